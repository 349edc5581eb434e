/** Brings together what the chains add up to and what a statement says of the indirect holding as a whole. */
import { compare } from '../arithmetic/fraction.ts';
import {
  addBounds,
  addIntervals,
  type Bound,
  closed,
  higherMin,
  hull,
  type Interval,
  intersect,
  isEmpty,
  minAfter,
  multiplyBounds,
  nothing,
} from '../arithmetic/interval.ts';
import type { Reach } from '../arithmetic/reach.ts';
import { sharesThrough } from './chains.ts';
import type { StatedSum } from './indirect.ts';
import type { KindNetwork } from './kind-network.ts';

export type SumResult = { readonly share: Interval; readonly disagrees: boolean };

/** `share` is what all routes give `holder`; the result is what it can be when `sum` is true as well. */
export function withStatedSum(net: KindNetwork, reach: Reach, share: Interval, sum: StatedSum): SumResult {
  return sum.chain ? withNamedChain(net, reach, share, sum) : withIndirectTotal(net, share, sum);
}

/** The named chain gives exactly what the sum says; other routes come on top. */
function withNamedChain(net: KindNetwork, reach: Reach, share: Interval, sum: StatedSum): SumResult {
  const passing = sharesThrough(sum.chain ?? [], sum);
  const chain = passing.get(sum.holder) ?? nothing;
  const both = intersect(chain, sum.share);
  const disagrees = isEmpty(both);
  const others: Interval = {
    min: leastBeside(share, chain),
    max: mostOutside(net, reach, sum, passing),
  };
  return { share: addIntervals(others, disagrees ? hull(chain, sum.share) : both), disagrees };
}

/** What is left of the least when a part of it is taken away. Both ends are met together, so nothing is excluded. */
function leastBeside(all: Interval, part: Interval): Bound {
  return closed(minAfter(all.min, part.min).at);
}

/** The most that reaches the holder otherwise than by the named chain. */
function mostOutside(
  net: KindNetwork,
  reach: Reach,
  sum: StatedSum,
  passing: ReadonlyMap<string, Interval>,
): Bound {
  const named = new Set(sum.chain?.flatMap(({ records }) => records));
  let most: Bound = nothing.max;
  for (const link of net.holdingsOf[net.numberOf.get(sum.holder) ?? -1] ?? []) {
    const below = reach.shares.get(link.company);
    if (!below) continue;
    const stated = net.statedOf.get(link);
    const inChain = stated?.records.some((record) => named.has(record))
      ? passing.get(stated.company)
      : undefined;
    const isAllInChain = inChain !== undefined && compare(inChain.max.at, below.max.at) === 0;
    if (!isAllInChain) most = addBounds(most, multiplyBounds(below.max, link.share.max));
  }
  return most;
}

/** The sum speaks of all indirect routes; what is held directly comes on top. */
export function withIndirectTotal(net: KindNetwork, share: Interval, sum: StatedSum): SumResult {
  const direct = directShare(net, sum);
  const chains: Interval = { min: leastBeside(share, direct), max: share.max };
  const both = { min: higherMin(chains.min, sum.share.min), max: sum.share.max };
  const disagrees = isEmpty(both);
  const indirect = disagrees ? { min: sum.share.min, max: chains.max } : both;
  return { share: addIntervals(direct, indirect), disagrees };
}

function directShare(net: KindNetwork, { holder, company }: StatedSum): Interval {
  const links = net.holdingsOf[net.numberOf.get(holder) ?? -1] ?? [];
  return links.reduce((total, link) => {
    const stated = net.statedOf.get(link);
    const isDirect = stated?.company === company && stated.basis === 'stated';
    return isDirect ? addIntervals(total, link.share) : total;
  }, nothing);
}
