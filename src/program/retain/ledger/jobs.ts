/** The sealer as a job. */
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import { sealTenant } from './running.ts';

export const jobs: readonly JobDefinition[] = [
  {
    name: 'seal-ledger',
    describes: 'Gives new ledger entries their place in the Merkle tree and signs a checkpoint over them.',
    everyMilliseconds: 10_000,
    scope: 'tenant',
    run: async (runtime, { tenant, signal }) => {
      if (tenant) await sealTenant(runtime, tenant, signal ? { signal } : {});
    },
  },
];
