/** The routes of the portal. Its frame and screens are fetched when somebody opens it. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { portalScreens } from './screen-list.ts';

const screens = () => import('./screens.ts');
const trouble = lazyRouteComponent(screens, 'ScreenTrouble');

export function portalRoutes(root: AnyRoute): AnyRoute {
  const portal = createRoute({
    getParentRoute: () => root,
    path: '/portal',
    component: lazyRouteComponent(screens, 'PortalFrame'),
    notFoundComponent: lazyRouteComponent(screens, 'NoSuchScreen'),
  });
  return portal.addChildren(
    portalScreens.map(({ path, screen: name }) =>
      createRoute({
        getParentRoute: () => portal,
        path,
        // What was given just now, for the first screen to say so.
        validateSearch: ({ given }: Record<string, unknown>) => (typeof given === 'string' ? { given } : {}),
        component: lazyRouteComponent(screens, name),
        errorComponent: trouble,
      }),
    ),
  );
}
