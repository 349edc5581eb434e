import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of trials that are no plain list. */
export function trialRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/trial/$trial',
      component: lazyRouteComponent(() => import('./trial-page.tsx'), 'TrialPage'),
    }),
  ];
}
