/** What time and the program change about matches: judgements that expire, and another threshold. */

import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { reopened } from '../follow/matches.ts';
import { expiredBefore } from '../store/matches.ts';
import { markUnderOtherThreshold } from '../store/subjects.ts';

const actor = { kind: 'system', name: 'screen-due-parties' } as const;
const matchesInABatch = 200;
const subjectsInABatch = 1000;
const mostBatchesInARound = 500;

export async function settleTime(runtime: Runtime, tenant: Id<'organization'>): Promise<void> {
  for (let batch = 0; batch < mostBatchesInARound; batch++) if (!(await settleBatch(runtime, tenant))) return;
}

/** @returns whether there may be more. */
function settleBatch(runtime: Runtime, tenant: Id<'organization'>): Promise<boolean> {
  return perform(runtime, { tenant, actor }, async (work) => {
    const settings = await programSettings(work.tx, work.runtime.edition, work.at);
    const expired = await expiredBefore(work.tx, legalDay(settings, work.at), matchesInABatch);
    const events: NewEvent[] = [];
    for (const match of expired) events.push(...(await reopened(work, match, 'expired')));
    if (events.length > 0) await work.commit(events);
    const threshold = settings.screeningThresholdPercent / 100;
    const marked = await markUnderOtherThreshold(work, threshold, subjectsInABatch);
    return expired.length === matchesInABatch || marked === subjectsInABatch;
  });
}
