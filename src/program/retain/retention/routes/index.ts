/** HTTP of retain/retention. */
import { choiceRoutes } from './choices.ts';
import { dueRoutes } from './due.ts';
import { erasureRoutes } from './erasures.ts';
import { holdRoutes } from './holds.ts';

export const routes = [...choiceRoutes, ...holdRoutes, ...dueRoutes, ...erasureRoutes];
