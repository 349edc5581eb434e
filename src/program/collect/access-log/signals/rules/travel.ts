/** Two accesses of one principal that no journey joins. */
import type { Instant } from '../../../../../kernel/time.ts';
import { leastKilometres } from '../country-places.ts';
import type { AccessRef, EvidenceOf } from '../types.ts';
import { type EarlierEvidence, earlierOf, type PrincipalDay, type Weighing } from './facts.ts';

/**
 * Above any airliner over the ground with the wind behind it. Distances are the least between two countries, so what is
 * faster still was no journey.
 */
const fastestKilometresAnHour = 1200;
/** Under this a table of countries, or a network that crosses a border, is as likely as two people. */
const leastKilometresThatCount = 500;

type Sighting = { readonly country: string; readonly at: Instant; readonly access: AccessRef };
type Journey = EvidenceOf<'impossible-travel'>;

export type TravelFacts = {
  /** Of one principal of one account, on days that follow one another. */
  readonly days: readonly PrincipalDay[];
  readonly earlier: EarlierEvidence;
};

/**
 * One principal in two countries faster than anybody travels is two people, or somebody hides where they are (doubt).
 *
 * Only countries are compared, and only by what lies between them at least: neighbours never signal. A pair of countries that
 * an earlier signal of the account named is not named again.
 */
export function impossibleTravel({ days, earlier }: TravelFacts): Weighing<Journey> {
  const journeys = pairs(days)
    .map(nearest)
    .filter((one) => one !== undefined);
  const impossible = journeys.filter(isImpossible);
  if (impossible.length === 0) return { none: 'journey-possible' };
  const known = new Set(earlierOf(earlier, 'impossible-travel').map(pairOf));
  const fresh = impossible.filter((journey) => !known.has(pairOf(journey)));
  const [first] = fresh.sort((one, other) => other.leastKilometres - one.leastKilometres);
  return first ? { signal: first } : { none: 'evidence-known' };
}

function pairs(days: readonly PrincipalDay[]): readonly (readonly [PrincipalDay, PrincipalDay])[] {
  return days.flatMap((one, at) =>
    days
      .slice(at + 1)
      .filter((other) => other.country !== one.country)
      .map((other) => [one, other] as const),
  );
}

/** The two accesses that lie nearest to one another in time, of those that are kept. */
function nearest([one, other]: readonly [PrincipalDay, PrincipalDay]): Journey | undefined {
  const apart = leastKilometres(one.country, other.country);
  if (apart === undefined) return undefined;
  const found = ends(one)
    .flatMap((from) => ends(other).map((to) => journey(from, to, apart)))
    .sort((a, b) => a.minutes - b.minutes);
  return found[0];
}

function ends({ country, first, last }: PrincipalDay): readonly Sighting[] {
  return [
    { country, ...first },
    { country, ...last },
  ];
}

function journey(one: Sighting, other: Sighting, apart: number): Journey {
  const [from, to] = one.at <= other.at ? [one, other] : [other, one];
  const minutes = (Date.parse(to.at) - Date.parse(from.at)) / 60_000;
  return { kind: 'impossible-travel', from, to, leastKilometres: apart, minutes: Math.floor(minutes) };
}

function isImpossible({ leastKilometres: apart, from, to }: Journey): boolean {
  const hours = (Date.parse(to.at) - Date.parse(from.at)) / 3_600_000;
  return apart >= leastKilometresThatCount && apart > hours * fastestKilometresAnHour;
}

function pairOf({ from, to }: Journey): string {
  return [from.country, to.country].sort().join(' ');
}
