/**
 * What was last read of each tenant, so that a batch need not read it again. It may be out of date at any moment, and
 * that does no harm: a verdict is written only where its standing, the duties and the lists are still what it rests on.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Freshness } from '../../determine/lists/index.ts';
import type { Standing } from '../standing/index.ts';
import { type HardDuties, mostListsSaid, type StaleListSaid, type StandingView } from './types.ts';

/** What an answer rests on. */
export type Basis = {
  readonly standing: StandingView;
  readonly duties: HardDuties;
  /** Digest of both, for the verdict. */
  readonly inputs: string;
};

/** What is said of lists in every verdict of a tenant, while it holds. */
export type ListsSaid = Pick<Freshness, 'until' | 'turns'> & { readonly stale: readonly StaleListSaid[] };

/** What was read of a tenant, whatever the account. */
export type Read = { readonly duties: HardDuties; readonly lists: ListsSaid };

export type Memory = {
  find(tenant: Id<'organization'>, account: Id<'account'>): Basis | undefined;
  /** Nothing where they were not read yet, or time may have made another stale since. */
  lists(tenant: Id<'organization'>, at: Instant): ListsSaid | undefined;
  remember(tenant: Id<'organization'>, read: Read, standings: Iterable<Standing>): void;
};

const mostAccounts = 100_000;

type OfTenant = Read & { readonly bases: Map<Id<'account'>, Basis> };

export function memory(): Memory {
  const tenants = new Map<Id<'organization'>, OfTenant>();
  return {
    find: (tenant, account) => tenants.get(tenant)?.bases.get(account),
    lists: (tenant, at) => {
      const lists = tenants.get(tenant)?.lists;
      return lists && at < lists.until ? lists : undefined;
    },
    remember: (tenant, { duties, lists }, standings) => {
      const before = tenants.get(tenant);
      // Other duties: everything that was worked out with the old ones goes. No answer is worked out from lists.
      const known =
        before && same(before.duties, duties) ? { ...before, lists } : { duties, lists, bases: new Map() };
      tenants.set(tenant, known);
      for (const standing of standings) {
        if (known.bases.size >= mostAccounts) forgetOldest(known.bases);
        known.bases.delete(standing.account);
        known.bases.set(standing.account, basisOf(standing, known.duties));
      }
    },
  };
}

function forgetOldest(bases: Map<Id<'account'>, Basis>): void {
  for (const oldest of bases.keys()) {
    bases.delete(oldest);
    return;
  }
}

function same(a: HardDuties, b: HardDuties): boolean {
  return (
    a.programAdopted === b.programAdopted && a.newProvider === b.newProvider && a.certified === b.certified
  );
}

/** The law reaches the product, and somebody who is or counts as foreign stands behind the account. */
export function isForeign({ reasons }: Pick<Standing, 'reasons'>): boolean {
  return !reasons.some(
    ({ code }) => code === 'customer-and-all-owners-us' || code === 'offering-out-of-scope',
  );
}

function basisOf(standing: Standing, duties: HardDuties): Basis {
  const inputs = createHash('sha256')
    .update(canonicalJson([standing.factsDigest, standing.version, duties]))
    .digest('base64url');
  const { reasons, terms } = inCanonicalOrder({ reasons: standing.reasons, terms: standing.terms });
  return { standing: { ...standing, reasons, terms, foreign: isForeign(standing) }, duties, inputs };
}

/** The same value with its keys in the order of canonical JSON, so that it is written without sorting. */
function inCanonicalOrder<T>(value: T): T {
  // Safe: plain JSON goes in, and parsing gives it back with its keys in the order they were written.
  return JSON.parse(canonicalJson(value)) as T;
}

/** As a verdict says it: keys in the order of canonical JSON, and no more of them than a verdict should carry. */
export function listsSaid({ stale, until, turns }: Freshness): ListsSaid {
  const said = stale
    .slice(0, mostListsSaid)
    .map(({ id: list, reason, since, slug }) => ({ list, reason, since, slug }));
  return { stale: said, until, turns };
}
