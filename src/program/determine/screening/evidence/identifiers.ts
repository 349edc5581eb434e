/** Numbers that identify: of papers, registers, vessels, aircraft and wallets. One that is the same outweighs any name. */
import type { Identifier, IdentifierType } from '../../lists/index.ts';
import type { Weighing } from './types.ts';

/** What no two parties have in common. */
const ofOneAlone: ReadonlySet<IdentifierType> = new Set([
  'wallet',
  'imo',
  'mmsi',
  'lei',
  'bic',
  'aircraft-serial',
  'aircraft-registration',
  'call-sign',
]);
/** Shorter numbers are many people's. */
const leastLength = 5;
const surely = 0.97;
const probably = 0.85;
/** Somebody may have several, so another one says little; but a vessel has one for life. */
const others = 0.97;
const othersForLife = 0.7;
const forLife: ReadonlySet<IdentifierType> = new Set(['imo', 'lei', 'aircraft-serial']);

export const weighIdentifiers: Weighing = (party, entry) => {
  const pairs = party.identifiers.flatMap((ours) =>
    entry.identifiers.flatMap((theirs) => (mayBeCompared(ours, theirs) ? [{ ours, theirs }] : [])),
  );
  const equal = pairs.find(({ ours, theirs }) => keyOfNumber(ours) === keyOfNumber(theirs));
  if (equal) {
    const { ours, theirs } = equal;
    const alone = ofOneAlone.has(ours.type) || ofOneAlone.has(theirs.type);
    return {
      what: 'identifier',
      says: `The numbers are the same (${nameOf(ours)}).`,
      raises: alone ? surely : probably,
      party: ours.number,
      entry: theirs.number,
    };
  }
  const against = pairs.find(
    ({ ours, theirs }) =>
      ours.type === theirs.type && (forLife.has(ours.type) || countryOf(ours) === countryOf(theirs)),
  );
  if (!against || against.ours.type === 'wallet' || against.ours.type === 'other') return undefined;
  return {
    what: 'identifier',
    says: `The numbers are others (${nameOf(against.ours)}).`,
    lowers: forLife.has(against.ours.type) ? othersForLife : others,
    party: against.ours.number,
    entry: against.theirs.number,
  };
};

/** What a number is found by: without spaces and marks. A wallet's letters are told apart by their case, so it is kept. */
export function keyOfNumber({ type, number }: Identifier): string {
  const bare = number.replace(/[^\p{L}\p{N}]/gu, '');
  return type === 'wallet'
    ? bare
    : bare
        .toUpperCase()
        .replace(/^(?:IMO|MMSI)(?=\d)/u, '')
        .replace(/^0+/u, '');
}

/** Numbers that are worth being looked up: long enough not to be many people's. */
export function tells(identifier: Identifier): boolean {
  return keyOfNumber(identifier).length >= leastLength;
}

function mayBeCompared(ours: Identifier, theirs: Identifier): boolean {
  if (!tells(ours) || !tells(theirs)) return false;
  const [from, of] = [countryOf(ours), countryOf(theirs)];
  if (from && of && from !== of && !ofOneAlone.has(ours.type)) return false;
  // Lists do not always know what kind of number they give.
  return ours.type === theirs.type || (isPaper(ours) && isPaper(theirs));
}

const papers: ReadonlySet<IdentifierType> = new Set([
  'passport',
  'national-id',
  'tax',
  'registration',
  'other',
]);
function isPaper({ type }: Identifier): boolean {
  return papers.has(type);
}

function countryOf({ country }: Identifier): string | undefined {
  return country?.code;
}

function nameOf({ type, label }: Identifier): string {
  return type === 'other' ? label : type.replaceAll('-', ' ');
}
