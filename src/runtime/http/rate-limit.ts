/** How many requests one caller may make: a bucket that refills, per session or per address. */
import type { Clock } from '../../kernel/time.ts';
import type { Session } from './session.ts';

const signedIn = { burst: 600, perSecond: 100 };
const anonymous = { burst: 60, perSecond: 5 };
const mostCallers = 50_000;

type Bucket = { tokens: number; filledAt: number };

/** @returns for each request, the whole seconds to wait; 0 to go on. Service keys are limited by the operator's proxy. */
export function rateLimit(clock: Clock): (session: Session | undefined, peer: string) => number {
  const buckets = new Map<string, Bucket>();
  return (session, peer) => {
    if (session?.actor.kind === 'service-key') return 0;
    const limit = session ? signedIn : anonymous;
    const who = session && 'id' in session.actor ? session.actor.id : peer;
    const now = Date.parse(clock.now());
    const bucket = buckets.get(who) ?? { tokens: limit.burst, filledAt: now };
    const refilled = Math.min(
      limit.burst,
      bucket.tokens + (Math.max(0, now - bucket.filledAt) / 1000) * limit.perSecond,
    );
    if (buckets.size >= mostCallers) buckets.clear();
    buckets.set(who, { tokens: Math.max(0, refilled - 1), filledAt: now });
    return refilled >= 1 ? 0 : Math.ceil((1 - refilled) / limit.perSecond);
  };
}
