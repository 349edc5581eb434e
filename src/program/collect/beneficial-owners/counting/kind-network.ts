/** The network of one kind of interest: every company's holders, and for what they leave over an end that says why. */
import { type Interval, isEmpty } from '../arithmetic/interval.ts';
import { type Link, type Network, networkOf } from '../arithmetic/network.ts';
import { percentText } from '../arithmetic/percent-text.ts';
import type { Inconsistency, OwnershipGraph } from '../graph/graph.ts';
import { rolesByEntity } from '../graph/role-index.ts';
import type { OwnershipKind, Party, PartyId } from '../types.ts';
import { type EndReason, endOfEntity, endOfReason } from './ends.ts';
import { balanceHolders } from './holders.ts';
import { type StatedSum, traceIndirect } from './indirect.ts';
import { type NamedLink, statedLinks } from './stated-links.ts';

export type KindNetwork = {
  readonly kind: OwnershipKind;
  readonly graph: OwnershipGraph;
  readonly network: Network;
  /** By holder, the same links. */
  readonly holdingsOf: readonly (readonly Link[])[];
  readonly numberOf: ReadonlyMap<PartyId, number>;
  readonly nodes: readonly CountedNode[];
  /** What stands behind each link; the links to ends are not stated and have none. */
  readonly statedOf: ReadonlyMap<Link, NamedLink>;
  readonly sums: readonly StatedSum[];
  readonly inconsistencies: readonly Inconsistency[];
};

export type CountedNode =
  | { readonly kind: 'party'; readonly id: PartyId; readonly party?: Party }
  | { readonly kind: 'end'; readonly entity: PartyId; readonly why: EndReason };

export function kindNetwork(graph: OwnershipGraph, kind: OwnershipKind): KindNetwork {
  const traced = traceIndirect(statedLinks(graph, kind), graph.roles);
  const inconsistencies = [...traced.inconsistencies];
  const roles = rolesByEntity(graph.roles);
  const building = new Building(graph);
  const companies = companiesWith(graph, traced);
  for (const [company, { links, gaps }] of companies) {
    const party = graph.parties.get(company);
    const resting = links.filter((link) => !isRestOnly(graph, link));
    const balanced = balanceWithGaps(resting, gaps);
    if (balanced.excess) {
      const found = percentText(balanced.excess.at);
      inconsistencies.push({ code: 'shares-exceed-whole', parties: [company], kind, found });
    }
    for (const link of balanced.links) building.link(link);
    for (const gap of gaps) {
      const isKept = balanced.links.some((link) => link.basis === 'indirect' && link.holder === gap.holder);
      if (!isKept)
        inconsistencies.push({ code: 'indirect-share-not-traced', parties: [gap.holder, company], kind });
    }
    if (balanced.excess || isNone(balanced.rest)) continue;
    const why = endOfEntity(party, {
      hasHolders: resting.length + gaps.length > 0,
      roles: roles.get(company) ?? [],
    });
    building.end(company, endOfRest(graph, links, why), balanced.rest);
  }
  return {
    kind,
    graph,
    ...building.finish(),
    sums: traced.sums,
    inconsistencies,
  };
}

/** A gap is kept where the company has room for it; otherwise it runs through the stated holders. */
function balanceWithGaps(links: readonly NamedLink[], gaps: readonly NamedLink[]) {
  const together = balanceHolders([...links, ...gaps]);
  return together.excess && gaps.length > 0 ? balanceHolders(links) : together;
}

type Company = { readonly links: NamedLink[]; readonly gaps: NamedLink[] };

/** Every entity, also those of which no holder is stated. */
function companiesWith(
  graph: OwnershipGraph,
  traced: { links: readonly NamedLink[]; gaps: readonly NamedLink[] },
) {
  const companies = new Map<PartyId, Company>();
  for (const party of graph.parties.values()) {
    if (party.kind === 'entity' || party.kind === 'undescribed')
      companies.set(party.id, { links: [], gaps: [] });
  }
  for (const link of traced.links) companies.get(link.company)?.links.push(link);
  for (const gap of traced.gaps) companies.get(gap.company)?.gaps.push(gap);
  return companies;
}

/** "Unspecified" with no share stated speaks of whatever the named holders do not have. */
function isRestOnly(graph: OwnershipGraph, link: NamedLink): boolean {
  return graph.parties.get(link.holder)?.kind === 'unspecified' && !link.isShareStated;
}

/**
 * Why the rest is nobody's, where a statement says so. A listed company or a state stays one; of several reasons that
 * differ none is taken.
 */
function endOfRest(graph: OwnershipGraph, links: readonly NamedLink[], why: EndReason): EndReason {
  if (why === 'state' || why === 'listed') return why;
  const reasons = new Set(
    links.flatMap((link) => {
      const holder = graph.parties.get(link.holder);
      return holder?.kind === 'unspecified' && isRestOnly(graph, link) ? [endOfReason(holder.reason)] : [];
    }),
  );
  const [only] = reasons;
  if (only === undefined) return why;
  return reasons.size === 1 ? only : 'not-named';
}

function isNone(rest: Interval): boolean {
  return rest.max.at.numerator === 0n || isEmpty(rest);
}

/** Numbers the parties and ends as the links come. */
class Building {
  readonly #nodes: CountedNode[] = [];
  readonly #numberOf = new Map<PartyId, number>();
  readonly #links: Link[] = [];
  readonly #statedOf = new Map<Link, NamedLink>();

  constructor(graph: OwnershipGraph) {
    for (const [id, party] of graph.parties) this.#number(id, party);
  }

  link(stated: NamedLink): void {
    const link = {
      holder: this.#number(stated.holder),
      company: this.#number(stated.company),
      share: stated.share,
    };
    this.#links.push(link);
    this.#statedOf.set(link, stated);
  }

  end(company: PartyId, why: EndReason, rest: Interval): void {
    const holder = this.#nodes.push({ kind: 'end', entity: company, why }) - 1;
    this.#links.push({ holder, company: this.#number(company), share: rest });
  }

  finish() {
    const network = networkOf(this.#nodes.length, this.#links);
    const holdingsOf: Link[][] = Array.from({ length: network.size }, () => []);
    for (const link of this.#links) holdingsOf[link.holder]?.push(link);
    return { network, holdingsOf, numberOf: this.#numberOf, nodes: this.#nodes, statedOf: this.#statedOf };
  }

  #number(id: PartyId, party?: Party): number {
    const known = this.#numberOf.get(id);
    if (known !== undefined) return known;
    const number = this.#nodes.push({ kind: 'party', id, ...(party && { party }) }) - 1;
    this.#numberOf.set(id, number);
    return number;
  }
}
