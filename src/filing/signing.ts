/** The digest of a filing, and the installation's signature over it: checked by anybody with the published key. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/time.ts';
import { canonicalForm, type Stated, signedText } from './canonical-form.ts';
import type { Approval, Filing, Signatory } from './types.ts';

export function digestOf(filing: Stated): string {
  return sha256(canonicalJson(canonicalForm(filing)));
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Ed25519 by the key that also signs the ledger's checkpoints: an examiner has its public half from elsewhere. */
export function signFiling(
  filing: Stated,
  signed: { readonly signatory: Signatory; readonly at: Instant },
  key: KeyObject,
): Approval['signature'] {
  const value = sign(null, Buffer.from(signedText(filing, signed)), key).toString('base64url');
  return { at: signed.at, key: publicPart(key), value };
}

/** Whether the signature is one of the key it names, over what the filing states now. */
export function isSigned(filing: Filing): boolean {
  if (!filing.approval) return false;
  const { signatory, signature } = filing.approval;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signature.key }, format: 'jwk' });
  const text = signedText(filing, { signatory, at: signature.at });
  return verify(null, Buffer.from(text), key, Buffer.from(signature.value, 'base64url'));
}

function publicPart(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the key that signs filings is not an Ed25519 key');
  return x;
}
