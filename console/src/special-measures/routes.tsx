import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of special measures that are no plain list. */
export function specialMeasureRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/special-measures/$measure',
      component: lazyRouteComponent(() => import('./measure-page.tsx'), 'MeasurePage'),
    }),
  ];
}
