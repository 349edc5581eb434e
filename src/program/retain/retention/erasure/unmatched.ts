/** Unmatched accesses in an erasure: looked at before, and taken some thousand at a time. */
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { type Day, endOfDay } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { countOverdueUnmatched, takeOverdueUnmatched } from '../../../collect/access-log/index.ts';
import { readDueBy } from '../read.ts';
import { readUnmatchedTime, sumUnmatched } from '../unmatched.ts';
import type { Erasure, UnmatchedErased, UnmatchedLooked } from './types.ts';
import { readUnmatchedErased } from './unmatched-store.ts';

const atOnce = 10_000;

/** As many steps as the look has counted accesses for: no more of them can have come to be due that day. */
export function unmatchedSteps({ preview }: Pick<Erasure, 'preview'>): number {
  return Math.ceil((preview?.unmatched?.accesses ?? 0) / atOnce);
}

/** What was due on the day of the erasure, and is not held today. */
export async function lookAtUnmatched(work: Work, dueOn: Day): Promise<UnmatchedLooked> {
  const { through, before, held } = await readUnmatchedTime(work.tx, await readDueBy(work.tx, work), dueOn);
  const counts = held ? [] : await countOverdueUnmatched(work.tx, before);
  return { through, held, ...sumUnmatched(counts) };
}

/**
 * Takes some, judged anew: a hold or a longer limit since the look keeps them, and no shorter one takes more.
 *
 * @returns `conflict` while they are held.
 */
export async function eraseUnmatched(
  work: Work,
  { id, dueOn, preview }: Pick<Erasure, 'id' | 'dueOn' | 'preview'>,
): Promise<Refusal | undefined> {
  const looked = preview?.unmatched;
  if (!looked) return undefined;
  const by = await readDueBy(work.tx, work);
  const { through, held } = await readUnmatchedTime(work.tx, by, dueOn);
  if (held) return refuse('conflict', { field: 'unmatched', code: 'held' });
  const last = looked.through < through ? looked : { through };
  const before = endOfDay(last.through, by.zone);
  const taken = await takeOverdueUnmatched(work.tx, { before, limit: atOnce });
  if (!taken) return undefined;
  const number = (await readUnmatchedErased(work.tx, id)).length + 1;
  const data: UnmatchedErased = { number, namespaces: [...taken.namespaces], digest: taken.digest };
  const erased: NewEvent = { type: 'unmatched-accesses-erased', subject: id, data };
  await work.commit([erased]);
  return undefined;
}
