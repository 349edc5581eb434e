/** The text of a service key: `ghk_<key id>_<secret>`. The secret is 256 random bits; only its SHA-256 is kept. */
import { hash, randomBytes } from 'node:crypto';
import { type Id, toId, toUuid } from '../../kernel/ids.ts';

export type KeyText = { readonly id: Id<'serviceKey'>; readonly secret: string };

const form = /^ghk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function writeKey({ id, secret }: KeyText): string {
  return `ghk_${toUuid(id).replaceAll('-', '')}_${secret}`;
}

/** Nothing when the text is not a key of ours. */
export function readKey(text: string): KeyText | undefined {
  const [, a, b, c, d, e, secret] = form.exec(text) ?? [];
  return secret === undefined ? undefined : { id: toId('serviceKey', [a, b, c, d, e].join('-')), secret };
}

export function digestOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
