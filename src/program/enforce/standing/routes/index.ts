/** Every route of enforce/standing. */
import type { Route } from '../../../../runtime/http/route.ts';
import { accountRoutes } from './accounts.ts';
import { enforcementRoutes } from './enforcements.ts';
import { redressRoutes } from './redress.ts';
import { standingRoutes } from './standings.ts';
import { unverifiedRoutes } from './unverified.ts';

export const routes: readonly Route[] = [
  ...standingRoutes,
  ...unverifiedRoutes,
  ...accountRoutes,
  ...redressRoutes,
  ...enforcementRoutes,
];
