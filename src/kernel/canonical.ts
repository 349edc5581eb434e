/** Canonical JSON (RFC 8785): the one byte form that is hashed, signed and compared. */
import serialize from 'canonicalize';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Throws `TypeError` for what JSON cannot say (NaN, a function, `undefined` at the top). */
export function canonicalJson(value: unknown): string {
  // Safe: the package is a CommonJS default export whose types name it as a namespace under NodeNext.
  const text = (serialize as unknown as (input: unknown) => string | undefined)(value);
  if (text === undefined) throw new TypeError('not representable as canonical JSON');
  return text;
}
