import { colleagueRoutes } from './colleagues.ts';
import { examinerGrantRoutes } from './examiner-grants.ts';
import { keyRoutes } from './keys.ts';
import { memberRoutes } from './members.ts';
import { sessionRoutes } from './session.ts';

export const routes = [
  ...sessionRoutes,
  ...memberRoutes,
  ...colleagueRoutes,
  ...keyRoutes,
  ...examinerGrantRoutes,
];
