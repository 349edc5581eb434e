/** Looks for chains between two parties among named links. */
import type { Interval } from '../arithmetic/interval.ts';
import { type Link, networkOf } from '../arithmetic/network.ts';
import { reachOf } from '../arithmetic/reach.ts';
import type { PartyId } from '../types.ts';
import type { LinkTable } from './link-table.ts';
import type { NamedLink } from './stated-links.ts';

/** Every link below `holder`: what it holds, what those hold, and so on. */
export function linksBelow(holder: PartyId, links: LinkTable): readonly NamedLink[] {
  const seen = new Set([holder]);
  const next = [holder];
  const found: NamedLink[] = [];
  for (let party = next.pop(); party !== undefined; party = next.pop()) {
    for (const link of links.heldBy(party)) {
      found.push(link);
      if (seen.has(link.company)) continue;
      seen.add(link.company);
      next.push(link.company);
    }
  }
  return found;
}

/** By party, what reaches it of `company` through these links alone, without passing through `holder` first. */
export function sharesThrough(
  links: readonly NamedLink[],
  { company, holder }: { readonly company: PartyId; readonly holder: PartyId },
): ReadonlyMap<PartyId, Interval> {
  const numbers = new Map<PartyId, number>();
  const number = (party: PartyId): number => {
    const known = numbers.get(party) ?? numbers.size;
    numbers.set(party, known);
    return known;
  };
  const from = number(company);
  const stop = number(holder);
  const numbered: Link[] = links.map((link) => ({
    holder: number(link.holder),
    company: number(link.company),
    share: link.share,
  }));
  const reach = reachOf(networkOf(numbers.size, numbered), from, new Set([stop]));
  const shares = new Map<PartyId, Interval>();
  for (const [party, position] of numbers) {
    const share = reach.shares.get(position);
    if (share) shares.set(party, share);
  }
  return shares;
}
