/**
 * The remarks of OFAC's legacy files, which carry in one text what has no column: births, documents, wallets, weak
 * aliases. Clauses are parted by semicolons. What is not understood stays a remark, word for word.
 */
import type { BirthRange, CountryRole, EntryCountry, EntryKind, EntryName, Identifier } from '../types.ts';
import { listedCountry } from './country-names.ts';
import { birthIn } from './dates.ts';
import { identifierOf } from './identifiers.ts';

export type FromRemarks = {
  readonly names: readonly EntryName[];
  readonly births: readonly BirthRange[];
  readonly birthPlaces: readonly string[];
  readonly countries: readonly EntryCountry[];
  readonly identifiers: readonly Identifier[];
  readonly remarks: readonly string[];
  /** Dates of birth that could not be read. They are among the remarks too. */
  readonly unread: readonly string[];
};

type Found = { -readonly [field in keyof FromRemarks]: FromRemarks[field][number][] };

export function readRemarks(text: string, kind: EntryKind): FromRemarks {
  const found: Found = {
    names: [],
    births: [],
    birthPlaces: [],
    countries: [],
    identifiers: [],
    remarks: [],
    unread: [],
  };
  for (const clause of clausesOf(text)) readClause(clause, kind, found);
  return found;
}

/** The full stop behind the last clause ends the text; one within an abbreviation (`S.A.`) is left. */
function clausesOf(text: string): readonly string[] {
  return text
    .trim()
    .replace(/(?<=[^.\s]{2}|['")\d])\.$/, '')
    .split(/;\s*/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function readClause(clause: string, kind: EntryKind, found: Found): void {
  const bare = clause.replace(/^alt\.\s+/i, '');
  const read = readers.some((reader) => reader(bare, found, kind));
  if (!read) found.remarks.push(clause);
}

/** Each says whether the clause was one of its own. Ordered. */
const readers: readonly ((clause: string, found: Found, kind: EntryKind) => boolean)[] = [
  weakAlias,
  birth,
  birthPlace,
  country,
  knownIdentifier,
  numberedIdentifier,
];

function weakAlias(clause: string, found: Found): boolean {
  const match = /^(a\.k\.a\.|f\.k\.a\.|n\.k\.a\.)\s*(.+)$/i.exec(clause);
  const name = match?.[2]?.replace(/^['"]|['"]$/g, '').trim();
  if (!match || !name) return false;
  found.names.push({ kind: /^f/i.test(match[1] ?? '') ? 'former' : 'weak-alias', text: name });
  return true;
}

function birth(clause: string, found: Found): boolean {
  const match = /^D\.?O\.?B\.?:?\s+(.+)$/i.exec(clause);
  if (!match?.[1]) return false;
  const range = birthIn(match[1]);
  if (range) found.births.push(range);
  else found.unread.push(clause);
  // Not read: it falls to the remarks.
  return range !== undefined;
}

function birthPlace(clause: string, found: Found): boolean {
  const place = /^POB:?\s+(.+)$/i.exec(clause)?.[1];
  if (place) found.birthPlaces.push(place);
  return place !== undefined;
}

const countryWords: readonly (readonly [RegExp, CountryRole])[] = [
  [/^nationality of registration\s+(.+)$/i, 'registration'],
  [/^nationality\s+(?:possibly\s+)?(.+)$/i, 'nationality'],
  [/^citizen\s+(.+)$/i, 'citizenship'],
  [/^(?:former |previous )?vessel flag\s+(.+)$/i, 'flag'],
];

function country(clause: string, found: Found): boolean {
  for (const [pattern, role] of countryWords) {
    const listed = listedCountry(pattern.exec(clause)?.[1]);
    if (listed) {
      found.countries.push({ ...listed, role });
      return true;
    }
  }
  return false;
}

/** Labels whose number may begin with letters, so that the label has to be known to tell where it ends. */
const labels = [
  "Aircraft Manufacturer's Serial Number \\(MSN\\)",
  'Aircraft Construction Number \\(also called L/N or S/N or F/N\\)',
  'Aircraft Serial Identification',
  '(?:Former |Previous )?Aircraft Tail Number',
  'Vessel Registration Identification',
  '(?:Other |Former )?Vessel Call Sign',
  'Digital Currency Address - [A-Z0-9]+',
  'SWIFT/BIC',
  'MMSI',
  'ISIN',
  '(?:[A-Z][\\w.]* ){0,3}Passport(?: Booklet| No\\.)?',
  'Legal Entity Number',
  'Phone Number',
  '(?:Telephone|Fax)(?: No\\.?| Number)?',
  'Email(?: Address)?',
  'Website',
];
const known = new RegExp(`^(${labels.join('|')}):?\\s+(\\S.*)$`, 'i');
const word = '(?:No\\.?|Number|number|ID|Registration|License|Identification|Code|Card|Document)';
const abbreviated =
  '(?:[A-Z]\\.){2,}|RFC|SSN|US FEIN|RTN|BIK \\(RU\\)|Credencial electoral|Italian Fiscal Code|Romanian C\\.R\\.|' +
  'Numero de Identidad|Cartilla de Servicio Militar Nacional|VisaNumberID|[A-Z][\\w. ]{1,40}? #';
/** Words that end a label, one or more; or a label that is known to have none. */
const worded = new RegExp(
  `^((?:[^\\d:]{0,60}?\\b${word}(?::? (?:${word}|System|Certificate))*(?: \\([A-Z]{2,8}\\))?(?: #)?)|${abbreviated}):?\\s+(\\S.*)$`,
);

/** Clauses that hold a number and identify nobody. */
const noIdentifier =
  /^(secondary sanctions|transactions prohibited|additional sanctions|linked to|for more information|executive order|caatsa|listing date|effective date|organization|individual's|target type|aircraft (model|manufacture date|operator)|purchase|member|commander|judge|officer|former|vessel (year|type)|gender|arrested|deceased|date of)/i;

function knownIdentifier(clause: string, found: Found, kind: EntryKind): boolean {
  const match = known.exec(clause);
  // A document of which only the issue is told has no number to compare.
  const numbered =
    /\d/.test(match?.[2] ?? '') || /^(SWIFT|Email|Website)|tail number|call sign/i.test(match?.[1] ?? '');
  return (
    numbered && !/^(issued|place of issue|and) /.test(match?.[2] ?? '') && addIdentifier(match, found, kind)
  );
}

function numberedIdentifier(clause: string, found: Found, kind: EntryKind): boolean {
  const match = worded.exec(clause);
  if (!match || noIdentifier.test(clause) || !/\d/.test(numberIn(match[2] ?? '').number)) return false;
  return addIdentifier(match, found, kind);
}

function addIdentifier(match: RegExpExecArray | null, found: Found, kind: EntryKind): boolean {
  if (!match?.[1] || !match[2]) return false;
  const { number, country: issuer, note } = numberIn(match[2]);
  const identifier = identifierOf({ label: match[1], number, country: issuer, note }, kind);
  if (identifier) found.identifiers.push(identifier);
  return identifier !== undefined;
}

/** `A10472263 (Malaysia) issued 23 Jun 1999 expires 05 Feb 2004`: number, country, and the rest as a note. */
function numberIn(text: string): {
  readonly number: string;
  readonly country?: string;
  readonly note?: string;
} {
  const dated = /^(.*?)(?:,?\s+((?:issued|expires|expired|Issue Date|Expire Date)\b.*))$/.exec(text);
  const head = dated?.[1] ?? text;
  const placed = /^(.*\S)\s+\(([^()]*(?:\([^()]*\))?[^()]*)\)$/.exec(head);
  const note = dated?.[2];
  if (placed?.[1] && listedCountry(placed[2])?.code) return { number: placed[1], country: placed[2], note };
  return { number: head, note };
}
