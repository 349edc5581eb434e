/** Behind which customers somebody stands. */
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import {
  readCustomer,
  readCustomerOf,
  readEntitiesNaming,
  readNamedHolders,
} from '../../collect/identification/index.ts';
import type { Subject } from './types/subjects.ts';

/** The customer that the holder is, then those whose ownership file names them. None of a reseller. */
export async function customersBehind(
  tx: Transaction,
  holder: Subject['holder'],
): Promise<readonly Id<'customer'>[]> {
  if (!isId('person', holder)) return [];
  const customers: Id<'customer'>[] = [];
  for (const person of [holder, ...(await readEntitiesNaming(tx, holder))]) {
    const customer = await readCustomerOf(tx, person);
    if (customer) customers.push(customer.id);
  }
  return [...new Set(customers)];
}

/** The other way: the customer as a person, and whom its ownership file names. */
export async function personsBehind(
  tx: Transaction,
  customers: readonly Id<'customer'>[],
): Promise<readonly Id<'person'>[]> {
  const persons: Id<'person'>[] = [];
  for (const id of customers) {
    const customer = await readCustomer(tx, id);
    if (customer) persons.push(customer.person, ...(await readNamedHolders(tx, customer.person)));
  }
  return [...new Set(persons)];
}
