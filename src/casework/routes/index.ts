/** HTTP of casework: reading, working, concluding, and the customer's side. */
import type { Route } from '../../runtime/http/route.ts';
import { concludeRoutes } from './conclude.ts';
import { countRoutes } from './counts.ts';
import { customerRoutes } from './customer.ts';
import { inboxRoutes } from './inbox.ts';
import { severalRoutes } from './several.ts';
import { workRoutes } from './work.ts';

export const routes: readonly Route[] = [
  ...inboxRoutes,
  ...countRoutes,
  ...workRoutes,
  ...severalRoutes,
  ...concludeRoutes,
  ...customerRoutes,
];
