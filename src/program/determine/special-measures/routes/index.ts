/** HTTP of determine/special-measures. */
import { actRoutes } from './acts.ts';
import { measureRoutes } from './measures.ts';
import { previewRoutes } from './previews.ts';
import { resellerRoutes } from './resellers.ts';
import { stepRoutes } from './steps.ts';

export const routes = [...measureRoutes, ...actRoutes, ...stepRoutes, ...previewRoutes, ...resellerRoutes];
