/** Who may do what in identification, and what a customer may reach: its own person and accounts. */
import type { Role } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { readCustomer } from '../store/customers.ts';
import type { ElementSource, EnteredElement } from '../types/elements.ts';

export const part = 'collect/identification';

/** Names and addresses: not for those who run machines or resellers (R-302-23). */
export const readers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner'];
export const writers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer'];
/** Accounts and imports carry keys and counts, which engineers need. */
export const accountReaders: readonly Role[] = [...readers, 'engineer'];

/** True for staff and keys, and for the customer whose own person it is. */
export async function mayReach(tx: Transaction, session: Session, person: Id<'person'>): Promise<boolean> {
  if (!session.customer) return true;
  return (await readCustomer(tx, session.customer))?.person === person;
}

/** True for staff and keys, and for the customer itself. */
export function isOwn(session: Session, customer: Id<'customer'>): boolean {
  return !session.customer || session.customer === customer;
}

/** A customer states what it knows itself: it cannot say that a register or a document told it. */
export function statesForItself(
  session: Session,
  said: readonly { source?: ElementSource | undefined; field: string }[],
): Refusal | undefined {
  if (!session.customer) return undefined;
  const errors = said
    .filter(({ source }) => source !== undefined && source !== 'customer')
    .map(({ field }) => ({ field, code: 'not-yours-to-state' }));
  return errors.length > 0 ? refuse('invalid-field', ...errors) : undefined;
}

export function saidIn(
  body: { source: ElementSource },
  element?: EnteredElement | undefined,
  at = 'body.element',
) {
  return [
    { source: body.source, field: 'body.source' },
    { source: element?.source, field: `${at}.source` },
  ];
}
