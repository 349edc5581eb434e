/** What the program and its reading thread say to each other about a batch. */
import type { Asked } from '../formats/index.ts';
import type { ForeignAccount, LineProblem } from '../types.ts';
import type { BatchCode } from './gather.ts';

export const encodings = ['identity', 'gzip', 'zstd'] as const;
export type Encoding = (typeof encodings)[number];

/** What a batch was found to be, when all of it was read. */
export type Gathered = {
  /** SHA-256 of the body, unpacked, hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
  readonly lines: number;
  readonly refusedLines: number;
  readonly skipped: number;
  readonly problems: readonly LineProblem[];
  readonly format: string;
  readonly rows: number;
  /** Days since 1970 that it has events of, ascending. */
  readonly days: readonly number[];
  /** Of each account its uuid, 16 bytes, by their numbers; zeros for one that is called otherwise. */
  readonly uuids: Uint8Array;
  readonly foreign: readonly (readonly [number: number, name: ForeignAccount])[];
};

/**
 * Whose the accounts of a batch are: 16 bytes each, in the order of their numbers; zeros where nobody knows, and ones
 * where it was erased.
 */
export type Resolution = { readonly batch: number; readonly uuids: Uint8Array };

export type EncodedDay = { readonly day: number; readonly rows: number; readonly copy: Uint8Array };

/** An event of an account that nobody here knows. */
export type Unmatched = ForeignAccount & {
  readonly line: number;
  readonly at: number;
  readonly address: string | null;
  readonly source: string | null;
  readonly principal: string | null;
  readonly action: string;
};

export type Encoded = {
  /** A whole binary COPY for each day, its rows by account and time. */
  readonly days: readonly EncodedDay[];
  /** The newest access of each account, by account: `uuid[]` and `timestamptz[]`, binary. Null where there is none. */
  readonly last: { readonly accounts: Uint8Array; readonly times: Uint8Array } | null;
  readonly unmatched: readonly Unmatched[];
  /** Lines of accounts that were erased, and the first of them: nothing of them is kept. */
  readonly erasedLines: number;
  readonly problems: readonly LineProblem[];
  /** Of what is kept, in milliseconds since 1970. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
};

export type Question =
  | { readonly ask: 'open'; readonly encoding: Encoding; readonly tenant: string; readonly asked: Asked }
  | { readonly ask: 'take'; readonly chunk: Uint8Array }
  | { readonly ask: 'end' }
  | { readonly ask: 'encode'; readonly resolution: Resolution }
  | { readonly ask: 'drop' };

export type Answer =
  | { readonly took: number }
  | { readonly gathered: Gathered }
  | { readonly encoded: Encoded }
  | { readonly refused: BatchCode }
  | { readonly failed: string };

export type ToThread = { readonly batch: number; readonly question: Question };
export type FromThread = { readonly batch: number; readonly answer: Answer };
