/** Finds the beneficial owners of one entity in the graph of one day, on both prongs of the definition. */
import { approximate, type Fraction, percent } from '../arithmetic/fraction.ts';
import { mayReach, reachesSurely } from '../arithmetic/interval.ts';
import type { Inconsistency, OwnershipGraph } from '../graph/graph.ts';
import { rolesByEntity, rolesByHolder } from '../graph/role-index.ts';
import type { CountingSettings, PartyId } from '../types.ts';
import type { ControlFacts } from './control.ts';
import { isArrangement } from './ends.ts';
import { type Figure, type FigureFacts, figureOf } from './figure.ts';
import { type ControlContext, groundsOf, personControlled, unidentifiedIn } from './grounds.ts';
import { kindNetwork } from './kind-network.ts';
import { lookThrough } from './look-through.ts';
import type { BeneficialOwners, CountedShare, MinorHolder, Owner } from './owners.ts';
import { hiddenOwnerPossible, remainderOf } from './remainder.ts';
import { explain } from './routes.ts';
import { kindsOf } from './stated-links.ts';

export function beneficialOwners(
  graph: OwnershipGraph,
  subject: PartyId,
  settings: CountingSettings,
): BeneficialOwners {
  const rolesIn = rolesByEntity(graph.roles);
  const kinds = kindsOf(graph, subject);
  const votes = kindNetwork(graph, 'votingRights');
  const control: ControlFacts = { net: votes, rolesOf: rolesByHolder(graph.roles), settings };
  const context: ControlContext = { subject, control, rolesIn, parties: graph.parties };
  const facts = kinds.map((kind): FigureFacts => {
    const net = kind === 'votingRights' ? votes : kindNetwork(graph, kind);
    return { subject, net, through: lookThrough(net, subject), control };
  });
  const persons = knownPersons(graph);
  const controlled = personControlled(persons, control);
  const remainders = facts.map((one) => remainderOf(one, context, controlled));
  const threshold = percent(settings.thresholdPercent);
  const counted = persons.map((person) => countPerson({ person, facts, context, threshold }));
  const owners = counted.flatMap(({ owner }) => owner ?? []);
  const isTrust = isArrangement(graph.parties.get(subject)) && kinds.length === 0;
  return {
    subject,
    rule: settings.rule,
    thresholdPercent: String(settings.thresholdPercent),
    owners: owners.toSorted(byWeight),
    belowThreshold: counted.flatMap(({ below }) => below),
    unidentifiedControllers: distinct([
      ...unidentifiedIn(subject, context, controlled),
      ...remainders.flatMap(({ ends }) =>
        ends
          .filter((end) => end.why === 'arrangement' && mayReach(end.share, threshold))
          .flatMap((end) => unidentifiedIn(end.party, context, controlled)),
      ),
    ]),
    remainders,
    hiddenOwnerPossible: hiddenOwnerPossible(remainders, settings.thresholdPercent),
    stated: { ownership: kinds.length > 0 || isTrust, control: (rolesIn.get(subject) ?? []).length > 0 },
    inconsistencies: inconsistenciesOf(graph, facts, subject),
  };
}

type Counting = {
  readonly person: PartyId;
  readonly facts: readonly FigureFacts[];
  readonly context: ControlContext;
  readonly threshold: Fraction;
};

function countPerson({ person, facts, context, threshold }: Counting): {
  owner?: Owner;
  below: readonly MinorHolder[];
} {
  const shares: CountedShare[] = [];
  const below: MinorHolder[] = [];
  for (const kindFacts of facts) {
    const number = kindFacts.net.numberOf.get(person);
    if (number === undefined) continue;
    const figure: Figure = figureOf(number, kindFacts);
    if (mayReach(figure.share, threshold)) shares.push(explain(number, figure, kindFacts));
    else if (figure.share.max.at.numerator !== 0n)
      below.push({ person, kind: kindFacts.net.kind, share: figure.share });
  }
  const grounds = groundsOf(person, context);
  if (shares.length === 0 && grounds.length === 0) return { below };
  const isCertain =
    shares.some(({ share }) => reachesSurely(share, threshold)) ||
    grounds.some(({ certainty }) => certainty === 'certain');
  const prongs: Owner['prongs'] = [
    ...(grounds.length > 0 ? (['control'] as const) : []),
    ...(shares.length > 0 ? (['ownership'] as const) : []),
  ];
  const certainty = isCertain ? 'certain' : 'possible';
  return { owner: { person, certainty, prongs, shares: shares.toSorted(byShare), grounds }, below };
}

function knownPersons(graph: OwnershipGraph): readonly PartyId[] {
  return [...graph.parties.values()].flatMap((party) =>
    party.kind === 'person' && party.type === 'knownPerson' ? [party.id] : [],
  );
}

function byShare(a: CountedShare, b: CountedShare): number {
  const min = approximate(b.share.min.at) - approximate(a.share.min.at);
  return min !== 0 ? min : approximate(b.share.max.at) - approximate(a.share.max.at);
}

/** Certain owners first, then the larger share, then the id, so that the order never depends on that of the statements. */
function byWeight(a: Owner, b: Owner): number {
  if (a.certainty !== b.certainty) return a.certainty === 'certain' ? -1 : 1;
  const [first, second] = [a.shares[0], b.shares[0]];
  const difference =
    first && second ? byShare(first, second) : Number(second !== undefined) - Number(first !== undefined);
  return difference !== 0 ? difference : a.person < b.person ? -1 : 1;
}

function inconsistenciesOf(graph: OwnershipGraph, facts: readonly FigureFacts[], subject: PartyId) {
  // Of the subject itself the statement of the whole is counted, whichever way it runs.
  const isSettled = ({ code, parties }: Inconsistency): boolean =>
    code === 'indirect-share-not-traced' && parties.includes(subject);
  const counted = facts.flatMap(({ net, through }) => [...net.inconsistencies, ...through.inconsistencies]);
  return distinct([...graph.inconsistencies, ...counted].filter((found) => !isSettled(found)));
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
