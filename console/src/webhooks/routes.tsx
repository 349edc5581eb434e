import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of webhooks that are no plain list. */
export function webhookRoutes(inside: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => inside,
      path: '/webhooks/deliveries/$delivery',
      component: lazyRouteComponent(() => import('./delivery-page.tsx'), 'DeliveryPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/webhooks/endpoints/$webhook',
      component: lazyRouteComponent(() => import('./endpoint-page.tsx'), 'EndpointPage'),
    }),
  ];
}
