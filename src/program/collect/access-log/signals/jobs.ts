/** Weighs what was received, soon after. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobDefinition } from '../../../../runtime/jobs/job.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { receptionOf } from '../hot/reception.ts';
import { forgetOld, weighNext } from './weigh.ts';

const mostRounds = 1000;
const restMilliseconds = 100;
const restsForEach = 9;

/** Receiving is waited for, weighing is not; and it still comes to its end, a tenth of the time. */
async function restWhilePressed(runtime: Runtime, worked: number, signal?: AbortSignal): Promise<void> {
  const until = performance.now() + worked * restsForEach;
  while (receptionOf(runtime).pressed() && performance.now() < until && !signal?.aborted)
    await sleep(restMilliseconds);
}

export const signalJobs: readonly JobDefinition[] = [
  {
    name: 'weigh-accesses',
    describes:
      'Adds received accesses up by day, and raises signals where they speak against what is on record',
    everyMilliseconds: 15_000,
    scope: 'tenant',
    run: async (runtime, { tenant, signal }) => {
      if (!tenant) return;
      for (let round = 0; round < mostRounds && !signal?.aborted; round++) {
        const began = performance.now();
        if (!(await weighNext(runtime, tenant))) return;
        await restWhilePressed(runtime, performance.now() - began, signal);
      }
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
