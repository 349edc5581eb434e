/** What access asks of parts it must not know: names of tenants, and which customers and persons are there. */
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Transaction } from '../database/index.ts';
import type { Runtime } from '../runtime.ts';

/** Main plugs it into `runtime.connectors` as `directory`. Without one, tenants are nameless and no customer is known. */
export type Directory = {
  tenantName(tenant: Id<'organization'>): Promise<string | undefined>;
  /** Is this a customer of the tenant that the transaction sees? */
  hasCustomer(tx: Transaction, customer: Id<'customer'>): Promise<boolean>;
  /** Is this a person of the tenant that the transaction sees? */
  hasPerson(tx: Transaction, person: Id<'person'>): Promise<boolean>;
  /** Whose a thing is: the customers it belongs to, or that somebody stands behind. Nobody's for what is not known. */
  customersOf(tx: Transaction, thing: Id): Promise<readonly Id<'customer'>[]>;
  /** What belongs to these customers: they, their persons, whom their ownership files name, their accounts. */
  thingsOf(tx: Transaction, customers: readonly Id<'customer'>[]): Promise<readonly Id[]>;
  /** What they are called, or were at `asOf`, in the order asked. */
  customerNames(
    tx: Transaction,
    customers: readonly Id<'customer'>[],
    asOf?: Instant,
  ): Promise<readonly string[]>;
  /** The person that a customer is. */
  personOf(tx: Transaction, customer: Id<'customer'>): Promise<Id<'person'> | undefined>;
  /** The newest application of a customer. */
  applicationOf(tx: Transaction, customer: Id<'customer'>): Promise<Id<'application'> | undefined>;
};

const empty: Directory = {
  tenantName: () => Promise.resolve(undefined),
  hasCustomer: () => Promise.resolve(false),
  hasPerson: () => Promise.resolve(false),
  customersOf: () => Promise.resolve([]),
  thingsOf: () => Promise.resolve([]),
  customerNames: () => Promise.resolve([]),
  personOf: () => Promise.resolve(undefined),
  applicationOf: () => Promise.resolve(undefined),
};

export function directoryOf(runtime: Runtime): Directory {
  // Safe: main fills `directory` with an object of this type, or leaves it out.
  return (runtime.connectors.directory as Directory | undefined) ?? empty;
}
