/** Says which record of the statements is which person here. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { holdPersons, readPerson } from '../../identification/index.ts';
import { readFile, recordOf } from '../file.ts';
import { lockStatement } from '../store/statements.ts';
import { determineOwners, type Telling } from './determine.ts';
import { partyLink } from './party-link.ts';

/** Links the party a statement describes to a person of its kind. Records of one person count together from then on. */
export async function linkStatedParty(
  work: Work,
  id: Id<'ownershipStatement'>,
  { person, toldByCustomer }: Telling & { readonly person: Id<'person'> },
): Promise<Id<'person'> | Refusal> {
  const stored = await lockStatement(work.seals, id);
  if (!stored || stored.retraction) return refuse('not-found');
  await holdPersons(work.tx, [stored.subject]);
  const found = await readPerson(work.tx, person);
  if (!found) return refuse('invalid-field', { field: 'body.person', code: 'not-found' });
  const statement = recordOf(await readFile(work.seals, stored.subject), id);
  if (statement?.about !== (found.kind === 'individual' ? 'person' : 'entity')) {
    return refuse('conflict', { field: 'body.person', code: 'not-of-this-kind' });
  }
  const link = work.runtime.ids.next('ownershipStatement');
  await work.commit([partyLink(stored.subject, { link, person, record: statement.recordId })]);
  await determineOwners(work, stored.subject, { toldByCustomer });
  return stored.subject;
}
