/** Keeps statements, and holds the entity meanwhile: two commands on one file follow one another. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { holdPersons, readPerson } from '../../identification/index.ts';
import type { OwnershipStated, StatedDocuments } from '../event-schemas.ts';
import type { Statement } from '../types.ts';

/** Statements one file may hold: far more than any real structure, and still counted within a second. */
export const mostStatements = 10_000;
/** Statements in one event, so that no event grows without bound. */
const mostInOneEvent = 500;

export type NewStatement = {
  readonly id: Id<'ownershipStatement'>;
  readonly statement: Statement;
  readonly text: string;
};

/** The entity, held until the transaction ends. Individuals have no ownership. */
export async function holdEntity(work: Work, subject: Id<'person'>): Promise<{ name: string } | Refusal> {
  await holdPersons(work.tx, [subject]);
  const person = await readPerson(work.tx, subject);
  if (!person) return refuse('not-found');
  if (person.kind !== 'entity') return refuse('conflict', { field: 'person', code: 'not-an-entity' });
  return { name: person.name };
}

export async function keepStatements(
  work: Work,
  subject: Id<'person'>,
  { statements, via }: { readonly statements: readonly NewStatement[]; readonly via: OwnershipStated['via'] },
): Promise<void> {
  for (let start = 0; start < statements.length; start += mostInOneEvent) {
    const part = statements.slice(start, start + mostInOneEvent);
    const data: OwnershipStated = {
      statements: part.map(({ id, statement }) => ({
        statement: id,
        about: statement.about,
        status: statement.status,
      })),
      via,
    };
    const value: StatedDocuments = { documents: part.map(({ text }) => text) };
    await work.commit([{ type: 'ownership-stated', subject, data, personal: { of: subject, value } }]);
  }
}
