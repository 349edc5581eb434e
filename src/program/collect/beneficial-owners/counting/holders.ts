/** The holders of one company together: never more than the whole, and who is missing. */
import { one, subtract } from '../arithmetic/fraction.ts';
import {
  addBounds,
  type Bound,
  closed,
  type Interval,
  isAbove,
  isExact,
  lowerMax,
  maxAfter,
  minAfter,
  nothing,
} from '../arithmetic/interval.ts';
import type { NamedLink } from './stated-links.ts';

export type Holders = {
  readonly links: readonly NamedLink[];
  /** What no stated holder has. */
  readonly rest: Interval;
  /** Where the holders are stated to have more than the whole: how much. Nothing is then narrowed. */
  readonly excess?: Bound;
};

/** Each holder has at most what the others, at least, leave over. */
export function balanceHolders(links: readonly NamedLink[]): Holders {
  const least = links.reduce((sum, { share }) => addBounds(sum, share.min), nothing.min);
  if (isAbove(least, one)) return { links, rest: nothing, excess: least };
  const openEnds = links.filter(({ share }) => share.min.open).length;
  const narrowed = links.map((link) => {
    if (isExact(link.share)) return link;
    const { min, max } = link.share;
    const others: Bound = { at: subtract(least.at, min.at), open: openEnds > (min.open ? 1 : 0) };
    return { ...link, share: { min, max: lowerMax(max, maxAfter(closed(one), others)) } };
  });
  const most = narrowed.reduce((sum, { share }) => addBounds(sum, share.max), nothing.max);
  return { links: narrowed, rest: { min: minAfter(closed(one), most), max: maxAfter(closed(one), least) } };
}
