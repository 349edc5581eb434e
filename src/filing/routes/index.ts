/** HTTP of filings. */
import type { Route } from '../../runtime/http/route.ts';
import { draftRoutes } from './draft.ts';
import { prepareRoutes } from './prepare.ts';
import { readRoutes } from './read.ts';
import { sendRoutes } from './send.ts';

export const routes: readonly Route[] = [...readRoutes, ...draftRoutes, ...prepareRoutes, ...sendRoutes];
