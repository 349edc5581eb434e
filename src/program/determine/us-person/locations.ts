/** Asks each day whether accesses still bear out the ground "located in the United States". The answer changes no decision. */
import type { Id } from '../../../kernel/ids.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import { legalDay, programSettings } from '../../adopt/written-program/index.ts';
import { weighUsLocations } from '../../collect/access-log/index.ts';
import { readLocatedInUs } from './store.ts';

const actor = { kind: 'system', name: 'weigh-us-locations' } as const;
const personsAtOnce = 500;

export const weighLocations: JobDefinition = {
  name: 'weigh-us-locations',
  describes: 'Looks whether accesses still bear out that somebody is located in the United States',
  everyMilliseconds: 6 * 3_600_000,
  scope: 'tenant',
  run: async (runtime, { tenant, signal }) => {
    if (!tenant) return;
    let after: Id<'person'> | undefined;
    do {
      after = await perform(runtime, { tenant, actor }, async (work) => {
        const settings = await programSettings(work.tx, runtime.edition, work.at);
        const page = { after, limit: personsAtOnce, today: legalDay(settings, work.at) };
        const located = await readLocatedInUs(work.tx, page);
        await weighUsLocations(work, located);
        return located.length === personsAtOnce ? located.at(-1)?.person : undefined;
      });
    } while (after && !signal?.aborted);
  },
};
