/** Every screen has a link. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { accessRoutes } from './access/routes.tsx';
import { accessLogRoutes } from './access-log/routes.tsx';
import { call } from './api/call.ts';
import { isSignedOut } from './api/problem.ts';
import { caseworkRoutes } from './casework/routes.tsx';
import { certificationRoutes } from './certification/routes.tsx';
import { clockRoutes } from './clocks/routes.tsx';
import { gateRoutes } from './gate/routes.tsx';
import { identificationRoutes } from './identification/routes.tsx';
import { lists } from './lists.ts';
import { longWorkRoutes } from './long-work/routes.tsx';
import { noticeRoutes } from './notices/routes.tsx';
import { organizationRoutes } from './organizations/routes.tsx';
import { NewPasswordPage } from './pages/new-password.tsx';
import { NoSuchPage } from './pages/no-such-page.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { portalRoutes } from './portal/routes.tsx';
import { retentionRoutes } from './retention/routes.tsx';
import { screeningRoutes } from './screening/routes.tsx';
import { Shell } from './shell.tsx';
import { specialMeasureRoutes } from './special-measures/routes.tsx';
import { standingRoutes } from './standing/routes.tsx';
import { trialRoutes } from './trial/routes.tsx';
import { Trouble } from './trouble.tsx';
import { webhookRoutes } from './webhooks/routes.tsx';
import { writtenProgramRoutes } from './written-program/routes.tsx';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage });
const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/new-password',
  component: NewPasswordPage,
});

const listPage = () => import('./pages/list.tsx');

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    // Most addresses are those of lists: the code of one comes while the session is asked for.
    if (location.pathname !== '/') void listPage();
    try {
      const session = await call('getSession');
      if (session.role === 'customer' || session.role === 'beneficial-owner')
        throw redirect({ to: '/portal' });
      return { session };
    } catch (error) {
      if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { to: location.href } });
      throw error;
    }
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./today/today-page.tsx'), 'TodayPage'),
});
const ListPage = lazyRouteComponent(listPage, 'ListPage');
// A list without columns has a screen of its own.
const listRoutes = lists
  .filter(({ columns }) => columns.length > 0)
  .map((list) =>
    createRoute({
      getParentRoute: () => inside,
      path: list.path,
      // The router waits for the code before it shows the screen. Met first while it is drawn, the code would suspend the
      // screen, and React holds back what was suspended for 300 ms.
      component: Object.assign(() => <ListPage key={list.path} list={list} />, {
        preload: () => ListPage.preload?.(),
      }),
    }),
  );

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    newPassword,
    portalRoutes(root),
    inside.addChildren([
      home,
      ...caseworkRoutes(inside),
      ...gateRoutes(inside),
      ...identificationRoutes(inside),
      ...longWorkRoutes(inside),
      ...organizationRoutes(inside),
      ...screeningRoutes(inside),
      ...standingRoutes(inside),
      ...specialMeasureRoutes(inside),
      ...retentionRoutes(inside),
      ...trialRoutes(inside),
      ...accessRoutes(inside),
      ...accessLogRoutes(inside),
      ...certificationRoutes(inside),
      ...clockRoutes(inside),
      ...noticeRoutes(inside),
      ...webhookRoutes(inside),
      ...writtenProgramRoutes(inside),
      ...listRoutes,
    ]),
  ]),
  defaultErrorComponent: ({ error, reset }) => <Trouble error={error} again={reset} />,
  defaultNotFoundComponent: NoSuchPage,
});
