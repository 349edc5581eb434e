/** One-time codes and domain tokens: made, digested and compared. */
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';

export const codeDigits = 6;
/** Wrong entries after which a code is void: 5 in 1,000,000 is the chance of a guess. */
export const wrongEntriesMax = 5;

export function newCode(): string {
  return String(randomInt(0, 10 ** codeDigits)).padStart(codeDigits, '0');
}

export function newSalt(): Buffer {
  return randomBytes(16);
}

/** What a TXT record of the domain must hold. It is no secret: whoever can write it there controls the domain. */
export function newToken(): string {
  return randomBytes(20).toString('hex');
}

type Digesting = {
  readonly code: string;
  readonly salt: Buffer;
  /** What the code was sent for: it is right for nothing else. */
  readonly sentFor: Id;
  readonly key: string;
};

/** Keyed by the installation: whoever reads the database alone cannot try out all the codes there are. */
export function digestOf({ code, salt, sentFor, key }: Digesting): Buffer {
  return createHmac('sha256', key)
    .update('verification code')
    .update(salt)
    .update(sentFor)
    .update(code)
    .digest();
}

/** In constant time. */
export function isCode(entered: Digesting, digest: Buffer): boolean {
  return timingSafeEqual(digestOf({ ...entered, code: entered.code.replaceAll(' ', '') }), digest);
}
