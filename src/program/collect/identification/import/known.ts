/** What is there already for a batch of rows: read at once, and kept up to date while the rows are worked through. */
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { readOffering, readOfferingByCode } from '../../../adopt/offerings/index.ts';
import { readAccountsByExternalId } from '../store/accounts.ts';
import { readCustomers, readCustomersByExternalId } from '../store/customers.ts';
import { openSealed, readElements } from '../store/elements.ts';
import { keysRead } from '../store/imports.ts';
import type { Account } from '../types/accounts.ts';
import type { Customer } from '../types/customers.ts';
import { type Collected, elementValues } from '../types/elements.ts';
import type { CollectedValues, ElementsCollected } from '../types/events.ts';
import type { Standing } from './compare.ts';
import type { ParsedRow } from './parse-row.ts';

export type KnownCustomer = Pick<Customer, 'id' | 'person' | 'externalId'> & {
  readonly kind: Customer['personKind'];
  readonly standing: readonly Standing[];
};
export type KnownAccount = Pick<Account, 'id' | 'customer' | 'offering' | 'trial' | 'locationsOfUse'>;

export type Known = {
  readonly accounts: Map<string, KnownAccount>;
  readonly customers: Map<Id<'customer'>, KnownCustomer>;
  readonly byReference: Map<string, Id<'customer'>>;
  readonly offerings: ReadonlyMap<string, Id<'offering'>>;
  /** Keys of accounts that rows above named. */
  readonly keysRead: Set<string>;
};

export async function readKnown(work: Work, run: Id<'import'>, rows: readonly ParsedRow[]): Promise<Known> {
  const keys = rows.map((row) => row.externalId);
  const references = rows.map((row) => row.customerReference).filter((reference) => reference !== undefined);
  const accounts = await readAccountsByExternalId(work.tx, keys);
  const customers = [
    ...(await readCustomers(work.tx, [...new Set(accounts.map((account) => account.customer))])),
    ...(await readCustomersByExternalId(work.tx, [...new Set(references)])),
  ];
  const standing = await readStanding(work, [...new Set(customers.map((customer) => customer.person))]);
  return {
    accounts: new Map(accounts.map((account) => [account.externalId ?? '', account])),
    customers: new Map(
      customers.map(({ personKind, ...customer }) => [
        customer.id,
        { ...customer, kind: personKind, standing: standing.get(customer.person) ?? [] },
      ]),
    ),
    byReference: new Map(
      customers.flatMap(({ id, externalId }) => (externalId === null ? [] : [[externalId, id]])),
    ),
    offerings: await readOfferings(work, new Set(rows.map((row) => row.offering))),
    keysRead: new Set(await keysRead(work.tx, run, keys)),
  };
}

async function readStanding(
  work: Work,
  persons: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, readonly Standing[]>> {
  const elements = await readElements(work.tx, persons);
  const sealed = [...elements.values()].flat().filter((element) => element.sealed.length > 0);
  const opened = await openSealed(
    work.seals,
    sealed.map((element) => element.id),
  );
  const standing = new Map<Id<'person'>, readonly Standing[]>();
  for (const [person, list] of elements) {
    standing.set(
      person,
      list.map(({ id, kind, source, value }) => ({
        id,
        source,
        // Safe: the value was parsed by this kind's schema before it was split, and the schema checks it whole again.
        collected: { kind, value: elementValues[kind].parse({ ...value, ...opened.get(id) }) } as Collected,
      })),
    );
  }
  return standing;
}

async function readOfferings(
  work: Work,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Id<'offering'>>> {
  const found = new Map<string, Id<'offering'>>();
  for (const name of names) {
    const offering = isId('offering', name)
      ? await readOffering(work.tx, name)
      : await readOfferingByCode(work.tx, name);
    if (offering) found.set(name, offering.id);
  }
  return found;
}

/** What stands after these elements were collected, without reading it again. */
export function standingAfter(
  before: readonly Standing[],
  collected: readonly NewEvent<string, ElementsCollected, CollectedValues>[],
): readonly Standing[] {
  const added = collected.flatMap(({ data, personal }) =>
    data.elements.flatMap(({ element, source }, index) => {
      const value = personal?.value.values[index];
      return value ? [{ id: element, source, collected: value }] : [];
    }),
  );
  return [...before, ...added];
}
