import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of retention below its list. */
export function retentionRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/retention/$of',
      component: lazyRouteComponent(() => import('./below-page.tsx'), 'BelowPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/retention/erasures/$erasure',
      component: lazyRouteComponent(() => import('./erasure-page.tsx'), 'ErasurePage'),
    }),
  ];
}
