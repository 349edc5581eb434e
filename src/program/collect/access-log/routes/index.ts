import { accountRoutes } from './accounts.ts';
import { aliasRoutes } from './aliases.ts';
import { batchRoutes } from './batches.ts';
import { receiveRoutes } from './receive.ts';

export const routes = [...receiveRoutes, ...batchRoutes, ...aliasRoutes, ...accountRoutes];
