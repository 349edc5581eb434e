/** What a reader of one format is given and gives: one record, read or refused. */
import type { ForeignAccount, LineCode } from '../types.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A record as it was read. The account is the uuid of one of ours, or what another system calls it. */
export type ReadAccess = {
  readonly account: string | ForeignAccount;
  /** As the source writes it: RFC 3339, or milliseconds since 1970. */
  readonly at: string | number;
  /** The field `at` came from, for a refusal. */
  readonly atField: string;
  /** An address, or what stands in its place. */
  readonly from: string | null;
  /** What is known not to be an address. */
  readonly source?: string | null;
  readonly principal: string | null;
  readonly action: string;
};

/** `skipped`: no access by itself, and nothing is wrong with it. */
export type Reading = ReadAccess | { readonly refused: LineCode; readonly field: string | null } | 'skipped';

export type Reader = {
  /** Whether a record looks like this format, from a few of its names. */
  fits(record: JsonObject): boolean;
  /** @param whose the account that records belong to which name none; where the caller said so. */
  read(record: JsonObject, whose: string | undefined): Reading;
};

export function missing(field: string): Reading {
  return { refused: 'missing', field };
}

/** The value at a path of names, where it is a text that says something; numbers as they are written. */
export function textAt(record: JsonObject, ...path: readonly string[]): string | null {
  const value = valueAt(record, ...path);
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

export function valueAt(record: JsonObject, ...path: readonly string[]): unknown {
  let value: unknown = record;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Safe: an own property of something that JSON.parse made.
    value = Object.hasOwn(value, name) ? (value as JsonObject)[name] : undefined;
  }
  return value;
}
