/** Every route of collect/identification. */
import type { Route } from '../../../../runtime/http/route.ts';
import { accountRoutes } from './accounts.ts';
import { customerRoutes } from './customers.ts';
import { elementRoutes } from './elements.ts';
import { existingRoutes } from './existing.ts';
import { importRoutes } from './imports.ts';
import { personRoutes } from './persons.ts';
import { revealRoutes } from './reveals.ts';

export const routes: readonly Route[] = [
  ...personRoutes,
  ...elementRoutes,
  ...revealRoutes,
  ...customerRoutes,
  ...accountRoutes,
  ...existingRoutes,
  ...importRoutes,
];
