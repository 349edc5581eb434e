/** The background work of lists. */
import { z } from '@hono/zod-openapi';
import type { JobDefinition } from '../../../../runtime/jobs/index.ts';
import { versionId } from '../types/lists.ts';
import { readListVersion } from './read.ts';
import { readingJob } from './receive.ts';

const payload = z.object({ version: versionId });

export const jobs: readonly JobDefinition[] = [
  {
    name: readingJob,
    describes: 'Reads a version of a list, and accepts it or refuses it whole.',
    scope: 'tenant',
    lane: 'long',
    run: async (runtime, input) => {
      if (!input.tenant) throw new Error('a list belongs to a tenant');
      const { version } = payload.parse(input.payload);
      await readListVersion(runtime, { tenant: input.tenant, version, signal: input.signal });
    },
  },
];
