/** The clause by which a customer is bound to tell of new beneficial owners. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { holdEntity } from './state.ts';

export async function acceptClause(
  work: Work,
  subject: Id<'person'>,
  input: { readonly acceptedOn: Day; readonly reference: string },
): Promise<{ person: Id<'person'> } | Refusal> {
  const entity = await holdEntity(work, subject);
  if (isRefusal(entity)) return entity;
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  if (input.acceptedOn > legalDay(settings, work.at)) {
    return refuse('invalid-field', { field: 'body.acceptedOn', code: 'in-the-future' });
  }
  await work.commit([{ type: 'owner-notice-clause-accepted', subject, data: input }]);
  return { person: subject };
}
