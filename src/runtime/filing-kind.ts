/**
 * What a part tells the filing machinery: kinds of filing, as data, and how their fields are drawn. Which fields there
 * are is said by the forms of the edition; the machinery knows no part and no field by name.
 */

import type { NewEvent } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/problems.ts';
import type { Day, Instant } from '../kernel/time.ts';
import type { FormField } from '../law/index.ts';
import type { Work } from './commit/work.ts';
import type { Transaction } from './database/index.ts';

/** Plain values that a query is asked with. They are kept with the figure, so that it can be taken again. */
export type FigureParameters = Readonly<Record<string, string | number | boolean>>;

/** Some rows of a figure in the order of their first column, and how many of them lie where. */
export type FigureRows = {
  /** Each row as the JSON of its columns, with a newline after it: the bytes that are hashed. */
  readonly lines: string;
  readonly rows: number;
  /** Rows by place, age or whatever the figure is told by. */
  readonly by: Readonly<Record<string, number>>;
  /** The last of them; absent when there is none. */
  readonly last?: string | undefined;
};

export type FigureAsked = {
  readonly asOf: Instant;
  readonly parameters: FigureParameters;
  /** Only rows after this one, and not beyond that one. */
  readonly after?: string | undefined;
  readonly upTo?: string | undefined;
  readonly limit: number;
};

/** A count over rows that can be taken again as of the same moment, years later, with the same rows. */
export type FigureQuery = {
  /** Kebab-case, unique in the installation: `customers-by-place`. */
  readonly name: string;
  /** What the columns of a row are; the first is the id of what is counted. */
  readonly columns: readonly string[];
  /** How it was counted, for whoever reads the filing. */
  method(parameters: FigureParameters): string;
  read(tx: Transaction, asked: FigureAsked): Promise<FigureRows>;
};

/** Where a value comes from, for whoever looks it over. */
export type Source = { readonly what: string; readonly of: string; readonly says: string };

/** What stands behind an attestation. `missing`: what is not there, so that it cannot be attested. */
export type Evidence = {
  readonly items: readonly EvidenceItem[];
  readonly missing: readonly { readonly code: string; readonly says: string }[];
  /** Why words must stand beside it, as codes: `breach-not-explained`. */
  readonly asks: readonly string[];
  /** Items beyond those listed. */
  readonly more: number;
};
export type EvidenceItem = {
  /** A code: `review`, `program-change`, `breach`. */
  readonly what: string;
  readonly of: string | null;
  readonly on: string | null;
  /** In words, free of personal data. */
  readonly says: string;
};

export type Contact = {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly telephone: string;
};

/** A field as its kind first fills it. A figure is named here and taken by the machinery. */
export type DrawnField =
  | { readonly kind: 'narrative'; readonly text: string; readonly sources: readonly Source[] }
  | { readonly kind: 'contact'; readonly contact: Contact | null; readonly sources: readonly Source[] }
  /** A number that somebody states, because nothing here counts it. */
  | { readonly kind: 'stated'; readonly number: number | null; readonly sources: readonly Source[] }
  | {
      readonly kind: 'figure';
      readonly query: FigureQuery;
      readonly parameters: FigureParameters;
      /** A plan is asked for, with the days it takes. */
      readonly planned: boolean;
    }
  | { readonly kind: 'attestation'; readonly evidence: Evidence };

/** What a filing is about, as far as its kind must know it to fill its fields. */
export type FilingScope = {
  readonly about: Id<'organization'>;
  readonly asOf: Instant;
  /** From the last filing of the kind on; null for the first. */
  readonly since: Day | null;
  readonly on: Day;
};

/** A filing as it is told to its kind when something happened to it. */
export type FilingTold = FilingScope & {
  readonly id: Id<'filing'>;
  readonly kind: string;
  readonly corrects: Id<'filing'> | null;
};

export type FilingKind = {
  /** Kebab-case, unique in the installation: `annual-certification`. */
  readonly code: string;
  readonly label: string;
  readonly describes: string;
  readonly clause: string;
  /** The forms of the edition it fills, in their order. */
  readonly forms: readonly string[];
  /** The kinds whose last filing it goes on from and is compared with. */
  readonly goesOnFrom: readonly string[];
  readonly figures: readonly FigureQuery[];
  /** Whether one may be begun about this organization now, and the names that stand on it. */
  begin(
    work: Work,
    about: Id<'organization'>,
    corrects: Id<'filing'> | null,
  ): Promise<FilingBeginning | Refusal>;
  /** In which legal days begin and end. */
  zone(work: Work): Promise<string>;
  /** From when on it is known what is counted about this organization; null: from its beginning. */
  knownSince(work: Work, about: Id<'organization'>): Promise<Instant | null>;
  draw(work: Work, scope: FilingScope, field: FormField): Promise<DrawnField>;
  /** What follows from a step, in the same commit. */
  follows(
    work: Work,
    filing: FilingTold,
    step:
      | { readonly kind: 'transmitted'; readonly at: Instant }
      | { readonly kind: 'acknowledged'; readonly on: Day; readonly at: Instant; readonly receipt: string },
  ): Promise<readonly NewEvent[]>;
};

export type FilingBeginning = {
  readonly legalName: string;
  readonly jurisdiction: string;
  /** Who sends it: the provider, also for a reseller. */
  readonly through: { readonly id: Id<'organization'>; readonly legalName: string };
};
