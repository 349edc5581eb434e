/** Records whom an ownership file names. Ownership comes after identification, so it tells it here. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { readNamedHolders } from '../store/named-holders.ts';
import type { HoldersNamed } from '../types/events.ts';

/** Those whom the file of an entity names now, all of them; nothing is recorded where nothing changed. */
export async function recordNamedHolders(
  work: Work,
  entity: Id<'person'>,
  now: readonly Id<'person'>[],
): Promise<void> {
  const before = new Set(await readNamedHolders(work.tx, entity));
  const after = new Set(now);
  const named = [...after].filter((person) => !before.has(person));
  const noLonger = [...before].filter((person) => !after.has(person));
  if (named.length + noLonger.length === 0) return;
  const event: NewEvent<string, HoldersNamed> = {
    type: 'holders-named',
    subject: entity,
    also: [...named, ...noLonger],
    data: { named, noLonger },
  };
  await work.commit([event]);
}
