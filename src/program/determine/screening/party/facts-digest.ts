/** A digest by which a change of somebody's facts is seen, and nothing else. */
import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { Party } from './party.ts';

/** Base64. It is sealed with the first result and used again for the later ones of the same subject. */
export function newSalt(): string {
  return randomBytes(32).toString('base64');
}

/** SHA-256 in hex over the salt and the facts as canonical JSON. Without the salt nobody can try names on it. */
export function factsDigest(party: Party, salt: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'base64')).update(canonicalJson(party)).digest('hex');
}
