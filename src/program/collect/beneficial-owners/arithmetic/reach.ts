/**
 * How much of one company reaches each party, through every route at once.
 *
 * Follow one share of the company upwards: at each company it is handed to the holders in proportion. What passes
 * through a party is the sum over all routes of the products along them, which is what "60 % × 50 % + 5 %" says, but
 * found in one sweep, however many routes there are. Circles are solved (`cycle.ts`). The sweep is done twice, with
 * the least and the most each holding can be: the answer only grows with each holding, so these are its ends.
 */
import { type Equation, solveCycle } from './cycle.ts';
import { passingAtLeast } from './enclose.ts';
import { add, compare, equal, type Fraction, one, zero } from './fraction.ts';
import {
  addBounds,
  type Bound,
  closed,
  type Interval,
  isAbove,
  isExact,
  multiplyBounds,
  shortMax,
  shortMin,
} from './interval.ts';
import type { Link, Network } from './network.ts';
import { type Group, groupsAbove } from './strong-components.ts';

export type Reach = {
  /**
   * By party number; parties the company does not lead to are absent. For a member of a circle it is what passes
   * through it in all rounds, which can be more than the whole, and not a holding.
   */
  readonly shares: ReadonlyMap<number, Interval>;
  readonly cycles: readonly Cycle[];
};

export type Cycle = {
  readonly members: readonly number[];
  /** `solved` exactly; `closed`: nothing leaves it, it is owned by itself; `enclosed`: too large to solve exactly. */
  readonly kind: 'solved' | 'closed' | 'enclosed';
  /** What enters the circle from the company asked about. */
  readonly entering: Interval;
};

/** `stopAt`: parties above whom nothing is followed, because what reaches them counts as theirs. */
export function reachOf(network: Network, from: number, stopAt: ReadonlySet<number> = new Set()): Reach {
  const groups = groupsAbove(network, from, stopAt);
  const lower = sweep({ network, groups, from, stopAt, end: 'min' });
  const exact = groups.every(({ members }) =>
    members.every(
      (party) => stopAt.has(party) || (network.holdersOf[party] ?? []).every(({ share }) => isExact(share)),
    ),
  );
  const isPlain = exact && !lower.isShortened && lower.cycles.every(({ kind }) => kind === 'solved');
  const upper = isPlain ? lower : sweep({ network, groups, from, stopAt, end: 'max' });
  const between = (party: number): Interval => ({
    min: lower.passing.get(party) ?? closed(zero),
    max: upper.passing.get(party) ?? closed(zero),
  });
  const shares = new Map(
    groups.flatMap(({ members }) => members.map((party) => [party, between(party)] as const)),
  );
  const cycles = lower.cycles.map(({ members, kind, entering }, position) => ({
    members,
    kind,
    entering: { min: entering, max: upper.cycles[position]?.entering ?? closed(one) },
  }));
  return { shares, cycles };
}

type Sweep = {
  readonly network: Network;
  readonly groups: readonly Group[];
  readonly from: number;
  readonly stopAt: ReadonlySet<number>;
  readonly end: 'min' | 'max';
};
type Swept = {
  readonly passing: Map<number, Bound>;
  /** A bound was too long and gave way: the other end must be found on its own. */
  readonly isShortened: boolean;
  readonly cycles: { members: readonly number[]; kind: Cycle['kind']; entering: Bound }[];
};

function sweep({ network, groups, from, stopAt, end }: Sweep): Swept {
  const passing = new Map<number, Bound>([[from, closed(one)]]);
  const cycles: Swept['cycles'] = [];
  const above = (party: number): readonly Link[] =>
    stopAt.has(party) ? [] : (network.holdersOf[party] ?? []);
  const inGroup = new Set<number>();
  let isShortened = false;
  for (const { members, isCycle } of groups) {
    let isUnlimited = false;
    if (isCycle) {
      const result = passCycle({ members, above, passing, end });
      isUnlimited = result.isUnlimited;
      cycles.push({ members, kind: result.kind, entering: result.entering });
      for (const member of members) inGroup.add(member);
    } else {
      for (const party of members) capAtWhole(passing, party, end);
    }
    for (const party of members) isShortened = shortenAt(passing, party, end) || isShortened;
    for (const party of members) {
      for (const link of above(party)) {
        if (isCycle && inGroup.has(link.holder)) continue;
        if (isUnlimited) passing.set(link.holder, closed(one));
        else addTo(passing, link.holder, multiplyBounds(passing.get(party) ?? closed(zero), link.share[end]));
      }
    }
    inGroup.clear();
  }
  return { passing, cycles, isShortened };
}

