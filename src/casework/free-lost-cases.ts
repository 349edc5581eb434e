/** Puts cases whose lock has ended back into the inbox, so that the history says so even when nobody takes them. */
import { perform } from '../runtime/commit/perform.ts';
import type { JobDefinition } from '../runtime/jobs/job.ts';
import { freed } from './decide/index.ts';
import { lockLostCases } from './store.ts';

const actor = { kind: 'system', name: 'free-lost-cases' } as const;
const batch = 100;
const mostBatchesInARound = 20;

export const freeLostCases: JobDefinition = {
  name: 'free-lost-cases',
  describes: 'Puts cases back into the inbox whose reviewer gave no sign of life',
  everyMilliseconds: 60_000,
  scope: 'tenant',
  run: async (runtime, { tenant, signal }) => {
    if (!tenant) return;
    for (let round = 0; round < mostBatchesInARound && !signal?.aborted; round++) {
      const found = await perform(runtime, { tenant, actor }, async (work) => {
        const lost = await lockLostCases(work.tx, work.at, batch);
        if (lost.length > 0) await work.commit(lost.flatMap((one) => freed(one, work.at)));
        return lost.length;
      });
      if (found < batch) return;
    }
  },
};
