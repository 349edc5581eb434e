import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of certifications that are no plain list. */
export function certificationRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/certification/$filing',
      component: lazyRouteComponent(() => import('./filing-page.tsx'), 'FilingPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/certification/$filing/$field',
      component: lazyRouteComponent(() => import('./figure-page.tsx'), 'FigurePage'),
    }),
  ];
}
