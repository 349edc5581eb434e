/** What a list says of somebody, line by line, as people read it. */
import type { Item } from '../api/call.ts';
import { placeSaid } from '../places.ts';
import { wordsFor } from '../words.ts';

export type Entry = Item<'listEntriesInForce'>;
export type EntryField = Exclude<keyof Entry, 'key'>;

type Country = { readonly text: string; readonly code?: string };
type Lines = { readonly [F in EntryField]: (value: NonNullable<Entry[F]>) => readonly string[] };

/** Lists give a country as they write it; what is ours is a code. */
function country({ text, code }: Country): string {
  if (!code) return text;
  return code === text ? placeSaid(code) : `${text} (${code})`;
}

const lines: Lines = {
  names: (names) =>
    names.map(({ kind, text }) => (kind === 'primary' ? text : `${text} (${wordsFor(kind)})`)),
  kind: (kind) => [wordsFor(kind)],
  births: (births) =>
    births.map(({ text, circa }) => (circa && !/circa/i.test(text) ? `circa ${text}` : text)),
  birthPlaces: (places) => places,
  countries: (countries) => countries.map((one) => `${wordsFor(one.role)}: ${country(one)}`),
  addresses: (addresses) =>
    addresses.map(({ text, country: of }) => [text, ...(of ? [country(of)] : [])].filter(Boolean).join(', ')),
  identifiers: (all) =>
    all.map(({ label, type, number, country: of, note, currency }) => {
      const more = [of?.text, note].filter(Boolean).join('; ');
      const called = type === 'wallet' && currency ? `wallet ${currency}` : label || wordsFor(type);
      return `${called}: ${number}${more ? ` (${more})` : ''}`;
    }),
  programs: (programs) => programs,
  authority: (authority) => [authority],
  remarks: (remarks) => remarks,
  listedOn: (on) => [on],
  sourceUrl: (url) => [url],
};

/** In the order in which a person looks at them. */
export const entryFields = Object.keys(lines) as readonly EntryField[]; // Safe: the keys of that very table.

export const fieldTitles: Readonly<Record<EntryField, string>> = {
  names: 'Names',
  kind: 'Kind',
  births: 'Born',
  birthPlaces: 'Born in',
  countries: 'Countries',
  addresses: 'Addresses',
  identifiers: 'Identifiers',
  programs: 'Programs',
  authority: 'Who lists',
  remarks: 'Remarks',
  listedOn: 'Listed on',
  sourceUrl: 'At the source',
};

/** Nothing for what the entry does not say. */
export function fieldLines<F extends EntryField>(
  field: F,
  value: Entry[F] | null | undefined,
): readonly string[] {
  return value === undefined || value === null ? [] : lines[field](value);
}

export function isEntryField(field: string): field is EntryField {
  return Object.hasOwn(lines, field);
}

/** The name the list leads with. */
export function leadOf({ names }: Pick<Entry, 'names'>): string {
  return (names.find(({ kind }) => kind === 'primary') ?? names[0])?.text ?? '';
}

export type Differing = {
  /** Only before. */
  readonly gone: readonly string[];
  /** Only after. */
  readonly come: readonly string[];
  readonly same: number;
};

/** Lines that are on one side alone; a line that is there twice counts twice. */
export function differing(before: readonly string[], after: readonly string[]): Differing {
  const left = [...before];
  const come = after.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gone: left, come, same: after.length - come.length };
}
