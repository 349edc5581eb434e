/** Signed verdicts: Ed25519 over canonical JSON, checked by anybody with the published key and no library of ours. */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { KeptVerdict } from './store.ts';
import type { SignedVerdict, Verdict } from './types.ts';

/** The public half as a JSON Web Key (RFC 8037) with its thumbprint (RFC 7638) as key id. */
export type PublicJwk = { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; use: 'sig'; alg: 'EdDSA' };

export function publicJwk(privateKey: KeyObject): PublicJwk {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the verdict key is not an Ed25519 key');
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' };
}

/** A signed verdict as it is given: the signed text itself, never written a second time. */
export function givenText(
  row: { readonly canonical: string | Buffer; readonly signature: Buffer },
  keyId: string,
): string {
  const signature = JSON.stringify({ keyId, value: row.signature.toString('base64url') });
  return `{"verdict":${row.canonical},"signature":${signature}}`;
}

export function presentVerdict(row: KeptVerdict): SignedVerdict {
  return {
    verdict: row.verdict,
    signature: { keyId: row.keyId, value: row.signature.toString('base64url') },
  };
}

export function verifyVerdict(canonical: string, signature: Buffer, jwk: PublicJwk): boolean {
  const key = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: 'jwk' });
  return verify(null, Buffer.from(canonical), key, signature);
}

/**
 * The canonical JSON (RFC 8785) of a verdict, whatever the order its keys came in. Objects here are small and their keys are sorted in place, which is what
 * the RFC asks of objects with plain keys and integers; the test compares it with the library's form.
 */
export function canonicalVerdict(verdict: Verdict): string {
  return JSON.stringify(verdict, sortKeys);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  for (let at = 1; at < entries.length; at += 1) {
    if ((entries[at - 1]?.[0] ?? '') > (entries[at]?.[0] ?? ''))
      return Object.fromEntries(entries.sort(byKey));
  }
  return value;
}

function byKey(a: [string, unknown], b: [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
