/** The evidence of a signal in words: what was seen, against what, and what it may also be. */
import type { Answer } from '../api/call.ts';
import { placeSaid } from '../places.ts';

export type Evidence = Answer<'getAccessSignal'>['evidence'];
type Of<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

/** `seen`: each on a line of its own. */
export type EvidenceSaid = {
  readonly title: string;
  readonly seen: readonly string[];
  readonly may: string;
};

export function evidenceSaid(evidence: Evidence): EvidenceSaid {
  switch (evidence.kind) {
    case 'place-not-stated':
      return placeNotStated(evidence);
    case 'shared-address':
      return sharedAddress(evidence);
    case 'impossible-travel':
      return impossibleTravel(evidence);
    case 'us-location-not-borne-out':
      return usLocation(evidence);
  }
}

function placeNotStated({ stated, found, days, leftOut, from, until }: Of<'place-not-stated'>): EvidenceSaid {
  return {
    title: 'Used from a country that nobody stated',
    seen: [
      `Stated as place of use: ${placesSaid(stated)}.`,
      ...found.map(useSaid),
      `${counted(days, 'day')} from ${from} to ${until}, by UTC.`,
      ...leftOutSaid(leftOut),
    ],
    may: 'It may be a journey, a move that nobody told us of, a network registered elsewhere, or somebody else.',
  };
}

function sharedAddress({ customers, others, from, until }: Of<'shared-address'>): EvidenceSaid {
  return {
    title: 'Many customers at one address',
    seen: [
      `Accounts of ${counted(customers, 'customer')} were used from one address from ${from} to ${until}, by UTC.`,
      `${counted(others.length, 'account')} of others ${others.length === 1 ? 'is' : 'are'} named here.`,
    ],
    may: 'It may be an office, a school or a provider that many share, or one person behind many accounts.',
  };
}

function impossibleTravel({ from, to, leastKilometres, minutes }: Of<'impossible-travel'>): EvidenceSaid {
  return {
    title: 'In two countries faster than anybody travels',
    seen: [
      `One principal was seen from ${placeSaid(from.country)} at ${momentSaid(from.at)},`,
      `and from ${placeSaid(to.country)} at ${momentSaid(to.at)}, ${durationSaid(minutes)} later.`,
      `At least ${leastKilometres.toLocaleString('en')} km lie between the two.`,
    ],
    may: 'It may be two people with one key, a connection that leaves a network elsewhere, or an address taken over.',
  };
}

function usLocation({ found, days, leftOut, from, until }: Of<'us-location-not-borne-out'>): EvidenceSaid {
  return {
    title: 'Counts as located in the United States, and is used only from elsewhere',
    seen: [
      ...found.map(useSaid),
      `No access from the United States on ${counted(days, 'day')} of use from ${from} to ${until}, by UTC.`,
      ...leftOutSaid(leftOut),
    ],
    may: 'It may be a long journey, or the ground is no longer so. The decision stays until somebody withdraws it.',
  };
}

function useSaid({ country, days, accesses }: Of<'place-not-stated'>['found'][number]): string {
  return `${placeSaid(country)}: ${counted(days, 'day')}, ${counted(accesses, 'access', 'accesses')}.`;
}

function leftOutSaid(accesses: number): readonly string[] {
  if (accesses === 0) return [];
  return [
    `Left out: ${counted(accesses, 'access', 'accesses')} by VPN, hosting or relay, or whose country is not known.`,
  ];
}

function placesSaid(countries: readonly string[]): string {
  return countries.map(placeSaid).join(', ');
}

function durationSaid(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return counted(rest, 'minute');
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`;
}

function momentSaid(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
