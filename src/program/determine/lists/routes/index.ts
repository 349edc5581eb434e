import { downloadRoutes } from './downloads.ts';
import { entryRoutes } from './entries.ts';
import { listRoutes } from './lists.ts';
import { versionRoutes } from './versions.ts';

export const routes = [...listRoutes, ...versionRoutes, ...entryRoutes, ...downloadRoutes];
