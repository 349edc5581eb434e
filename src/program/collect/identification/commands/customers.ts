/** Persons become customers, and their status moves. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { decideStatus } from '../decide.ts';
import { lockCustomer, readCustomerOf, readCustomersByExternalId } from '../store/customers.ts';
import { lockPerson } from '../store/persons.ts';
import type { CustomerStatus, Origin } from '../types/customers.ts';
import type { CustomerEntered, CustomerStatusChanged } from '../types/events.ts';
import { lockKey } from './lock-key.ts';

export type EnterCustomer = {
  readonly person: Id<'person'>;
  readonly externalId?: string | undefined;
  /** `existing`: had a contract before the program. */
  readonly origin?: Origin;
};

/** Enters a person as a customer. `already-exists` where the person or the provider's key is one already. */
export async function enterCustomer(work: Work, input: EnterCustomer): Promise<Id<'customer'> | Refusal> {
  if (!(await lockPerson(work.tx, input.person))) return refuse('not-found');
  if (await readCustomerOf(work.tx, input.person)) {
    return refuse('already-exists', { field: 'body.person', code: 'is-a-customer' });
  }
  if (input.externalId !== undefined) {
    await lockKey(work, `customer ${input.externalId}`);
    if ((await readCustomersByExternalId(work.tx, [input.externalId])).length > 0) {
      return refuse('already-exists', { field: 'body.externalId', code: 'taken' });
    }
  }
  const id = work.runtime.ids.next('customer');
  await work.commit([customerEntered(id, input)]);
  return id;
}

export function customerEntered(id: Id<'customer'>, input: EnterCustomer): NewEvent<string, CustomerEntered> {
  const { person, externalId = null, origin = 'application' } = input;
  return { type: 'customer-entered', subject: id, also: [person], data: { person, externalId, origin } };
}

/** Moves the status, as the table of moves allows. */
export async function changeCustomerStatus(
  work: Work,
  id: Id<'customer'>,
  to: CustomerStatus,
): Promise<Refusal | undefined> {
  const customer = await lockCustomer(work.tx, id);
  if (!customer) return refuse('not-found');
  const refusal = decideStatus(customer.status, to);
  if (refusal) return refusal;
  await work.commit([customerStatusChanged(id, { from: customer.status, to })]);
  return undefined;
}

/** For parts that learn of it: a later part may return this from `follow`. */
export function customerStatusChanged(
  id: Id<'customer'>,
  data: CustomerStatusChanged,
): NewEvent<string, CustomerStatusChanged> {
  return { type: 'customer-status-changed', subject: id, data };
}
