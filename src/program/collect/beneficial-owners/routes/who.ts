/** Who may do what in beneficial-owners, and what a customer may reach: the ownership of itself. */
import type { Role } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { isOwnPerson, mayName, tellsOfItself } from '../../identification/index.ts';
import type { HolderInput, SourceInput } from './shapes.ts';

export const part = 'collect/beneficial-owners';

/** Names of owners: not for those who run machines or resellers (R-302-23). */
export const readers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner'];
export const writers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer'];

/** Nothing for staff and keys, and for the customer whose own person it is; for another customer it is not there. */
export async function outOfReach(
  tx: Transaction,
  session: Session,
  person: Id<'person'>,
): Promise<Refusal | undefined> {
  return (await isOwnPerson(tx, session, person)) ? undefined : refuse('not-found');
}

/** The parties of a statement as they were sent, by field. */
export type PartiesInput = Readonly<Record<string, HolderInput | undefined>>;

/** A customer names persons of its own file. Another person is for it not there: an id must not open what is theirs. */
export async function refuseUnknown(
  tx: Transaction,
  session: Session,
  parties: PartiesInput,
): Promise<Refusal | undefined> {
  for (const [field, party] of Object.entries(parties)) {
    if (!party || !('person' in party) || (await mayName(tx, session, party.person))) continue;
    return refuse('invalid-field', { field: `${field}.person`, code: 'not-found' });
  }
  return undefined;
}

/** A customer speaks for itself and cannot say that a register or a third party told it. */
export function spokenBy(
  session: Session,
  source: SourceInput,
): { readonly toldByCustomer: boolean } | Refusal {
  const isSelf = source.type.length === 1 && source.type[0] === 'selfDeclaration';
  if (tellsOfItself(session) && !isSelf)
    return refuse('invalid-field', { field: 'body.source.type', code: 'not-yours-to-state' });
  return { toldByCustomer: source.type.includes('selfDeclaration') };
}

/** What values are opened with inside a read. */
export function sealsOf(call: Call, tx: Transaction) {
  return { tx, tenant: call.session.tenant, at: call.at, master: call.runtime.keys.master };
}
