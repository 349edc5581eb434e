/** Every route of collect/beneficial-owners. */
import type { Route } from '../../../../runtime/http/route.ts';
import { ownershipRoutes } from './ownership.ts';
import { statementRoutes } from './statements.ts';

export const routes: readonly Route[] = [...ownershipRoutes, ...statementRoutes];
