/** Many accounts from one address. */
import type { EvidenceOf } from '../types.ts';
import { type AtAddress, type EarlierEvidence, earlierOf, type Period, type Weighing } from './facts.ts';

export type SharedFacts = {
  readonly of: AtAddress;
  /** Everybody at the address in the period, the account itself included. */
  readonly there: readonly AtAddress[];
  readonly period: Period;
  readonly earlier: EarlierEvidence;
};

const mostOthers = 50;

/**
 * Accounts of many customers used from one address may have one person behind them (doubt). Several accounts of one customer
 * count as one. Addresses of VPNs, hosts and relays are left out before: people share those without knowing one another.
 *
 * Raised again only when as many customers are there that no earlier signal counted among its own.
 */
export function sharedAddress(
  { of, there, period, earlier }: SharedFacts,
  { accessSharedAddressCustomers: enough }: { readonly accessSharedAddressCustomers: number },
): Weighing<EvidenceOf<'shared-address'>> {
  const others = there.filter(({ customer }) => customer !== of.customer);
  const customers = new Set(others.map(({ customer }) => customer)).size + 1;
  if (customers < enough) return { none: 'too-few-customers' };
  const before = earlierOf(earlier, 'shared-address');
  const known = new Set<string>(before.flatMap((one) => one.others));
  const fresh = new Set(others.filter(({ account }) => !known.has(account)).map(({ customer }) => customer));
  // Where an earlier signal could not name everybody, its number stands for those it left out.
  const counted = Math.max(0, ...before.map((one) => one.customers));
  if (before.length > 0 && (fresh.size < enough || customers < counted + enough))
    return { none: 'evidence-known' };
  const named = [...new Set(others.map(({ account }) => account))].sort().slice(0, mostOthers);
  return { signal: { kind: 'shared-address', customers, others: named, access: of.access, ...period } };
}
