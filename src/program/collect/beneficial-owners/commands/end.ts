/** Ends statements: a holding that is over is closed by a statement; one that should never have stood is retracted. */
import type { Json } from '../../../../kernel/canonical.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { holdPersons } from '../../identification/index.ts';
import type { StatementRetracted } from '../event-schemas.ts';
import { recordOf } from '../file.ts';
import type { SourceInput } from '../routes/shapes.ts';
import { lockStatement } from '../store/statements.ts';
import { type Declared, finish, make, startWriting } from './declare.ts';
import { determineOwners, type Telling } from './determine.ts';

/** States that a holding ends on a day. One that ends today or before is closed; one to come is updated. */
export async function closeHolding(
  work: Work,
  id: Id<'ownershipStatement'>,
  input: { readonly endsOn: Day; readonly source: SourceInput; readonly toldByCustomer: boolean },
): Promise<Declared | Refusal> {
  const stored = await lockStatement(work.seals, id);
  if (!stored || stored.retraction) return refuse('not-found');
  const writing = await startWriting(work, stored.subject, input.source);
  if (isRefusal(writing)) return writing;
  const record = recordOf(writing.file, id)?.recordId;
  const position = writing.file.asStated.findLastIndex(({ recordId }) => recordId === record);
  const latest = writing.file.asStated[position];
  if (latest?.about !== 'relationship')
    return refuse('conflict', { field: 'statement', code: 'not-a-holding' });
  if (latest.status === 'closed')
    return refuse('transition-not-allowed', { field: 'statement', code: 'closed' });
  if (latest.interests.some(({ startsOn }) => startsOn && startsOn > input.endsOn)) {
    return refuse('invalid-field', { field: 'body.endsOn', code: 'ends-before-start' });
  }
  const isOver = input.endsOn <= writing.declaration.on;
  const document = ended(writing.file.stored[position]?.text ?? '{}', input.endsOn);
  const made = make(writing, latest.recordId, (keys) => ({
    ...document,
    statementId: keys.statementId,
    statementDate: writing.declaration.on,
    recordStatus: isOver ? 'closed' : 'updated',
    publicationDetails: {
      publicationDate: writing.declaration.on,
      bodsVersion: '0.4',
      publisher: { name: writing.declaration.publisher },
    },
    source: { ...writing.declaration.source, type: [...writing.declaration.source.type] },
  }));
  if (isRefusal(made)) return made;
  return finish(writing, stored.subject, input.toldByCustomer);
}

/** The statement with every interest that has no end ending on that day. */
function ended(text: string, endsOn: Day) {
  // Safe: a statement that was read and kept is of this form.
  const document = JSON.parse(text) as { recordDetails: { interests?: { [key: string]: Json }[] } };
  const details = document.recordDetails;
  const interests = (details.interests ?? [{}]).map((interest) => ({ endDate: endsOn, ...interest }));
  return { ...document, recordDetails: { ...details, interests } };
}

export async function retractStatement(
  work: Work,
  id: Id<'ownershipStatement'>,
  { reason, toldByCustomer }: Telling & { readonly reason: StatementRetracted['reason'] },
): Promise<Declared | Refusal> {
  const stored = await lockStatement(work.seals, id);
  if (!stored) return refuse('not-found');
  if (stored.retraction) return refuse('transition-not-allowed', { field: 'statement', code: 'retracted' });
  const { subject } = stored;
  await holdPersons(work.tx, [subject]);
  await work.commit([{ type: 'ownership-statement-retracted', subject, data: { statement: id, reason } }]);
  await determineOwners(work, subject, { toldByCustomer });
  return { statement: id, subject };
}
