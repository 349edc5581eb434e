import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of casework that are no plain list. */
export function caseworkRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/casework/$case',
      component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
    }),
  ];
}
