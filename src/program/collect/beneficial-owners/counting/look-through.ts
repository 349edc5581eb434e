/** Counting by multiplication: every chain is followed to its end, and shares multiply along it. */
import { one, subtract } from '../arithmetic/fraction.ts';
import {
  addBounds,
  addIntervals,
  type Bound,
  closed,
  type Interval,
  isAbove,
  isEmpty,
  lowerMax,
  maxAfter,
  minAfter,
  nothing,
} from '../arithmetic/interval.ts';
import { type Cycle, reachOf } from '../arithmetic/reach.ts';
import type { Inconsistency } from '../graph/graph.ts';
import type { PartyId } from '../types.ts';
import { nameOf } from './control.ts';
import type { KindNetwork } from './kind-network.ts';
import { withIndirectTotal, withStatedSum } from './stated-sums.ts';

export type LookThrough = {
  /** What reaches each party and each end of a chain, by number. Of those that end chains, all together are 100 %. */
  readonly shares: ReadonlyMap<number, Interval>;
  readonly cycles: readonly Cycle[];
  readonly inconsistencies: readonly Inconsistency[];
  /** What reaches `holder` or any entity whose holdings count as its own, counted where it first meets one of them. */
  together(holder: number, counted: ReadonlySet<number>): Interval;
  /** What several ends of chains have together. */
  total(ends: readonly number[]): Interval;
};

export function lookThrough(net: KindNetwork, subject: PartyId): LookThrough {
  const from = net.numberOf.get(subject) ?? -1;
  const reach = reachOf(net.network, from);
  const shares = new Map(reach.shares);
  const inconsistencies: Inconsistency[] = [];
  const sums = net.sums.filter(({ company }) => company === subject);
  for (const sum of sums) {
    const holder = net.numberOf.get(sum.holder);
    if (holder === undefined) continue;
    const before = shares.get(holder) ?? nothing;
    const { share, disagrees } = withStatedSum(net, reach, before, sum);
    shares.set(holder, atMostWhole(share));
    takeFromUnknown(net, shares, maxAfter(share.max, before.min));
    if (disagrees)
      inconsistencies.push({
        code: 'indirect-share-disagrees',
        parties: [sum.holder, subject],
        kind: net.kind,
      });
  }
  for (const cycle of reach.cycles) {
    if (cycle.kind === 'closed')
      inconsistencies.push({
        code: 'closed-cycle',
        parties: cycle.members.map((member) => nameOf(net, member)),
      });
  }
  // Where statements contradict each other, neither may narrow what the other says.
  const isConsistent = inconsistencies.every(({ code }) => code !== 'indirect-share-disagrees');
  if (isConsistent && !capByOthers(net, shares, reach.cycles)) {
    inconsistencies.push({ code: 'shares-exceed-whole', parties: [subject], kind: net.kind });
  }
  return {
    shares,
    cycles: reach.cycles,
    inconsistencies,
    total: (ends) => totalOf(ends, net, shares, reach.cycles),
    together: (holder, counted) => {
      if (counted.size === 0) return shares.get(holder) ?? nothing;
      const parties = new Set([holder, ...counted]);
      const apart = [...parties].every((party) => !leadsTo(net, party, parties));
      const found = apart ? reach.shares : reachOf(net.network, from, parties).shares;
      const routes = [...parties].reduce(
        (sum, party) => addIntervals(sum, found.get(party) ?? nothing),
        nothing,
      );
      const own = sums.filter((sum) => net.numberOf.get(sum.holder) === holder);
      return atMostWhole(own.reduce((share, sum) => withIndirectTotal(net, share, sum).share, routes));
    },
  };
}

export function atMostWhole({ min, max }: Interval): Interval {
  return { min: isAbove(min, one) ? closed(one) : min, max: lowerMax(max, closed(one)) };
}

/** Where nobody stands above: all that leaves the subject arrives at one of these. */
export function endNumbers(net: KindNetwork, shares: ReadonlyMap<number, Interval>): readonly number[] {
  return [...shares.keys()].filter((party) => (net.network.holdersOf[party] ?? []).length === 0);
}

/** What a statement gives somebody, at most, beyond the described chains may come from any holder nobody has named. */
function takeFromUnknown(net: KindNetwork, shares: Map<number, Interval>, amount: Bound): void {
  if (amount.at.numerator === 0n) return;
  for (const [number, share] of shares) {
    if (net.nodes[number]?.kind === 'end')
      shares.set(number, { min: minAfter(share.min, amount), max: share.max });
  }
}

/** What all ends but `without` have at least, shares that never leave a circle among them. */
function leastOfOthers(
  without: ReadonlySet<number>,
  net: KindNetwork,
  shares: ReadonlyMap<number, Interval>,
  cycles: readonly Cycle[],
): Bound {
  const others = endNumbers(net, shares).filter((end) => !without.has(end));
  const trapped = cycles.filter(({ kind }) => kind === 'closed').map(({ entering }) => entering.min);
  return [...others.map((end) => (shares.get(end) ?? nothing).min), ...trapped].reduce(
    addBounds,
    nothing.min,
  );
}

/** Nobody has more than the others leave. False when they have more than the whole at least, and nothing was capped. */
function capByOthers(net: KindNetwork, shares: Map<number, Interval>, cycles: readonly Cycle[]): boolean {
  const ends = endNumbers(net, shares);
  const least = leastOfOthers(new Set(), net, shares, cycles);
  if (isAbove(least, one)) return false;
  const isOpen = (end: number): boolean => shares.get(end)?.min.open ?? false;
  const openEnds = ends.filter(isOpen).length;
  for (const end of ends) {
    const { min, max } = shares.get(end) ?? nothing;
    const others: Bound = { at: subtract(least.at, min.at), open: openEnds > (isOpen(end) ? 1 : 0) };
    shares.set(end, { min, max: lowerMax(max, maxAfter(closed(one), others)) });
  }
  return true;
}

function totalOf(
  ends: readonly number[],
  net: KindNetwork,
  shares: ReadonlyMap<number, Interval>,
  cycles: readonly Cycle[],
): Interval {
  const sum = atMostWhole(
    ends.reduce((total, end) => addIntervals(total, shares.get(end) ?? nothing), nothing),
  );
  const left = maxAfter(closed(one), leastOfOthers(new Set(ends), net, shares, cycles));
  const capped = { min: sum.min, max: lowerMax(sum.max, left) };
  // Statements that give out more than the whole leave nothing to cap by.
  return isEmpty(capped) ? sum : capped;
}

/** Whether one of `parties` stands anywhere above `from`, itself included. */
function leadsTo(net: KindNetwork, from: number, parties: ReadonlySet<number>): boolean {
  const seen = new Set<number>();
  const next = [from];
  for (let party = next.pop(); party !== undefined; party = next.pop()) {
    for (const { holder } of net.network.holdersOf[party] ?? []) {
      if (parties.has(holder)) return true;
      if (seen.has(holder)) continue;
      seen.add(holder);
      next.push(holder);
    }
  }
  return false;
}
