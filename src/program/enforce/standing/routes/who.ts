/** Who may do what in standing, and what a customer may reach: its own accounts. */
import type { Role } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { readAccountHolders } from '../../../collect/identification/index.ts';

export const part = 'enforce/standing';

/** Opening and ending accounts is done by the control plane, with a key, or by hand. */
export const operators: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'engineer'];

/** True for staff and keys, and for the customer whose own account it is. */
export async function mayReach(tx: Transaction, session: Session, account: Id<'account'>): Promise<boolean> {
  if (!session.customer) return true;
  const [holder] = await readAccountHolders(tx, [account]);
  return holder?.customer === session.customer;
}
