/** What belongs to nobody identified: one kind at a time. */

import { percent } from '../arithmetic/fraction.ts';
import { addIntervals, mayReach, nothing } from '../arithmetic/interval.ts';
import type { PartyId } from '../types.ts';
import { type EndReason, endOfHolder, isAccepted } from './ends.ts';
import { type FigureFacts, linksToSubject, shareOfEnds } from './figure.ts';
import { type ControlContext, unidentifiedIn } from './grounds.ts';
import { atMostWhole, endNumbers } from './look-through.ts';
import type { ChainEnd, Remainder } from './owners.ts';

type NumberedEnd = ChainEnd & { readonly number: number };

export function remainderOf(
  facts: FigureFacts,
  context: ControlContext,
  controlledByPersons: ReadonlySet<PartyId>,
): Remainder {
  const ends = endsOf(facts).map((end) => withParties(end, context, controlledByPersons));
  const open = ends.filter(({ isAccepted }) => !isAccepted);
  const numbers = (isStated: boolean): number[] =>
    open.filter(({ why }) => (why !== 'holders-not-stated') === isStated).map(({ number }) => number);
  return {
    kind: facts.net.kind,
    notStated: shareOfEnds(numbers(false), facts),
    notIdentified: withTrapped(shareOfEnds(numbers(true), facts), facts),
    together: withTrapped(shareOfEnds([...numbers(true), ...numbers(false)], facts), facts),
    ends: ends.map(({ number: _, ...end }) => end),
  };
}

/** Shares that circle between companies that own each other wholly belong to somebody nobody names. */
function withTrapped(share: Remainder['together'], { through, control }: FigureFacts): Remainder['together'] {
  if (control.settings.rule !== 'multiplication') return share;
  const closed = through.cycles.filter(({ kind }) => kind === 'closed');
  return atMostWhole(closed.reduce((sum, { entering }) => addIntervals(sum, entering), share));
}

function endsOf(facts: FigureFacts): readonly NumberedEnd[] {
  const { net, through, control } = facts;
  const accepted = control.settings.acceptedEnds;
  return reachedEnds(facts).flatMap((number): NumberedEnd[] => {
    const node = net.nodes[number];
    const share = through.shares.get(number) ?? nothing;
    if (!node) return [];
    if (node.kind === 'end') {
      return [
        { number, party: node.entity, why: node.why, share, isAccepted: isAccepted(node.why, accepted) },
      ];
    }
    const why: EndReason | undefined = node.party ? endOfHolder(node.party) : 'not-named';
    return why ? [{ number, party: node.id, why, share, isAccepted: isAccepted(why, accepted) }] : [];
  });
}

/** Under direct counting nothing is asked about those behind an entity that holds. */
function reachedEnds(facts: FigureFacts): readonly number[] {
  const ends = endNumbers(facts.net, facts.through.shares);
  if (facts.control.settings.rule !== 'direct-only') return ends;
  const direct = new Set(linksToSubject(ends, facts).map(({ holder }) => holder));
  return ends.filter((number) => direct.has(number));
}

/** A trust or nomination has parties instead of owners: it is accounted for when natural persons stand behind all. */
function withParties(
  end: NumberedEnd,
  context: ControlContext,
  controlledByPersons: ReadonlySet<PartyId>,
): NumberedEnd {
  if (end.why !== 'arrangement' || end.party === context.subject) return end;
  const isOpen = unidentifiedIn(end.party, context, controlledByPersons).length > 0;
  return { ...end, isAccepted: !isOpen && controlledByPersons.has(end.party) };
}

/**
 * Kinds in which someone unidentified may reach the threshold.
 *
 * A holder who is stated and not identified is a gap in any kind. Silence is one only where every kind is incomplete:
 * where all shares are accounted for, that votes were not spelled out hides nobody.
 */
export function hiddenOwnerPossible(remainders: readonly Remainder[], thresholdPercent: number | string) {
  const threshold = percent(thresholdPercent);
  const isSilent = remainders.every(({ together }) => mayReach(together, threshold));
  return remainders
    .filter(({ notIdentified, together }) => mayReach(isSilent ? together : notIdentified, threshold))
    .map(({ kind }) => kind);
}
