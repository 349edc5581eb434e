/** Puts on record what the days bring: a measure that takes effect, and one that ends. */
import { perform } from '../../../runtime/commit/perform.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import { legalDay, programSettings } from '../../adopt/written-program/index.ts';
import { tellTurn } from './decide.ts';
import { readApproved } from './store/measures.ts';

const watcher = { kind: 'system', name: 'watch-special-measures' } as const;

/** Nothing waits for it: standings turn by the day themselves. */
const watchMeasures: JobDefinition = {
  name: 'watch-special-measures',
  describes: 'Records that a special measure took effect or ended',
  everyMilliseconds: 60_000,
  scope: 'tenant',
  run: async (runtime, { tenant }) => {
    if (!tenant) return;
    await perform(runtime, { tenant, actor: watcher }, async (work) => {
      const settings = await programSettings(work.tx, runtime.edition, work.at);
      const today = legalDay(settings, work.at);
      const turned = (await readApproved(work.tx)).flatMap((measure) => tellTurn(measure, { today }));
      if (turned.length > 0) await work.commit(turned);
    });
  },
};

export const jobs: readonly JobDefinition[] = [watchMeasures];
