/** Who may do what in beneficial-owners, and what a customer may reach: the ownership of itself. */
import type { Role } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { readCustomer } from '../../identification/index.ts';
import type { SourceInput } from './shapes.ts';

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
  if (!session.customer) return undefined;
  const own = await readCustomer(tx, session.customer);
  return own?.person === person ? undefined : refuse('not-found');
}

/** A customer speaks for itself and cannot say that a register or a third party told it. */
export function spokenBy(
  session: Session,
  source: SourceInput,
): { readonly toldByCustomer: boolean } | Refusal {
  const isSelf = source.type.length === 1 && source.type[0] === 'selfDeclaration';
  if (session.customer && !isSelf)
    return refuse('invalid-field', { field: 'body.source.type', code: 'not-yours-to-state' });
  return { toldByCustomer: source.type.includes('selfDeclaration') };
}

/** What values are opened with inside a read. */
export function sealsOf(call: Call, tx: Transaction) {
  return { tx, tenant: call.session.tenant, at: call.at, master: call.runtime.keys.master };
}
