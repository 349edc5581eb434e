import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of clocks that are no plain list. */
export function clockRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/clocks/catalogue',
      component: lazyRouteComponent(() => import('./catalogue-page.tsx'), 'CataloguePage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/clocks/$clock',
      component: lazyRouteComponent(() => import('./clock-page.tsx'), 'ClockPage'),
    }),
  ];
}
