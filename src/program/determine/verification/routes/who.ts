/** Who may do what in verification, and what a customer may reach: its own person. */
import type { Role } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { readCustomer } from '../../../collect/identification/index.ts';

export const part = 'determine/verification';

export const readers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner'];
export const reviewers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer'];
/** Whoever concludes that somebody cannot be verified, or lets them try again. */
export const deciders: readonly Role[] = ['owner', 'officer', 'senior-reviewer'];

/** True for staff and keys, and for the customer whose own person it is. */
export async function mayReach(tx: Transaction, session: Session, person: Id<'person'>): Promise<boolean> {
  if (!session.customer) return true;
  return (await readCustomer(tx, session.customer))?.person === person;
}
