import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of the written program that are no plain list. */
export function writtenProgramRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/written-program/document',
      component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/written-program/settings/$setting',
      component: lazyRouteComponent(() => import('./setting-page.tsx'), 'SettingPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/written-program/changes/$change',
      component: lazyRouteComponent(() => import('./change-page.tsx'), 'ChangePage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/written-program/comparison',
      component: lazyRouteComponent(() => import('./comparison-page.tsx'), 'ComparisonPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/written-program/risks',
      component: lazyRouteComponent(() => import('./risks-page.tsx'), 'RisksPage'),
    }),
  ];
}
