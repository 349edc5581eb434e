import { downloadRoutes } from './downloads.ts';
import { entryRoutes } from './entries.ts';
import { fileRoutes } from './files.ts';
import { listRoutes } from './lists.ts';
import { versionRoutes } from './versions.ts';

export const routes = [...listRoutes, ...versionRoutes, ...fileRoutes, ...entryRoutes, ...downloadRoutes];
