/** Applications for accounts, and the provider's own keys of them. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { readOffering } from '../../../adopt/offerings/index.ts';
import { readReseller } from '../../../adopt/organizations/index.ts';
import { lockAccount, readAccountsByExternalId } from '../store/accounts.ts';
import { lockCustomer } from '../store/customers.ts';
import type { Origin } from '../types/customers.ts';
import type { LocationOfUse } from '../types/elements.ts';
import type { AccountApplied, AccountPlaces, ResellerRecorded } from '../types/events.ts';
import { lockKey } from './lock-key.ts';

export type ApplyForAccount = {
  readonly customer: Id<'customer'>;
  readonly offering: Id<'offering'>;
  readonly trial: boolean;
  readonly locationsOfUse: readonly LocationOfUse[];
  readonly externalId?: string | undefined;
  /** Through whom it is opened. Absent: the provider sells itself. */
  readonly reseller?: Id<'organization'> | undefined;
  /** `existing`: was open before the program, since `openedOn` where that is known. */
  readonly origin?: Origin;
  readonly openedOn?: Day | null;
};

/**
 * Enters an application for an account.
 *
 * @returns its id; `not-found` without such a customer; `invalid-field` without such an offering, or without such a
 * reseller or for one that has ended; `conflict` for a customer that has ended; `already-exists` where the provider's key is taken.
 */
export async function applyForAccount(work: Work, input: ApplyForAccount): Promise<Id<'account'> | Refusal> {
  const customer = await lockCustomer(work.tx, input.customer);
  if (!customer) return refuse('not-found');
  if (customer.status === 'ended')
    return refuse('conflict', { field: 'body.customer', code: 'customer-ended' });
  if (!(await readOffering(work.tx, input.offering))) {
    return refuse('invalid-field', { field: 'body.offering', code: 'no-such-offering' });
  }
  const noReseller = input.reseller && (await refuseReseller(work, input.reseller));
  if (noReseller) return noReseller;
  if (input.externalId !== undefined && (await accountKeyTaken(work, input.externalId))) {
    return refuse('already-exists', { field: 'body.externalId', code: 'taken' });
  }
  const id = work.runtime.ids.next('account');
  await work.commit([accountApplied(id, { ...input, person: customer.person })]);
  return id;
}

export function accountApplied(
  id: Id<'account'>,
  input: ApplyForAccount & { person: Id<'person'> },
): NewEvent<string, AccountApplied, AccountPlaces> {
  const {
    customer,
    person,
    offering,
    trial,
    externalId = null,
    origin = 'application',
    openedOn = null,
    reseller,
  } = input;
  return {
    type: 'account-applied',
    subject: id,
    also: [customer, person],
    data: {
      customer,
      person,
      offering,
      trial,
      externalId,
      origin,
      openedOn,
      ...(reseller && { reseller }),
    },
    personal: { of: person, value: { locationsOfUse: [...input.locationsOfUse] } },
  };
}

/** Records the provider's own key of an account, once. */
export async function recordExternalId(
  work: Work,
  id: Id<'account'>,
  externalId: string,
): Promise<Refusal | undefined> {
  const account = await lockAccount(work.tx, id);
  if (!account) return refuse('not-found');
  if (account.externalId === externalId) return undefined;
  // Answers of the gate and rows of imports name this key; under another they could not be found again.
  if (account.externalId !== null)
    return refuse('conflict', { field: 'body.externalId', code: 'has-another' });
  if (await accountKeyTaken(work, externalId)) {
    return refuse('already-exists', { field: 'body.externalId', code: 'taken' });
  }
  await work.commit([{ type: 'account-external-id-recorded', subject: id, data: { externalId } }]);
  return undefined;
}

/**
 * Records through which reseller an account is held, or that it is through none: of one that existed before, or one that
 * was moved.
 *
 * @returns `not-found`; `invalid-field` without such a reseller, or for one that has ended.
 */
export async function recordReseller(
  work: Work,
  id: Id<'account'>,
  reseller: Id<'organization'> | null,
): Promise<Refusal | undefined> {
  const account = await lockAccount(work.tx, id);
  if (!account) return refuse('not-found');
  const { customer, person, reseller: from } = account;
  if (from === reseller) return undefined;
  const noReseller = reseller && (await refuseReseller(work, reseller));
  if (noReseller) return noReseller;
  const data: ResellerRecorded = { from, to: reseller };
  await work.commit([{ type: 'account-reseller-recorded', subject: id, also: [customer, person], data }]);
  return undefined;
}

async function refuseReseller({ tx }: Work, id: Id<'organization'>): Promise<Refusal | undefined> {
  const reseller = await readReseller(tx, id);
  if (!reseller) return refuse('invalid-field', { field: 'body.reseller', code: 'no-such-reseller' });
  if (reseller.state === 'current') return undefined;
  return refuse('invalid-field', { field: 'body.reseller', code: 'ended' });
}

/** Records that a trial became a paid account; the means of payment are then owed. */
export async function endTrial(work: Work, id: Id<'account'>): Promise<Refusal | undefined> {
  const account = await lockAccount(work.tx, id);
  if (!account) return refuse('not-found');
  if (!account.trial) return refuse('conflict', { field: 'path.account', code: 'not-a-trial' });
  await work.commit([trialEnded(id)]);
  return undefined;
}

export function trialEnded(id: Id<'account'>): NewEvent {
  return { type: 'account-trial-ended', subject: id, data: {} };
}

async function accountKeyTaken(work: Work, externalId: string): Promise<boolean> {
  await lockKey(work, `account ${externalId}`);
  return (await readAccountsByExternalId(work.tx, [externalId])).length > 0;
}
