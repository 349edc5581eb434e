/** The routes of the portal. Its frame and screens are fetched when somebody opens it. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

type Screens = typeof import('./screens.ts');

const screen = <S extends keyof Screens>(name: S) => lazyRouteComponent(() => import('./screens.ts'), name);

/** Every screen by its address, the first one with what was just given. */
export const portalScreens = [
  { path: '/item/$requirement', screen: 'ItemPage' },
  { path: '/owners', screen: 'OwnersPage' },
  { path: '/us-status', screen: 'UsStatusPage' },
  { path: '/cases', screen: 'CasesPage' },
  { path: '/report', screen: 'ReportPage' },
  { path: '/notice', screen: 'NoticePage' },
] as const satisfies readonly { path: string; screen: keyof Screens }[];

export function portalRoutes(root: AnyRoute): AnyRoute {
  const portal = createRoute({
    getParentRoute: () => root,
    path: '/portal',
    component: screen('PortalFrame'),
    notFoundComponent: screen('NoSuchScreen'),
  });
  return portal.addChildren([
    createRoute({
      getParentRoute: () => portal,
      path: '/',
      validateSearch: ({ given }: Record<string, unknown>) => (typeof given === 'string' ? { given } : {}),
      component: screen('HomePage'),
      errorComponent: screen('ScreenTrouble'),
    }),
    ...portalScreens.map(({ path, screen: name }) =>
      createRoute({
        getParentRoute: () => portal,
        path,
        component: screen(name),
        errorComponent: screen('ScreenTrouble'),
      }),
    ),
  ]);
}
