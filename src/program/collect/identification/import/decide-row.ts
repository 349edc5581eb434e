/** What becomes of one good row: a new customer with an account, a change to one who is there, or nothing. Pure. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id, IdSource } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { accountApplied, trialEnded } from '../commands/accounts.ts';
import { elementSuperseded, elementsCollected, personCollected } from '../commands/collect.ts';
import { customerEntered } from '../commands/customers.ts';
import { decideCollect } from '../decide.ts';
import type { RowError, RowStatus } from '../types/imports.ts';
import { type Changes, compare, newPlaces } from './compare.ts';
import { type Known, type KnownAccount, type KnownCustomer, standingAfter } from './known.ts';
import type { ParsedRow } from './parse-row.ts';

export type Decided =
  | { readonly status: 'refused' | 'skipped-duplicate'; readonly errors: readonly RowError[] }
  | {
      readonly status: Exclude<RowStatus, 'refused' | 'skipped-duplicate'>;
      readonly events: readonly NewEvent[];
      readonly customer: KnownCustomer;
      readonly account: KnownAccount;
    };

type Making = { readonly ids: IdSource; readonly now: Instant };
const source = 'import';

export function decideRow(row: ParsedRow, known: Known, making: Making): Decided {
  if (known.keysRead.has(row.externalId)) {
    return { status: 'skipped-duplicate', errors: [{ column: 'external_id', code: 'repeated-in-file' }] };
  }
  const offering = known.offerings.get(row.offering);
  if (!offering) return { status: 'refused', errors: [{ column: 'offering', code: 'no-such-offering' }] };
  const account = known.accounts.get(row.externalId);
  const reference =
    row.customerReference === undefined ? undefined : known.byReference.get(row.customerReference);
  const customer = known.customers.get(account?.customer ?? reference ?? 'cus_none');
  if (!customer) return enterNew(row, offering, making);
  return changeKnown(row, { offering, customer, account }, making);
}

function enterNew(row: ParsedRow, offering: Id<'offering'>, making: Making): Decided {
  const person = making.ids.next('person');
  const id = making.ids.next('customer');
  const { kind, elements, customerReference } = row;
  const collected = personCollected(person, { kind, source, elements }, making);
  const entered = customerEntered(id, { person, externalId: customerReference, origin: 'existing' });
  const standing = standingAfter([], [collected]);
  const customer = { id, person, kind, externalId: customerReference ?? null, standing };
  const opened = openAccount(row, { customer, offering }, making);
  return {
    status: 'imported',
    events: [collected, entered, opened.event],
    customer,
    account: opened.account,
  };
}

type There = { offering: Id<'offering'>; customer: KnownCustomer; account: KnownAccount | undefined };

function changeKnown(row: ParsedRow, there: There, making: Making): Decided {
  const { customer, account } = there;
  const places = account
    ? newPlaces(row.locationsOfUse, { account: account.locationsOfUse, standing: customer.standing })
    : [];
  const changes = compare(customer.standing, [...row.elements, ...places]);
  const errors = [
    ...contradictions(row, there),
    ...changes.errors,
    ...tooMany(changes, customer, making.now),
  ];
  if (errors.length > 0) return { status: 'refused', errors };
  const { events, standing } = collecting(changes, customer, making);
  if (!account) {
    const opened = openAccount(row, there, making);
    return {
      status: 'imported',
      events: [...events, opened.event],
      customer: { ...customer, standing },
      account: opened.account,
    };
  }
  const trial = account.trial && !row.trial ? [trialEnded(account.id)] : [];
  const status = events.length + trial.length > 0 ? 'updated' : 'unchanged';
  return {
    status,
    events: [...events, ...trial],
    customer: { ...customer, standing },
    account: { ...account, trial: row.trial },
  };
}

/** Where the row contradicts what an import may not change. */
function contradictions(row: ParsedRow, { offering, customer, account }: There): readonly RowError[] {
  const contradicted = [
    customer.kind !== row.kind && 'kind',
    account &&
      row.customerReference !== undefined &&
      customer.externalId !== row.customerReference &&
      'customer_reference',
    account && account.offering !== offering && 'offering',
    // A trial can end. A paid account does not become one.
    account && !account.trial && row.trial && 'trial',
  ];
  return contradicted
    .filter((column) => typeof column === 'string')
    .map((column) => ({ column, code: 'differs-from-record' }));
}

function tooMany(changes: Changes, customer: KnownCustomer, now: Instant): readonly RowError[] {
  const current = customer.standing.map(({ collected }) => collected.kind);
  const state = { person: customer.kind, current, nationalIdAsked: false, now };
  return decideCollect(changes.add, state, (index) => changes.add[index]?.kind ?? 'row').map(
    ({ field, code }) => ({
      column: field.split('.')[0] ?? 'row',
      code,
    }),
  );
}

/** The events that make the changes, and what stands after them. */
function collecting(changes: Changes, { person, standing }: KnownCustomer, making: Making) {
  const entered = [...changes.add, ...changes.supersede.map(({ by }) => by)];
  if (entered.length === 0) return { events: [], standing };
  const collected = elementsCollected(person, { source, elements: entered }, making);
  const ended = changes.supersede.map(({ element, by }, index) => {
    const inPlace = collected.data.elements[changes.add.length + index]?.element ?? null;
    return elementSuperseded({ person, element, kind: by.kind, reason: 'changed' }, inPlace);
  });
  const gone = new Set(changes.supersede.map(({ element }) => element));
  const left = standing.filter(({ id }) => !gone.has(id));
  return { events: [collected, ...ended], standing: standingAfter(left, [collected]) };
}

function openAccount(
  row: ParsedRow,
  { customer, offering }: Pick<There, 'customer' | 'offering'>,
  { ids }: Making,
): { event: NewEvent; account: KnownAccount } {
  const { trial, locationsOfUse, externalId, openedOn } = row;
  const account = {
    id: ids.next('account'),
    customer: customer.id,
    offering,
    trial,
    locationsOfUse: [...locationsOfUse],
  };
  const event = accountApplied(account.id, {
    ...account,
    person: customer.person,
    externalId,
    openedOn,
    origin: 'existing',
  });
  return { event, account };
}
