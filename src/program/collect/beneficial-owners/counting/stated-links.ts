/** The holdings of one kind, as they are stated. */
import type { Interval } from '../arithmetic/interval.ts';
import type { Holding, OwnershipGraph } from '../graph/graph.ts';
import { type OwnershipKind, ownershipKinds, type PartyId } from '../types.ts';

export type NamedLink = {
  readonly holder: PartyId;
  readonly company: PartyId;
  readonly share: Interval;
  /** The kind that was stated; another than the one counted where it stands in for it. */
  readonly kind: OwnershipKind | 'unknown';
  /** `inferred` from a stated indirect share; `indirect`: by a route that is not described. */
  readonly basis: 'stated' | 'inferred' | 'indirect';
  readonly isShareStated: boolean;
  readonly records: readonly PartyId[];
};

export type IndirectHolding = Holding & { readonly directness: 'indirect' | 'unknown' };

export type StatedLinks = {
  readonly direct: readonly NamedLink[];
  /** Stated as indirect, or without saying which. */
  readonly others: readonly IndirectHolding[];
};

/**
 * A company whose statements do not mention this kind is counted by the first kind they do mention: who holds shares
 * in it is the best that is known of who holds its votes. The text of each step says which kind was used.
 */
export function statedLinks(graph: OwnershipGraph, kind: OwnershipKind): StatedLinks {
  const kinds = kindsStated(graph);
  const direct: NamedLink[] = [];
  const others: IndirectHolding[] = [];
  for (const holding of graph.holdings) {
    const stated = kinds.get(holding.company);
    const counted = stated?.has(kind) ? kind : ownershipKinds.find((other) => stated?.has(other));
    if (holding.kind !== 'unknown' && holding.kind !== counted) continue;
    if (isIndirect(holding)) others.push(holding);
    else direct.push(linkOf(holding));
  }
  return { direct, others };
}

/** The kinds in which the holders of `subject` are stated. Interests of unknown type are counted as shares. */
export function kindsOf(graph: OwnershipGraph, subject: PartyId): readonly OwnershipKind[] {
  const stated = kindsStated(graph).get(subject);
  if (!stated) return [];
  const named = ownershipKinds.filter((kind) => stated.has(kind));
  return named.length > 0 ? named : ['shareholding'];
}

export function linkOf(holding: Holding): NamedLink {
  const { holder, company, share, kind, isShareStated, records } = holding;
  return { holder, company, share, kind, basis: 'stated', isShareStated, records };
}

function kindsStated(graph: OwnershipGraph): ReadonlyMap<PartyId, ReadonlySet<OwnershipKind | 'unknown'>> {
  const kinds = new Map<PartyId, Set<OwnershipKind | 'unknown'>>();
  for (const { company, kind } of graph.holdings) {
    const stated = kinds.get(company);
    if (stated) stated.add(kind);
    else kinds.set(company, new Set([kind]));
  }
  return kinds;
}

function isIndirect(holding: Holding): holding is IndirectHolding {
  return holding.directness !== 'direct';
}