/** A share that is outside circles passes a party once at most, so never more than the whole of it. */
function capAtWhole(passing: Map<number, Bound>, party: number, end: 'min' | 'max'): void {
  const bound = passing.get(party);
  if (!bound) return;
  const isTooMuch = end === 'min' ? isAbove(bound, one) : compare(bound.at, one) > 0;
  if (isTooMuch) passing.set(party, closed(one));
}

/** True when the bound gave way. */
function shortenAt(passing: Map<number, Bound>, party: number, end: 'min' | 'max'): boolean {
  const bound = passing.get(party);
  if (!bound) return false;
  const short = end === 'min' ? shortMin(bound) : shortMax(bound);
  passing.set(party, short);
  return short !== bound && !equal(short.at, bound.at);
}

function addTo(passing: Map<number, Bound>, party: number, bound: Bound): void {
  const before = passing.get(party);
  passing.set(party, before ? addBounds(before, bound) : bound);
}

type Circle = {
  readonly members: readonly number[];
  readonly above: (party: number) => readonly Link[];
  readonly passing: Map<number, Bound>;
  readonly end: 'min' | 'max';
};

/** Replaces what enters the circle's members by what passes through them. */
function passCycle({ members, above, passing, end }: Circle): {
  kind: Cycle['kind'];
  entering: Bound;
  isUnlimited: boolean;
} {
  const inside = new Set(members);
  const equations = new Map<number, Equation & { weights: Map<number, Fraction> }>();
  let entering: Bound = closed(zero);
  for (const member of members) {
    const bound = passing.get(member) ?? closed(zero);
    entering = addBounds(entering, bound);
    equations.set(member, { entering: bound.at, weights: new Map() });
  }
  for (const member of members) {
    for (const { holder, share } of above(member)) {
      const row = inside.has(holder) ? equations.get(holder) : undefined;
      row?.weights.set(member, add(row.weights.get(member) ?? zero, share[end].at));
    }
  }
  const solution = solveCycle(equations);
  const kind = solution.kind === 'solved' ? 'solved' : solution.kind === 'too-large' ? 'enclosed' : 'closed';
  if (solution.kind !== 'solved' && end === 'max') {
    for (const member of members) passing.set(member, closed(one));
    return { kind, entering, isUnlimited: true };
  }
  const values = solution.kind === 'solved' ? solution.passing : passingAtLeastIn(solution.kind, equations);
  const open = openMembers({ members, above, passing, end }, inside);
  for (const member of members)
    passing.set(member, { at: values.get(member) ?? zero, open: open.has(member) });
  return { kind, entering, isUnlimited: false };
}

/** Without a limit, what enters each member passes it at least once. */
function passingAtLeastIn(kind: 'too-large' | 'no-limit', equations: ReadonlyMap<number, Equation>) {
  if (kind === 'too-large') return passingAtLeast(equations);
  return new Map([...equations].map(([member, { entering }]) => [member, entering] as const));
}

/** Members whose bound is not itself possible: an excluded value enters them, or comes round to them. */
function openMembers(
  { members, above, passing, end }: Circle,
  inside: ReadonlySet<number>,
): ReadonlySet<number> {
  const open = new Set(members.filter((member) => passing.get(member)?.open));
  const spread = [...members];
  for (let member = spread.pop(); member !== undefined; member = spread.pop()) {
    for (const { holder, share } of above(member)) {
      const bound = share[end];
      const carries = bound.open || (open.has(member) && bound.at.numerator !== 0n);
      if (!inside.has(holder) || open.has(holder) || !carries) continue;
      open.add(holder);
      spread.push(holder);
    }
  }
  return open;
}
