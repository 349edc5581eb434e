/** The background work of identification. */
import { z } from '@hono/zod-openapi';
import type { JobDefinition } from '../../../../runtime/jobs/index.ts';
import { importId } from '../types/imports.ts';
import { runImport } from './run.ts';
import { importJob } from './start.ts';

const payload = z.object({ import: importId });

export const jobs: readonly JobDefinition[] = [
  {
    name: importJob,
    describes: 'Reads a file of existing customers, row by row.',
    scope: 'tenant',
    run: async (runtime, input) => {
      if (!input.tenant) throw new Error('an import belongs to a tenant');
      const { import: id } = payload.parse(input.payload);
      await runImport(runtime, { tenant: input.tenant, id, signal: input.signal });
    },
  },
];
