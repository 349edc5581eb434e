/**
 * Compares what was collected with what a register says, field by field. Pure.
 *
 * Spelling that means nothing does not count: case, accents, punctuation, the order of words, leading zeros, and the
 * short and long forms of the same legal form.
 */
import { searchWords } from '../../../../kernel/names.ts';
import type { Severity } from '../types/discrepancies.ts';
import type { ComparedAddress, EntityFacts } from './record.ts';

export type RegistryField = 'name' | 'number' | 'jurisdiction' | 'address' | 'status';
export type FieldResult = 'agrees' | 'differs' | 'missing';

export type Difference = {
  readonly field: RegistryField;
  readonly severity: Severity;
  readonly stated: string;
  readonly found: string;
};

export type Comparison = {
  readonly fields: Readonly<Record<RegistryField, FieldResult>>;
  readonly differences: readonly Difference[];
};

type Compared = { readonly result: FieldResult; readonly severity?: Severity };

export function compareRecord(collected: EntityFacts, record: EntityFacts): Comparison {
  const compared: Readonly<Record<RegistryField, Compared>> = {
    name: compareNames(collected.names, record.names),
    number: compareNumbers(collected.numbers, record.numbers),
    jurisdiction: compareJurisdictions(collected.jurisdictions, record.jurisdictions),
    address: compareAddresses(collected.addresses, record.addresses),
    status: compareStatus(record),
  };
  const said: Readonly<Record<RegistryField, readonly [stated: string, found: string]>> = {
    name: [collected.names.join('; '), record.names.join('; ')],
    number: [collected.numbers.join('; '), record.numbers.join('; ')],
    jurisdiction: [collected.jurisdictions.join('; '), record.jurisdictions.join('; ')],
    address: [collected.addresses.map(oneLine).join('; '), record.addresses.map(oneLine).join('; ')],
    status: ['active', record.status ?? ''],
  };
  // Safe: the keys of that very table.
  const fields = Object.keys(compared) as RegistryField[];
  return {
    fields: {
      name: compared.name.result,
      number: compared.number.result,
      jurisdiction: compared.jurisdiction.result,
      address: compared.address.result,
      status: compared.status.result,
    },
    differences: fields.flatMap((field) => {
      const { severity } = compared[field];
      const [stated, found] = said[field];
      return severity ? [{ field, severity, stated: cut(stated), found: cut(found) }] : [];
    }),
  };
}

/** The record is about this entity when its number is the same, or its name is and no number speaks against it. */
export function isSameEntity({ fields }: Comparison): boolean {
  return fields.number === 'agrees' || (fields.name === 'agrees' && fields.number !== 'differs');
}

/** Legal forms that are written long and short; the short form stands for both. */
const legalForms: Readonly<Record<string, string>> = {
  limited: 'ltd',
  incorporated: 'inc',
  corporation: 'corp',
  company: 'co',
  'public limited company': 'plc',
  'limited liability company': 'llc',
  'limited liability partnership': 'llp',
  'gesellschaft mit beschrankter haftung': 'gmbh',
  aktiengesellschaft: 'ag',
  'societe anonyme': 'sa',
  'sociedad anonima': 'sa',
  'societe a responsabilite limitee': 'sarl',
  'besloten vennootschap': 'bv',
};
const forms: ReadonlySet<string> = new Set(Object.values(legalForms));
const longFirst = Object.entries(legalForms).sort(([a], [b]) => b.length - a.length);

/** The words of a name in one spelling, sorted: two names are the same when these are. */
export function nameKey(name: string): readonly string[] {
  // Initials that are written with and without dots are one word: `S.A.` is `SA`.
  const joined = name.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '').replace(/&|\+/g, ' and ');
  let words = ` ${searchWords(joined).join(' ')} `;
  for (const [long, short] of longFirst) words = words.replace(` ${long} `, ` ${short} `);
  return words.trim().split(' ').filter(Boolean).sort();
}

export function compareNames(stated: readonly string[], found: readonly string[]): Compared {
  if (stated.length === 0 || found.length === 0) return { result: 'missing' };
  const theirs = found.map(nameKey);
  const same = (form: (words: readonly string[]) => readonly string[]) =>
    stated.some((one) => theirs.some((other) => equal(form(nameKey(one)), form(other))));
  if (same((words) => words)) return { result: 'agrees' };
  // The same name with and without its legal form.
  const withoutForm = same((words) => words.filter((word) => !forms.has(word)));
  return { result: 'differs', severity: withoutForm ? 'minor' : 'substantive' };
}

function compareNumbers(stated: readonly string[], found: readonly string[]): Compared {
  if (stated.length === 0 || found.length === 0) return { result: 'missing' };
  const theirs = found.map(plainNumber);
  const agrees = stated.some((one) => theirs.includes(plainNumber(one)));
  return agrees ? { result: 'agrees' } : { result: 'differs', severity: 'substantive' };
}

function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '');
}

/** `US` and `US-DE` agree: one says less than the other, not something else. */
function compareJurisdictions(stated: readonly string[], found: readonly string[]): Compared {
  if (stated.length === 0 || found.length === 0) return { result: 'missing' };
  const fits = (a: string, b: string) => a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
  const agrees = stated.some((one) => found.some((other) => fits(one.toUpperCase(), other.toUpperCase())));
  return agrees ? { result: 'agrees' } : { result: 'differs', severity: 'substantive' };
}

/** Another country is another place. In the same country, any one of the addresses given may be the one. */
function compareAddresses(stated: readonly ComparedAddress[], found: readonly ComparedAddress[]): Compared {
  if (stated.length === 0 || found.length === 0) return { result: 'missing' };
  const pairs = stated.flatMap((one) => found.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => sameCountry(one, other) && samePlace(one, other)))
    return { result: 'agrees' };
  const somewhere = pairs.some(([one, other]) => sameCountry(one, other));
  return { result: 'differs', severity: somewhere ? 'minor' : 'substantive' };
}

function sameCountry(a: ComparedAddress, b: ComparedAddress): boolean {
  return (
    a.country === undefined || b.country === undefined || a.country.toUpperCase() === b.country.toUpperCase()
  );
}

/** The same street, in the same town or under the same postal code. */
function samePlace(a: ComparedAddress, b: ComparedAddress): boolean {
  const street = equal(sortedWords(a.street.join(' ')), sortedWords(b.street.join(' ')));
  const code = (address: ComparedAddress) => plainNumber(address.postalCode ?? '');
  const town = (address: ComparedAddress) => sortedWords(address.locality ?? '');
  const samePost = code(a) !== '' && code(a) === code(b);
  const sameTown = town(a).length > 0 && equal(town(a), town(b));
  return street && (samePost || sameTown);
}

function compareStatus(record: EntityFacts): Compared {
  if (record.active === null) return { result: 'missing' };
  return record.active ? { result: 'agrees' } : { result: 'differs', severity: 'substantive' };
}

function sortedWords(text: string): readonly string[] {
  return [...searchWords(text)].sort();
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function oneLine(address: ComparedAddress): string {
  const parts = [...address.street, address.postalCode, address.locality, address.region, address.country];
  return parts.filter((part) => part !== undefined).join(', ');
}

function cut(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499)}…` : text;
}
