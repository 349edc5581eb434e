/** Retires a list that is no longer wanted, and takes it up again. Its versions, entries and history stay. */
import type { Id } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Made } from './event-schemas.ts';
import { lockList } from './store/lists.ts';
import type { Resumption, Retirement } from './types/retirements.ts';

/** @returns `not-found`, or `conflict` where it is retired already */
export async function retireList(
  work: Work,
  id: Id<'screeningList'>,
  said: Retirement,
): Promise<Refusal | undefined> {
  const list = await lockList(work.tx, id);
  if (!list) return refuse('not-found');
  if (list.retired) return refuse('conflict', { field: 'list', code: 'retired' });
  const event: Made<'list-retired'> = {
    type: 'list-retired',
    subject: id,
    data: { ...said, version: list.inForce?.id ?? null },
  };
  await work.commit([event]);
  return undefined;
}

/** @returns `not-found`, or `conflict` where it is not retired */
export async function resumeList(
  work: Work,
  id: Id<'screeningList'>,
  said: Resumption,
): Promise<Refusal | undefined> {
  const list = await lockList(work.tx, id);
  if (!list) return refuse('not-found');
  if (!list.retired) return refuse('conflict', { field: 'list', code: 'not-retired' });
  const event: Made<'list-resumed'> = {
    type: 'list-resumed',
    subject: id,
    data: { ...said, version: list.inForce?.id ?? null },
  };
  await work.commit([event]);
  return undefined;
}
