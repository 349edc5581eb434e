/** Puts on record what the days bring: a measure that takes effect, and one that ends. */
import type { Day } from '../../../kernel/time.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import { listResellers } from '../../adopt/organizations/index.ts';
import { legalDay, programSettings } from '../../adopt/written-program/index.ts';
import { tellTurn } from './decide.ts';
import { reachesResellers, resellerTurns } from './reseller-turns.ts';
import { readApproved } from './store/measures.ts';
import { readResellersUnder } from './store/reseller-enforcements.ts';
import type { SpecialMeasure } from './types/measure.ts';

const watcher = { kind: 'system', name: 'watch-special-measures' } as const;

/** Nothing waits for it: standings turn by the day themselves. */
const watchMeasures: JobDefinition = {
  name: 'watch-special-measures',
  describes: 'Records that a special measure took effect or ended, and on which resellers it is enforced',
  everyMilliseconds: 60_000,
  scope: 'tenant',
  run: async (runtime, { tenant }) => {
    if (!tenant) return;
    await perform(runtime, { tenant, actor: watcher }, async (work) => {
      const settings = await programSettings(work.tx, runtime.edition, work.at);
      const today = legalDay(settings, work.at);
      const measures = await readApproved(work.tx);
      const turned = [
        ...measures.flatMap((measure) => tellTurn(measure, { today })),
        ...(await turnedOnResellers(work.tx, measures, today)),
      ];
      if (turned.length > 0) await work.commit(turned);
    });
  },
};

async function turnedOnResellers(tx: Transaction, measures: readonly SpecialMeasure[], today: Day) {
  const under = measures.length > 0 ? await readResellersUnder(tx) : [];
  const reaching = measures.some((measure) => reachesResellers(measure, today));
  const { items: resellers } = reaching ? await listResellers(tx, { state: 'current' }) : { items: [] };
  return resellerTurns({ measures, resellers, under, today });
}

export const jobs: readonly JobDefinition[] = [watchMeasures];
