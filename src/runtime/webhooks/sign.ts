/** Signs a body by Standard Webhooks. While a secret is being changed, the one before signs too. */
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Instant } from '../../kernel/time.ts';

export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

export type Signed = {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
};

/** @param id the event's: the same at every attempt, so that a receiver can drop a second copy. */
export function sign(body: string, about: { id: string; at: Instant; secrets: readonly string[] }): Signed {
  const at = new Date(about.at);
  return {
    'webhook-id': about.id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': about.secrets
      .map((secret) => new Webhook(secret).sign(about.id, at, body))
      .join(' '),
  };
}
