/** The person that a stated party is: entered here where nobody has had to yet. */
import { type Id, isId } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { collectPerson, enteredElement, holdPersons } from '../../identification/index.ts';
import { readFile, recordOf } from '../file.ts';
import { lockStatement } from '../store/statements.ts';
import { determineOwners, type Telling } from './determine.ts';
import { partyLink } from './party-link.ts';

export type PartyPerson = { readonly entity: Id<'person'>; readonly person: Id<'person'> };

/** Of a statement that describes an individual. `conflict` where it describes something else, or gives no name. */
export async function personOfParty(
  work: Work,
  id: Id<'ownershipStatement'>,
  { toldByCustomer }: Telling,
): Promise<PartyPerson | Refusal> {
  const stored = await lockStatement(work.seals, id);
  if (!stored || stored.retraction) return refuse('not-found');
  const entity = stored.subject;
  await holdPersons(work.tx, [entity]);
  const file = await readFile(work.seals, entity);
  const statement = recordOf(file, id);
  if (statement?.about !== 'person')
    return refuse('conflict', { field: 'statement', code: 'not-an-individual' });
  const known = file.nameOf.get(statement.recordId);
  if (known !== undefined && isId('person', known)) return { entity, person: known };
  const name = enteredElement.safeParse({ kind: 'name', value: { fullName: statement.party.name } });
  if (!name.success) return refuse('conflict', { field: 'statement', code: 'no-name' });
  const source = toldByCustomer ? 'customer' : 'import';
  const person = await collectPerson(work, { kind: 'individual', source, elements: [name.data] });
  if (isRefusal(person)) return person;
  const link = work.runtime.ids.next('ownershipStatement');
  await work.commit([partyLink(entity, { link, person, record: statement.recordId })]);
  await determineOwners(work, entity, { toldByCustomer });
  return { entity, person };
}
