/** What access asks of parts it must not know: names of tenants, and whether a customer is there. */
import type { Id } from '../../kernel/ids.ts';
import type { Transaction } from '../database/index.ts';
import type { Runtime } from '../runtime.ts';

/** Main plugs it into `runtime.connectors` as `directory`. Without one, tenants are nameless and no customer is known. */
export type Directory = {
  tenantName(tenant: Id<'organization'>): Promise<string | undefined>;
  /** Is this a customer of the tenant that the transaction sees? */
  hasCustomer(tx: Transaction, customer: Id<'customer'>): Promise<boolean>;
};

const empty: Directory = {
  tenantName: () => Promise.resolve(undefined),
  hasCustomer: () => Promise.resolve(false),
};

export function directoryOf(runtime: Runtime): Directory {
  // Safe: main fills `directory` with an object of this type, or leaves it out.
  return (runtime.connectors.directory as Directory | undefined) ?? empty;
}
