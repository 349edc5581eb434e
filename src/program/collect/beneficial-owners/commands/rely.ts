/** Verification comes after ownership: it tells here when somebody was verified on the strength of a file. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { readEntitiesNaming } from '../../identification/index.ts';
import type { ReliedOn } from '../event-schemas.ts';
import { readDeterminations } from '../store/determinations.ts';

/** For each file that names a person, and for the person's own where it is an entity with one. */
export async function ownershipReliedOn(
  work: Work,
  verified: Id<'person'>,
): Promise<readonly NewEvent<string, ReliedOn>[]> {
  const own = await readDeterminations(work.tx, [verified]);
  const files = [...own.keys(), ...(await readEntitiesNaming(work.tx, verified))];
  return files.map((subject) => ({
    type: 'ownership-relied-on',
    subject,
    also: [verified],
    data: { verified },
  }));
}
