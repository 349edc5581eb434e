import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Screens of the access log that are no plain list. */
export function accessLogRoutes(inside: AnyRoute) {
  const address = lazyRouteComponent(() => import('./address-page.tsx'), 'AddressPage');
  const at = (path: string, component: typeof address) =>
    createRoute({ getParentRoute: () => inside, path, component });
  return [
    at(
      '/access-log/signals/$signal',
      lazyRouteComponent(() => import('./signal-page.tsx'), 'SignalPage'),
    ),
    at(
      '/access-log/batches/$batch',
      lazyRouteComponent(() => import('./batch-page.tsx'), 'BatchPage'),
    ),
    at(
      '/access-log/accesses',
      lazyRouteComponent(() => import('./accesses-page.tsx'), 'AccessesPage'),
    ),
    at('/access-log/addresses', address),
    at('/access-log/addresses/$address', address),
  ];
}
