import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of identification that are no plain list. */
export function identificationRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/identification/persons/$person',
      component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
    }),
  ];
}
