/** Whether an address is in any of many ranges: sorted intervals that do not touch, and a binary search. */
import type { Address, Family, Range } from './address.ts';

export type RangeSet = {
  /** How many intervals are left after joining those that overlap or touch. */
  readonly size: number;
  has(address: Address): boolean;
};

type Intervals = { readonly firsts: readonly bigint[]; readonly lasts: readonly bigint[] };

export function rangeSet(ranges: Iterable<Range>): RangeSet {
  const all = [...ranges];
  const of: Readonly<Record<Family, Intervals>> = { 4: joined(all, 4), 6: joined(all, 6) };
  return {
    size: of[4].firsts.length + of[6].firsts.length,
    has: ({ family, value }) => {
      const { firsts, lasts } = of[family];
      const at = lastNotAbove(firsts, value);
      const end = lasts[at];
      return end !== undefined && value <= end;
    },
  };
}

function joined(ranges: readonly Range[], family: Family): Intervals {
  const sorted = ranges
    .filter((range) => range.family === family)
    .sort((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0));
  const firsts: bigint[] = [];
  const lasts: bigint[] = [];
  for (const { first, last } of sorted) {
    const before = lasts.at(-1);
    if (before !== undefined && first <= before + 1n) {
      if (last > before) lasts[lasts.length - 1] = last;
    } else {
      firsts.push(first);
      lasts.push(last);
    }
  }
  return { firsts, lasts };
}

/** The place of the greatest that is not above `value`; -1 where all are above. */
function lastNotAbove(sorted: readonly bigint[], value: bigint): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle];
    if (found !== undefined && found <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
