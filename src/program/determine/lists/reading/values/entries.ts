/** Puts an entry together: texts trimmed, empty ones and repetitions left out, nothing changed otherwise. */
import { createHash } from 'node:crypto';
import type { EntryName, ListEntry, Place, Read, RowProblemCode } from '../types.ts';

/** What a reader found of one entry. What is left out is empty. */
export type Draft = Partial<Omit<ListEntry, 'key' | 'kind'>> &
  Pick<ListEntry, 'kind'> & { readonly key?: string };

/** Longer than any name on a list: OFAC's own files allow 350. */
const usualNameMax = 350;
const foundMax = 200;
/** Characters that show nothing. A joiner has its place in some scripts, and is reported all the same. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u;

/** Makes entries of drafts, and reports what is wrong with each. One for each reading: it knows the keys seen. */
export function entryMaker(): (draft: Draft, place: Place) => Generator<Read> {
  const seen = new Set<string>();
  return function* made(draft, place) {
    const names = namesOf(draft.names ?? []);
    const [first] = names;
    const given = draft.key?.trim() ?? '';
    if (!first) {
      yield problem('name-missing', place, { key: given, found: given });
      return;
    }
    const own = given === '' ? madeKey(first.text, draft) : given;
    if (draft.key !== undefined && given === '')
      yield problem('key-missing', place, { key: own, found: first.text });
    if (seen.has(own)) yield problem('key-repeated', place, { key: own, found: first.text });
    const key = freeKey(own, seen);
    seen.add(key);
    for (const { text } of names) {
      if (invisible.test(text))
        yield problem('name-with-invisible-characters', place, { key, found: shown(text) });
      if (text.length > usualNameMax) yield problem('name-too-long', place, { key, found: text });
    }
    const { authority, ...rest } = draft;
    const listedBy = authority ? { authority } : {};
    yield { read: 'entry', entry: { ...rest, ...fieldsOf(draft), ...listedBy, key, names }, place };
  };
}

/** The same name, country and day of listing have the same key in the next version. */
function madeKey(name: string, draft: Draft): string {
  const country = draft.countries?.[0]?.text ?? '';
  const said = [name, country, draft.listedOn ?? ''].map((one) => one.toLowerCase()).join('\n');
  const digest = createHash('sha256').update(said).digest('hex');
  return `~${digest.slice(0, 24)}`;
}

/** `17`, and for the next with the same key `17#2`. */
function freeKey(own: string, seen: ReadonlySet<string>): string {
  let key = own;
  for (let times = 2; seen.has(key); times += 1) key = `${own}#${times}`;
  return key;
}

/** The first is primary; a name that is there already is not there a second time as something less. */
function namesOf(names: readonly EntryName[]): readonly EntryName[] {
  const kept = new Map<string, EntryName>();
  for (const { kind, text } of names) {
    const trimmed = tidy(text);
    if (trimmed !== '' && !kept.has(trimmed)) kept.set(trimmed, { kind, text: trimmed });
  }
  const all = [...kept.values()];
  if (all.length === 0 || all.some(({ kind }) => kind === 'primary')) return all;
  return all.map((name, at) => (at === 0 ? { ...name, kind: 'primary' } : name));
}

function fieldsOf(draft: Draft): Omit<ListEntry, 'key' | 'kind' | 'names'> {
  return {
    births: distinct(draft.births),
    birthPlaces: texts(draft.birthPlaces),
    countries: distinct(draft.countries),
    addresses: distinct(draft.addresses?.filter(({ text }) => text.trim() !== '')),
    identifiers: distinct(draft.identifiers),
    programs: texts(draft.programs),
    remarks: texts(draft.remarks),
  };
}

function distinct<T>(values: readonly T[] = []): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** A line break within a value is how the file is laid out, not what it says. */
function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function texts(values: readonly (string | undefined)[] = []): readonly string[] {
  return [...new Set(values.map((value) => tidy(value ?? '')).filter((value) => value !== ''))];
}

/** Texts that are cells of one value, such as the lines of an address. */
export function joined(values: readonly (string | undefined)[], between = ', '): string {
  return values
    .map((value) => tidy(value ?? ''))
    .filter((value) => value !== '')
    .join(between);
}

/** Values that have no field of their own, as remarks with their label. */
export function labelled(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([label, value]) =>
    value.trim() === '' ? [] : [`${label}: ${value.trim()}`],
  );
}

export function problem(
  code: RowProblemCode,
  place: Place,
  about: { readonly found: string; readonly key?: string },
): Read {
  const found = about.found.length > foundMax ? `${about.found.slice(0, foundMax)}…` : about.found;
  return { read: 'problem', problem: { code, place, ...(about.key ? { key: about.key } : {}), found } };
}

/** With what cannot be seen written out. */
function shown(text: string): string {
  return text.replace(new RegExp(invisible, 'gu'), (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);
}
