/** Nouns of the access log: an access, the batch it came in, and what can be wrong with a line. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';

/** One access to an account or one administrative act. Its identity is its batch and its line there. */
export type AccessEvent = {
  readonly account: Id<'account'>;
  readonly at: Instant;
  /** An IP address in its canonical text. */
  readonly address: string | null;
  /** What stands in the place of an address, in the source's own words: "AWS Internal". */
  readonly source: string | null;
  readonly principal: string | null;
  readonly action: string;
  readonly batch: number;
  readonly line: number;
};

/** The formats that events are read from, by their names in `?format=`. */
export const accessFormats = ['gatehouse', 'aws-cloudtrail', 'ocsf', 'azure', 'gcp', 'kubernetes'] as const;
export type AccessFormat = (typeof accessFormats)[number];

/** What is wrong with a line: a closed set. docs/integrator/access-events.md has a sentence for each. */
export const lineCodes = [
  'too-long',
  'not-utf-8',
  'not-json',
  'not-an-object',
  'format-unknown',
  'not-an-access',
  'missing',
  'unknown',
  'not-text',
  'nul-character',
  'not-a-time',
  'before-2000',
  'ahead-of-the-clock',
  'not-an-id',
  'account-erased',
] as const;
export type LineCode = (typeof lineCodes)[number];

/** A line that was refused, and why. Never a value of it. */
export type LineProblem = {
  /** From 1. Of a document that lists records, the number of the record. */
  readonly line: number;
  readonly code: LineCode;
  readonly field: string | null;
};

/** An account as another system calls it. */
export type ForeignAccount = { readonly namespace: string; readonly id: string };

/** The namespace of ids that have our form and name no account here. */
export const ownNamespace = 'gatehouse';

/** The namespace of the provider's own keys of accounts, as identification records them. */
export const providerNamespace = 'provider';
