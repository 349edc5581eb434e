/**
 * Interests stated as indirect.
 *
 * "P holds 30 % of A indirectly" sums up a chain that other statements may describe link by link. The sum and its
 * links are one holding and are never both counted:
 *
 * - where the statement names its chain and the chain leads from A to P, the chain is counted, and what the sum says
 *   narrows the links that have no number of their own;
 * - where some chain leads there but is not named as the whole of it, only what the sum says beyond it is added;
 * - where no chain leads there, the sum is counted as a holding by a route that is not described.
 */
import {
  compare,
  divide,
  equal,
  type Fraction,
  larger,
  one,
  smaller,
  subtract,
  zero,
} from '../arithmetic/fraction.ts';
import {
  type Bound,
  closed,
  type Interval,
  intersect,
  isEmpty,
  isExact,
  maxAfter,
  minAfter,
  multiplyIntervals,
  nothing,
} from '../arithmetic/interval.ts';
import type { Inconsistency, RoleHolding } from '../graph/graph.ts';
import { type RoleIndex, rolesByHolder } from '../graph/role-index.ts';
import type { PartyId } from '../types.ts';
import { linksBelow, sharesThrough } from './chains.ts';
import { type LinkTable, linkTable } from './link-table.ts';
import { type IndirectHolding, linkOf, type NamedLink, type StatedLinks } from './stated-links.ts';

/** What a statement says of all that `holder` holds indirectly in `company`. */
export type StatedSum = {
  readonly holder: PartyId;
  readonly company: PartyId;
  readonly share: Interval;
  /** The chain it names, where it names the whole of it. */
  readonly chain?: readonly NamedLink[];
  readonly records: readonly PartyId[];
};

export type TracedLinks = {
  readonly links: readonly NamedLink[];
  /** Added for what a sum says beyond the chains; given up where a company would then have too many holders. */
  readonly gaps: readonly NamedLink[];
  readonly sums: readonly StatedSum[];
  readonly inconsistencies: readonly Inconsistency[];
};

export function traceIndirect(
  { direct, others: stated }: StatedLinks,
  roles: readonly RoleHolding[],
): TracedLinks {
  // Each narrows what the next one finds, so they come in an order of their own. Nobody holds itself indirectly: such
  // a circle is described by its links or not at all.
  const others = stated.filter(({ holder, company }) => holder !== company).toSorted(inFixedOrder);
  const gaps: NamedLink[] = [];
  const sums: StatedSum[] = [];
  const inconsistencies: Inconsistency[] = [];
  const plain = [...direct];
  const unknown = others.filter(({ directness }) => directness === 'unknown');
  const withUnknown = linkTable([...direct, ...unknown.map(linkOf)]);
  for (const holding of unknown) {
    const gap = gapBeyondChain(holding, withUnknown);
    if (gap) gaps.push(gap);
    else plain.push(linkOf(holding));
  }
  const links = linkTable(plain);
  const rolesOf = rolesByHolder(roles);
  for (const holding of others.filter(({ directness }) => directness === 'indirect')) {
    const named = namedChain(holding, links);
    if (named) {
      const narrowed = narrowChain(holding, named);
      if (narrowed.disagrees) inconsistencies.push(disagreement(holding));
      for (const [link, by] of narrowed.links) links.replace(link, by);
      sums.push(
        sumOf(
          holding,
          named.map((link) => narrowed.links.get(link) ?? link),
        ),
      );
      continue;
    }
    sums.push(sumOf(holding));
    const gap = gapBeyondChain(holding, links);
    if (gap) gaps.push(gap);
    else if (!leadsByRole(holding, links, rolesOf)) gaps.push({ ...linkOf(holding), basis: 'indirect' });
  }
  return { links: links.all(), gaps, sums, inconsistencies };
}

