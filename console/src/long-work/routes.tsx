import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of long work that are no plain list. */
export function longWorkRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/long-work/$longWork',
      component: lazyRouteComponent(() => import('./long-work-page.tsx'), 'LongWorkPage'),
    }),
  ];
}
