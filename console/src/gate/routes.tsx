import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of the gate that are no plain list. */
export function gateRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/gate/explain',
      component: lazyRouteComponent(() => import('./explain-page.tsx'), 'ExplainPage'),
    }),
  ];
}
