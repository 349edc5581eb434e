/**
 * Whose data a session reaches, the same for every part that keeps something about persons. The organization is held
 * apart by the database; this holds apart those who tell of themselves. See docs/decisions/012-reach-of-customers.md.
 */
import type { Id } from '../../../kernel/ids.ts';
import { hasEntered } from '../../../runtime/access/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { Session } from '../../../runtime/http/session.ts';
import { readCustomer, readCustomerOf } from './store/customers.ts';
import { readEntitiesNaming } from './store/named-holders.ts';

/** True for a customer and for a beneficial owner: what they say is their own word, and nobody else's. */
export function tellsOfItself(session: Session): boolean {
  return session.customer !== undefined || session.person !== undefined;
}

/**
 * May this session see and complete what is kept about a person? Staff and keys may, as far as their role goes. A
 * beneficial owner reaches themselves; a customer itself, and those whom its ownership file names and nobody else has
 * told of.
 */
export async function reachesPerson(
  tx: Transaction,
  session: Session,
  person: Id<'person'>,
): Promise<boolean> {
  if (session.person) return session.person === person;
  if (!session.customer) return !isOutsider(session);
  const own = (await readCustomer(tx, session.customer))?.person;
  return own !== undefined && (own === person || (await isTheirsAlone(tx, own, person)));
}

/** Is this the person that the session itself is? Its ownership, accounts and cases are nobody else's to tell of. */
export async function isOwnPerson(tx: Transaction, session: Session, person: Id<'person'>): Promise<boolean> {
  if (session.person) return false;
  if (!session.customer) return !isOutsider(session);
  return (await readCustomer(tx, session.customer))?.person === person;
}

/** May this session name a person by id? One it could not know of is for it not there. */
export async function mayName(tx: Transaction, session: Session, person: Id<'person'>): Promise<boolean> {
  if (!tellsOfItself(session)) return true;
  const own = session.customer && (await readCustomer(tx, session.customer))?.person;
  return own !== undefined && (own === person || (await readEntitiesNaming(tx, person)).includes(own));
}

/** Signed in for nobody in particular: then there is nobody to reach. */
function isOutsider({ role }: Session): boolean {
  return role === 'customer' || role === 'beneficial-owner';
}

/**
 * What another customer or the person themselves told is not the entity's to see: somebody named in a second file, who
 * is a customer too, or who has entered by themselves.
 */
async function isTheirsAlone(tx: Transaction, entity: Id<'person'>, person: Id<'person'>): Promise<boolean> {
  const [naming, ...others] = await readEntitiesNaming(tx, person);
  if (naming !== entity || others.length > 0) return false;
  return (await readCustomerOf(tx, person)) === undefined && !(await hasEntered(tx, person));
}
