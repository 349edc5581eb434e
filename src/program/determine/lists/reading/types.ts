/** What every list is read into, whatever its format; and what a reader says about a row that is not as it should be. */
import type { Country } from '../../../../kernel/countries.ts';
import type { Day } from '../../../../kernel/time.ts';

export const entryKinds = ['person', 'organization', 'vessel', 'aircraft', 'unknown'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** `weak-alias`: the list itself says that the name is common or a nickname. `former`: no longer borne. */
export const nameKinds = ['primary', 'alias', 'weak-alias', 'former'] as const;
export type NameKind = (typeof nameKinds)[number];

export const identifierTypes = [
  'passport',
  'national-id',
  'tax',
  'registration',
  'imo',
  'mmsi',
  'call-sign',
  'aircraft-registration',
  'aircraft-serial',
  'wallet',
  'lei',
  'bic',
  'other',
] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** A country as the list names it, and its code where the name is known. */
export type ListedCountry = { readonly text: string; readonly code?: Country };

/** What a country is to the entry: `located` where a list says only "country". */
export type CountryRole = 'nationality' | 'citizenship' | 'located' | 'registration' | 'flag';

export type EntryCountry = ListedCountry & { readonly role: CountryRole };

export type EntryName = { readonly kind: NameKind; readonly text: string };

/** The days a birth may have been on, both included. `circa`: the list itself is not sure of them. */
export type BirthRange = {
  readonly from: Day;
  readonly to: Day;
  readonly precision: 'day' | 'month' | 'year' | 'span';
  readonly circa: boolean;
  readonly text: string;
};

export type EntryAddress = { readonly text: string; readonly country?: ListedCountry };

/** `label` is the list's own word for it. `note` is what else the list says: issued, expires. */
export type Identifier = {
  readonly number: string;
  readonly label: string;
  readonly country?: ListedCountry;
  readonly note?: string;
} & (
  | { readonly type: 'wallet'; readonly currency: string }
  | { readonly type: Exclude<IdentifierType, 'wallet'> }
);

/**
 * One person or thing that a list names. All texts are as the list has them, without spaces at the ends. The order
 * within a field says nothing, but that the first name of kind `primary` is the one the list leads with.
 */
export type ListEntry = {
  /** The list's own key. Where it has none, one is made of name, country and day of listing, and begins with `~`. */
  readonly key: string;
  readonly kind: EntryKind;
  readonly names: readonly EntryName[];
  readonly births: readonly BirthRange[];
  readonly birthPlaces: readonly string[];
  readonly countries: readonly EntryCountry[];
  readonly addresses: readonly EntryAddress[];
  readonly identifiers: readonly Identifier[];
  readonly programs: readonly string[];
  /** Who lists: the office or the law. */
  readonly authority?: string;
  readonly remarks: readonly string[];
  readonly listedOn?: Day;
  readonly sourceUrl?: string;
};

/** What a problem leaves behind: the entry stays as read; the row is lost; the file cannot be trusted. */
export const problemEffects = ['entry-kept', 'row-left-out', 'file-refused'] as const;
export type ProblemEffect = (typeof problemEffects)[number];

/** Every way a part of a file can be wrong: a closed set, with its effect and what it means in one sentence. */
export const rowProblems = {
  'key-missing': ['entry-kept', 'The entry has no key; one was made from its name.'],
  'key-repeated': ['entry-kept', 'The key was used before; this entry has it with a number behind.'],
  'name-missing': ['row-left-out', 'The entry has no name, so nothing can be compared with it.'],
  'name-with-invisible-characters': ['entry-kept', 'A name holds characters that cannot be seen.'],
  'name-too-long': ['entry-kept', 'A name is longer than names are.'],
  'value-too-long': ['entry-kept', 'A value was cut, because it is longer than any real one.'],
  'character-not-kept': [
    'entry-kept',
    'A character that cannot be kept was replaced; a key with one was made anew.',
  ],
  'kind-unknown': ['entry-kept', 'The kind of entry is not one that is known.'],
  'date-not-read': ['entry-kept', 'A date could not be read; its text is among the remarks.'],
  'quote-in-cell': ['entry-kept', 'A quotation mark stands inside a cell without being doubled.'],
  'not-utf-8': ['entry-kept', 'Bytes are not UTF-8; the line was read as Windows-1252.'],
  'wrong-number-of-cells': ['row-left-out', 'The row has more or fewer cells than the header.'],
  'quotes-not-closed': ['row-left-out', 'A quotation mark opens and is never closed.'],
  'not-json': ['row-left-out', 'The record is not JSON.'],
  'not-a-record': ['row-left-out', 'The record is JSON, but not of the shape the format has.'],
  'not-a-party': ['row-left-out', 'The record is of a kind that is no party, such as an ownership.'],
  'entry-not-found': ['row-left-out', 'The row belongs to an entry that the list does not have.'],
  'header-repeated': ['file-refused', 'The header stands in the file a second time.'],
  'header-missing': ['file-refused', 'The file has no header, or a needed column is not in it.'],
  'last-row-cut': ['file-refused', 'The last row ends in its middle.'],
  'not-closed': ['file-refused', 'The file ends before what it opened is closed.'],
  'not-well-formed': ['file-refused', 'The file breaks the rules of its own format.'],
  'not-the-format': ['file-refused', 'The file is of another format than was asked for.'],
} as const satisfies Record<string, readonly [ProblemEffect, string]>;
export type RowProblemCode = keyof typeof rowProblems;

/** Where in a download: which of its files, and the line, or the element by its count. Both count from 1. */
export type Place = { readonly file: FileRole; readonly line?: number; readonly element?: number };

/** `found` is shown to people and cut at 200 characters. */
export type RowProblem = {
  readonly code: RowProblemCode;
  readonly place: Place;
  readonly key?: string;
  readonly found: string;
};

/** What a list says about itself. */
export type Stated = { readonly publishedOn?: Day; readonly entries?: number };

export type Read =
  | { readonly read: 'entry'; readonly entry: ListEntry; readonly place: Place }
  | { readonly read: 'problem'; readonly problem: RowProblem }
  | { readonly read: 'stated'; readonly stated: Stated };

export type Bytes = AsyncIterable<Uint8Array>;

/** The files that one version of a list may consist of. Most formats have `main` alone. */
export const fileRoles = ['main', 'aliases', 'addresses', 'comments'] as const;
export type FileRole = (typeof fileRoles)[number];
export type ListFiles = { readonly main: Bytes } & { readonly [role in FileRole]?: Bytes };

export type FileShape = 'csv' | 'xml' | 'json' | 'json-lines';

export type ListFormat = {
  readonly slug: string;
  readonly title: string;
  readonly shape: FileShape;
  readonly roles: readonly FileRole[];
  readonly read: (files: ListFiles) => AsyncGenerator<Read>;
};
