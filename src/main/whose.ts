/** Whose a thing is, found through the parts that keep it: for grants that reach named customers alone. */
import { readCase } from '../casework/index.ts';
import { type Id, isId } from '../kernel/ids.ts';
import {
  accountsOf,
  readAccount,
  readCustomer,
  readCustomerOf,
  readEntitiesNaming,
  readNamedHolders,
} from '../program/collect/identification/index.ts';
import { readVerdicts } from '../program/enforce/gate/index.ts';
import type { Transaction } from '../runtime/database/index.ts';

type Customers = readonly Id<'customer'>[];

/** None for a thing that is not there, is of no customer, or of a kind that is reached by other things alone. */
export async function customersOf(tx: Transaction, thing: Id): Promise<Customers> {
  if (isId('customer', thing)) return (await readCustomer(tx, thing)) ? [thing] : [];
  if (isId('person', thing)) return customersBehind(tx, thing);
  if (isId('account', thing)) return one((await readAccount(tx, thing))?.customer);
  if (isId('verdict', thing)) {
    const account = (await readVerdicts(tx, [thing])).get(thing)?.verdict.account;
    return account ? customersOf(tx, account) : [];
  }
  if (!isId('case', thing)) return [];
  const found = await readCase(tx, thing);
  const of = found?.about.customer ?? found?.about.account ?? found?.about.person;
  return of ? customersOf(tx, of) : [];
}

/** The other way: what is of these customers, each thing once. Cases are found by the things they are about. */
export async function thingsOf(tx: Transaction, customers: Customers): Promise<readonly Id[]> {
  const things: Id[] = [...customers];
  for (const id of customers) {
    const person = (await readCustomer(tx, id))?.person;
    if (person) things.push(person, ...(await readNamedHolders(tx, person)));
  }
  return [...new Set([...things, ...(await accountsOf(tx, { customers, persons: [] }))])];
}

/** The customer that a person is, and those whose ownership file names them. */
async function customersBehind(tx: Transaction, person: Id<'person'>): Promise<Customers> {
  const own = one((await readCustomerOf(tx, person))?.id);
  const entities = await readEntitiesNaming(tx, person);
  const named = await Promise.all(
    entities.map(async (entity) => one((await readCustomerOf(tx, entity))?.id)),
  );
  return [...own, ...named.flat()];
}

function one(customer: Id<'customer'> | null | undefined): Customers {
  return customer ? [customer] : [];
}
