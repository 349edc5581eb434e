import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of access that are no plain list. */
export function accessRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/access/keys/$key',
      component: lazyRouteComponent(() => import('./key-page.tsx'), 'KeyPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/access/members/$membership',
      component: lazyRouteComponent(() => import('./member-page.tsx'), 'MemberPage'),
    }),
  ];
}
