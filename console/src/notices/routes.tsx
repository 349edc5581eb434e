import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of notices that are no plain list. */
export function noticeRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/notices/$notice',
      component: lazyRouteComponent(() => import('./notice-page.tsx'), 'NoticePage'),
    }),
  ];
}
