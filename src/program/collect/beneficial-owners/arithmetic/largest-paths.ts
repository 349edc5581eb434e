/**
 * The routes that contribute most to a share, largest first, for the explanation. The share itself is never computed
 * from these: there can be 2^40 routes through forty levels, and only some are shown.
 */
import { approximate } from './fraction.ts';
import { type Interval, multiplyIntervals, shortened, whole } from './interval.ts';
import type { Link } from './network.ts';

export type Path = {
  /** From the company asked about upwards; the last link's holder is where the route ends. */
  readonly links: readonly Link[];
  readonly product: Interval;
};

export type PathQuery = {
  /** By holder, its links. */
  readonly holdingsOf: readonly (readonly Link[])[];
  readonly from: number;
  /** Routes end at the first of these they meet. */
  readonly to: ReadonlySet<number>;
  readonly limit: number;
};

/** Steps of the search, so that a crowd of equal routes cannot hold it up. */
const mostSteps = 20_000;

type Partial = {
  readonly party: number;
  readonly weight: number;
  readonly last?: Step;
  readonly depth: number;
};
type Step = { readonly link: Link; readonly before?: Step };

export function largestPaths(query: PathQuery): readonly Path[] {
  const { best, holdersOf } = searchBelow(query);
  const queue: { partial: Partial; rank: number }[] = [];
  const push = (partial: Partial): void => {
    const ahead = best.get(partial.party);
    if (ahead !== undefined) insert(queue, { partial, rank: rounded(partial.weight + ahead) });
  };
  push({ party: query.from, weight: 0, depth: 0 });
  const found: Path[] = [];
  for (let steps = 0; steps < mostSteps && found.length < query.limit; steps += 1) {
    const partial = queue.pop()?.partial;
    if (!partial) break;
    if (query.to.has(partial.party) && partial.last) {
      found.push(pathOf(partial.last));
      continue;
    }
    for (const link of holdersOf.get(partial.party) ?? []) {
      if (passes(partial.last, link.holder) || link.holder === query.from) continue;
      const last = { link, ...(partial.last && { before: partial.last }) };
      push({ party: link.holder, weight: partial.weight + weightOf(link), last, depth: partial.depth + 1 });
    }
  }
  return found;
}

/**
 * What lies below the ends of the search: by party, the logarithm of the largest product from it up to an end, and the
 * links that lead there. A company may have ten thousand holders of whom one is asked about; the others are not looked at.
 */
function searchBelow({ holdingsOf, to, from }: PathQuery) {
  const best = new Map<number, number>();
  const holdersOf = new Map<number, Link[]>();
  const queue: { partial: Partial; rank: number }[] = [];
  for (const party of to) insert(queue, { partial: { party, weight: 0, depth: 0 }, rank: 0 });
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { party, weight } = next.partial;
    if (best.has(party)) continue;
    best.set(party, weight);
    if (party === from) continue;
    for (const link of holdingsOf[party] ?? []) {
      const known = holdersOf.get(link.company);
      if (known) known.push(link);
      else holdersOf.set(link.company, [link]);
      if (best.has(link.company)) continue;
      const reached = weight + weightOf(link);
      insert(queue, { partial: { party: link.company, weight: reached, depth: 0 }, rank: reached });
    }
  }
  return { best, holdersOf };
}

/** Logarithms add up where shares multiply. What can be nothing at most is still shown, after everything else. */
function weightOf(link: Link): number {
  return Math.log(Math.max(approximate(link.share.max.at), 1e-15));
}

/** Routes that differ only in how a product was rounded are equal, and the longer one is finished first. */
function rounded(weight: number): number {
  return Math.round(weight * 1e9);
}

function passes(step: Step | undefined, party: number): boolean {
  for (let at = step; at; at = at.before) if (at.link.holder === party) return true;
  return false;
}

function pathOf(last: Step): Path {
  const links: Link[] = [];
  for (let at: Step | undefined = last; at; at = at.before) links.push(at.link);
  links.reverse();
  return {
    links,
    product: links.reduce((product, link) => shortened(multiplyIntervals(product, link.share)), whole),
  };
}

/** Keeps the queue sorted, best last: by rank, then by depth. */
function insert(
  queue: { partial: Partial; rank: number }[],
  entry: { partial: Partial; rank: number },
): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = queue[middle];
    const isBehind =
      other &&
      (other.rank < entry.rank || (other.rank === entry.rank && other.partial.depth <= entry.partial.depth));
    if (isBehind) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, entry);
}