function inFixedOrder(a: IndirectHolding, b: IndirectHolding): number {
  const [left, right] = [a, b].map(({ records, kind }) => `${records.join(' ')} ${kind}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function sumOf(
  { holder, company, share, records }: IndirectHolding,
  chain?: readonly NamedLink[],
): StatedSum {
  return { holder, company, share, records, ...(chain && { chain }) };
}

function disagreement({ holder, company }: IndirectHolding): Inconsistency {
  return { code: 'indirect-share-disagrees', parties: [holder, company] };
}

/** What the statement says beyond the chains that lead from the company to the holder; `undefined` where none does. */
function gapBeyondChain(holding: IndirectHolding, links: LinkTable): NamedLink | undefined {
  const { holder, company, records } = holding;
  // Another route needs another holding to begin with.
  const first = links
    .heldBy(holder)
    .filter((link) => !link.records.some((record) => records.includes(record)));
  if (first.length === 0) return undefined;
  const below = linksBelow(holder, links).filter((link) => link.holder !== holder || first.includes(link));
  const through = below.filter((link) => !(link.holder === holder && link.company === company));
  const chain = sharesThrough(through, { company, holder }).get(holder);
  if (!chain) return undefined;
  const { min, max } = holding.share;
  const most = holding.directness === 'indirect' ? maxAfter(max, chain.min) : max;
  const least = minAfter(min, chain.max);
  return { ...linkOf(holding), share: { min: least, max: most }, basis: 'indirect' };
}

/** The links the statement names, where they lead from the company to the holder. */
function namedChain({ holder, company, components }: IndirectHolding, links: LinkTable) {
  // What is held directly is no part of a chain, whatever the statement names.
  const chain = links
    .statedBy(components)
    .filter((link) => link.holder !== holder || link.company !== company);
  return sharesThrough(chain, { company, holder }).has(holder) ? chain : undefined;
}

/** Whether the holder is tied to the chain by a role and not by a share: as trustee of a trust that holds, say. */
function leadsByRole(holding: IndirectHolding, links: LinkTable, rolesOf: RoleIndex): boolean {
  const seen = new Set([holding.holder]);
  const next = [holding.holder];
  for (let party = next.pop(); party !== undefined; party = next.pop()) {
    const held = links.heldBy(party).map(({ company }) => company);
    const below = [...held, ...(rolesOf.get(party) ?? []).map(({ entity }) => entity)];
    if (party !== holding.holder && below.includes(holding.company)) return true;
    for (const entity of below) {
      if (seen.has(entity)) continue;
      seen.add(entity);
      next.push(entity);
    }
  }
  return false;
}

/**
 * Narrows the holder's own links in the chain to what the sum allows: with one such link of unknown share `w` in a
 * company that holds 60 %, a sum of 30 % means `w` = 30 % ÷ 60 % = 50 %.
 */
function narrowChain(holding: IndirectHolding, chain: readonly NamedLink[]) {
  const passing = sharesThrough(chain, holding);
  const own = chain
    .filter((link) => link.holder === holding.holder)
    .map((link) => ({ link, below: passing.get(link.company) ?? nothing }));
  const links = new Map<NamedLink, NamedLink>();
  let disagrees = false;
  for (const entry of own) {
    if (isExact(entry.link.share)) continue;
    const others = own.filter((other) => other !== entry);
    const allowed = allowedShare(holding.share, entry.below, others);
    const share = intersect(entry.link.share, allowed);
    if (isEmpty(share)) disagrees = true;
    else links.set(entry.link, { ...entry.link, share, basis: 'inferred' });
  }
  const total = passing.get(holding.holder) ?? nothing;
  return { links, disagrees: disagrees || isEmpty(intersect(total, holding.share)) };
}

function allowedShare(
  sum: Interval,
  below: Interval,
  others: readonly { readonly link: NamedLink; readonly below: Interval }[],
): Interval {
  const products = others.map((other) => multiplyIntervals(other.link.share, other.below));
  const restMin = products.reduce((rest, product) => subtract(rest, product.max.at), sum.min.at);
  const restMax = products.reduce((rest, product) => subtract(rest, product.min.at), sum.max.at);
  return {
    min: quotient(restMin, below.max.at, sum.min.open && others.length === 0, zero),
    max: quotient(restMax, below.min.at, sum.max.open && others.length === 0, one),
  };
}

function quotient(rest: Fraction, by: Fraction, open: boolean, otherwise: Fraction): Bound {
  if (equal(by, zero)) return closed(otherwise);
  const at = divide(rest, by);
  const isInside = compare(at, zero) >= 0 && compare(at, one) <= 0;
  return isInside ? { at, open } : closed(larger(zero, smaller(one, at)));
}
