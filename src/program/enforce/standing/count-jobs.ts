/** Work in the background on the kept counts. They follow from the standings, so none of it is an event. */
import { inTenant } from '../../../runtime/database/index.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import { countAdrift, foldCounts, holdCounts, recount } from './store/counts.ts';

export const foldStandingCounts: JobDefinition = {
  name: 'fold-standing-counts',
  describes: 'Adds up how many accounts came into each standing and left it, by day',
  everyMilliseconds: 30_000,
  scope: 'tenant',
  run: async ({ database }, { tenant }) => {
    if (!tenant) return;
    await inTenant(database.sql, { tenant }, async (tx) => {
      await holdCounts(tx);
      await foldCounts(tx);
    });
  },
};

/**
 * Compares the kept counts with the standings. Where they differ they are worked out anew from the history, and the
 * log says so.
 *
 * @throws Error when they differ still: then standings and history disagree, and the job shows as failed.
 */
export const checkStandingCounts: JobDefinition = {
  name: 'check-standing-counts',
  describes: 'Compares the kept counts of standings with the standings, and mends them from the history',
  everyMilliseconds: 86_400_000,
  scope: 'tenant',
  run: async ({ database, log }, { tenant }) => {
    if (!tenant) return;
    const adrift = await inTenant(database.sql, { tenant }, countAdrift);
    if (adrift === 0) return;
    const still = await inTenant(database.sql, { tenant }, async (tx) => {
      await holdCounts(tx);
      await recount(tx);
      return countAdrift(tx);
    });
    log.warn(
      { job: 'check-standing-counts', adrift, still },
      'counts of standings were mended from the history',
    );
    if (still > 0)
      throw new Error(`counts of standings differ from the standings by ${still}, also when worked out anew`);
  },
};
