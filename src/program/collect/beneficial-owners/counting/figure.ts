/** One party's figure: its share of the subject in one kind, under the program's counting rule. */
import { addIntervals, higherMin, type Interval, lowerMax, nothing } from '../arithmetic/interval.ts';
import type { Link } from '../arithmetic/network.ts';
import type { PartyId } from '../types.ts';
import { type ControlFacts, type Controlled, controlledBy, nameOf } from './control.ts';
import type { KindNetwork } from './kind-network.ts';
import { atMostWhole, type LookThrough } from './look-through.ts';

export type Figure = {
  readonly share: Interval;
  /** Entities whose holdings count whole as the party's own, at most, and how it controls them. */
  readonly counted: Controlled;
};

export type FigureFacts = {
  readonly subject: PartyId;
  readonly net: KindNetwork;
  readonly through: LookThrough;
  /** Control by votes: decides whose trusts and nominations are whose. */
  readonly control: ControlFacts;
};

const none: Controlled = new Map();

export function figureOf(party: number, facts: FigureFacts): Figure {
  switch (facts.control.settings.rule) {
    case 'multiplication':
      return multiplied(party, facts);
    case 'control-chain':
      return byControlChain([party], facts);
    case 'direct-only':
      return { share: heldDirectly([party], facts), counted: none };
  }
}

/** What several ends of chains have as if one unknown holder stood behind all: nothing says that it is not so. */
export function shareOfEnds(ends: readonly number[], facts: FigureFacts): Interval {
  switch (facts.control.settings.rule) {
    case 'multiplication':
      return facts.through.total(ends);
    case 'control-chain':
      return byControlChain(ends, facts).share;
    case 'direct-only':
      return heldDirectly(ends, facts);
  }
}

function multiplied(party: number, facts: FigureFacts): Figure {
  const { net, through, control } = facts;
  // Control is by votes: that network has numbers of its own.
  const voter = control.net.numberOf.get(nameOf(net, party));
  const starts = voter === undefined ? [] : [voter];
  const surely = heldByRole(controlledBy(starts, control, 'sure'), facts);
  const possibly = heldByRole(controlledBy(starts, control, 'possible'), facts);
  if (possibly.size === 0) return { share: through.together(party, new Set()), counted: none };
  const least = through.together(party, numbersOf(surely, facts));
  const most = surely.size === possibly.size ? least : through.together(party, numbersOf(possibly, facts));
  return { share: { min: least.min, max: most.max }, counted: possibly };
}

/** Of the entities it controls, those it controls by a role: what such an entity holds is not divided further. */
function heldByRole(controlled: Controlled, { subject }: FigureFacts): Controlled {
  const byRole = [...controlled].filter(([entity, step]) => step.by === 'role' && entity !== subject);
  if (byRole.length === 0) return none;
  // The steps of majority below a role are kept, so that the way up can be shown.
  return new Map([...controlled].filter(([entity]) => entity !== subject));
}

function numbersOf(controlled: Controlled, { net }: FigureFacts): ReadonlySet<number> {
  const byRole = [...controlled].filter(([, step]) => step.by === 'role');
  return new Set(byRole.flatMap(([entity]) => net.numberOf.get(entity) ?? []));
}

function byControlChain(starts: readonly number[], facts: FigureFacts): Figure {
  const { net, subject, control } = facts;
  const ofKind = { ...control, net };
  const possibly = controlledBy(starts, ofKind, 'possible');
  const least = heldInSubject(starts, controlledBy(starts, ofKind, 'sure'), facts);
  const most = heldInSubject(starts, possibly, facts);
  const chain: Interval = { min: least.min, max: most.max };
  const counted = new Map([...possibly].filter(([entity]) => entity !== subject));
  return {
    share: atMostWhole(starts.reduce((share, party) => withSums(share, party, facts), chain)),
    counted,
  };
}

/** What a source states outright of an indirect holding is counted at least. */
function withSums(share: Interval, party: number, { net, subject }: FigureFacts): Interval {
  const own = net.sums.filter(
    ({ holder, company }) => company === subject && net.numberOf.get(holder) === party,
  );
  return own.reduce(
    (sum, stated) => ({
      min: higherMin(sum.min, stated.share.min),
      max: lowerMax(sum.max, stated.share.max) === sum.max ? stated.share.max : sum.max,
    }),
    share,
  );
}

function heldInSubject(starts: readonly number[], controlled: Controlled, facts: FigureFacts): Interval {
  const { net, subject } = facts;
  const entities = [...controlled.keys()].filter((entity) => entity !== subject);
  return sumShares(
    linksToSubject([...starts, ...entities.flatMap((entity) => net.numberOf.get(entity) ?? [])], facts),
  );
}

function heldDirectly(starts: readonly number[], facts: FigureFacts): Interval {
  return sumShares(
    linksToSubject(starts, facts).filter((link) => facts.net.statedOf.get(link)?.basis !== 'indirect'),
  );
}

/** What these parties hold in the subject itself. */
export function linksToSubject(parties: readonly number[], { net, subject }: FigureFacts): readonly Link[] {
  const company = net.numberOf.get(subject);
  return parties.flatMap((party) => (net.holdingsOf[party] ?? []).filter((link) => link.company === company));
}

function sumShares(links: readonly Link[]): Interval {
  return atMostWhole(links.reduce((total, { share }) => addIntervals(total, share), nothing));
}
