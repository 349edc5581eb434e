/** The routes of the portal. Its frame and screens are fetched when somebody opens them. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export function portalRoutes(root: AnyRoute): AnyRoute {
  const portal = createRoute({
    getParentRoute: () => root,
    path: '/portal',
    component: lazyRouteComponent(() => import('./frame.tsx'), 'PortalFrame'),
  });
  return portal.addChildren([
    createRoute({
      getParentRoute: () => portal,
      path: '/',
      validateSearch: ({ given }: Record<string, unknown>) => (typeof given === 'string' ? { given } : {}),
      component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
    }),
    createRoute({
      getParentRoute: () => portal,
      path: '/item/$requirement',
      component: lazyRouteComponent(() => import('./items/item-page.tsx'), 'ItemPage'),
    }),
    createRoute({
      getParentRoute: () => portal,
      path: '/owners',
      component: lazyRouteComponent(() => import('./owners/owners-page.tsx'), 'OwnersPage'),
    }),
    createRoute({
      getParentRoute: () => portal,
      path: '/cases',
      component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage'),
    }),
    createRoute({
      getParentRoute: () => portal,
      path: '/report',
      component: lazyRouteComponent(() => import('./cases/report-page.tsx'), 'ReportPage'),
    }),
    createRoute({
      getParentRoute: () => portal,
      path: '/notice',
      component: lazyRouteComponent(() => import('./notice-page.tsx'), 'NoticePage'),
    }),
  ]);
}
