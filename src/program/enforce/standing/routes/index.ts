/** Every route of enforce/standing. */
import type { Route } from '../../../../runtime/http/route.ts';
import { accountRoutes } from './accounts.ts';
import { redressRoutes } from './redress.ts';
import { standingRoutes } from './standings.ts';

export const routes: readonly Route[] = [...standingRoutes, ...accountRoutes, ...redressRoutes];
