/** Weighs what was received, soon after. */
import type { JobDefinition } from '../../../../runtime/jobs/job.ts';
import { forgetOld, weighNext } from './weigh.ts';

const mostRounds = 1000;

export const signalJobs: readonly JobDefinition[] = [
  {
    name: 'weigh-accesses',
    describes:
      'Adds received accesses up by day, and raises signals where they speak against what is on record',
    everyMilliseconds: 15_000,
    scope: 'tenant',
    run: async (runtime, { tenant, signal }) => {
      if (!tenant) return;
      for (let round = 0; round < mostRounds && !signal?.aborted; round++)
        if (!(await weighNext(runtime, tenant))) return;
    },
  },
  {
    name: 'forget-old-access-sums',
    describes: 'Lets go of sums of addresses and principals that no rule looks back to',
    everyMilliseconds: 6 * 3_600_000,
    scope: 'tenant',
    run: async (runtime, { tenant }) => {
      if (tenant) await forgetOld(runtime, tenant);
    },
  },
];
