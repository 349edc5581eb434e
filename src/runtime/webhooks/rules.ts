/** When a delivery is tried again, what an answer means, and which addresses are accepted. Pure. */
import type { AttemptFault } from './types.ts';

/** Seconds to wait after the first, second, … failed attempt. Eight attempts in about eighteen hours. */
export const waitSeconds = [5, 30, 300, 1800, 7200, 18_000, 36_000] as const;

/** Up to a quarter longer, so that the retries of many events do not arrive together. */
const jitter = 0.25;

/**
 * Milliseconds to wait before the next attempt; nothing when there is none.
 *
 * @param attempts made since it was queued, the last one included.
 * @param random from 0 to 1.
 */
export function nextWait(attempts: number, random: number): number | undefined {
  const seconds = waitSeconds[attempts - 1];
  return seconds === undefined ? undefined : Math.round(seconds * 1000 * (1 + jitter * random));
}

/** What came back: a status, or why there is none. */
export type Answer = {
  readonly status: number | null;
  readonly fault: AttemptFault | null;
};

export type Meaning = 'delivered' | 'again' | 'gone';

export function meaningOf(answer: Answer): Meaning {
  if (answer.fault !== null || answer.status === null) return 'again';
  if (answer.status >= 200 && answer.status < 300) return 'delivered';
  // The Standard Webhooks way for a receiver to say: never again.
  return answer.status === 410 ? 'gone' : 'again';
}

export type AddressFault = 'not-an-address' | 'not-https' | 'carries-credentials' | 'not-public';

/**
 * What is wrong with an endpoint's address as written. A name may still lead to a private network: that is looked at
 * each time a connection is made.
 */
export function addressFault(
  text: string,
  options: { allowPrivate: boolean; isPublicAddress: (ip: string) => boolean },
): AddressFault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'not-an-address';
  if (url.username !== '' || url.password !== '') return 'carries-credentials';
  if (options.allowPrivate) return undefined;
  if (url.protocol !== 'https:') return 'not-https';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = /^[\d.]+$/.test(host) || host.includes(':');
  if (literal && !options.isPublicAddress(host)) return 'not-public';
  return /(^|\.)(localhost|local|internal)\.?$/.test(host) ? 'not-public' : undefined;
}
