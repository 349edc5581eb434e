/** Determines owners again where time or a changed program has overtaken the last determination. */

import { perform } from '../../../runtime/commit/perform.ts';
import { inTenant } from '../../../runtime/database/index.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import { legalDay, programSettings } from '../../adopt/written-program/index.ts';
import { determineOwners } from './commands/determine.ts';
import { holdEntity } from './commands/state.ts';
import { countedUnder } from './determination.ts';
import { determinationsToRenew } from './store/determinations.ts';

const batch = 100;
const mostBatches = 1_000;

const renewDeterminations: JobDefinition = {
  name: 'renew-owner-determinations',
  describes: 'Determines owners again when an interest begins or ends, or the counting rule changes',
  everyMilliseconds: 600_000,
  scope: 'tenant',
  async run(runtime, { tenant, signal }) {
    if (!tenant) throw new Error('runs for a tenant');
    const actor = { kind: 'system', name: 'renew-owner-determinations' } as const;
    for (let count = 0; count < mostBatches && !signal?.aborted; count += 1) {
      const due = await inTenant(runtime.database.sql, { tenant }, async (tx) => {
        const settings = await programSettings(tx, runtime.edition, runtime.clock.now());
        const today = legalDay(settings, runtime.clock.now());
        return determinationsToRenew(tx, { today, under: countedUnder(settings), limit: batch });
      });
      for (const subject of due) {
        if (signal?.aborted) return;
        await perform(runtime, { tenant, actor }, async (work) => {
          await holdEntity(work, subject);
          await determineOwners(work, subject, { toldByCustomer: false });
        });
      }
      if (due.length < batch) return;
    }
  },
};

export const jobs: readonly JobDefinition[] = [renewDeterminations];
