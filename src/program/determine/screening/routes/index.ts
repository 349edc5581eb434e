import { matchRoutes } from './matches.ts';
import { resultRoutes } from './results.ts';

export const routes = [...resultRoutes, ...matchRoutes];
