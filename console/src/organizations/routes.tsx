import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of organizations. */
export function organizationRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/organizations/resellers/$reseller',
      component: lazyRouteComponent(() => import('./reseller-page.tsx'), 'ResellerPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/organization',
      component: lazyRouteComponent(() => import('./organization-page.tsx'), 'OrganizationPage'),
    }),
  ];
}
