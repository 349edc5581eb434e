/**
 * Finds who a service key belongs to. What was found is believed for a second, so that the gate does not ask the
 * database each time, and a withdrawn key stops within that second on every server.
 */
import type { Id } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/time.ts';
import type { Queryable } from '../database/index.ts';
import type { Log } from '../log.ts';
import { describeFault } from '../scrub.ts';
import { digestOf, readKey } from './secret.ts';
import { findKey, type LiveKey, noteUse } from './store/keys.ts';

const believedMilliseconds = 1000;
const useNotedEveryMilliseconds = 60_000;
const mostKeys = 10_000;

type Known = { readonly askedAt: number; readonly key: Promise<LiveKey | undefined> };

export type KeyRing = { find(text: string): Promise<LiveKey | undefined> };

/** `elapsed` measures how long something was believed: the machine's time, never the program's, which tests move. */
export function keyRing(options: {
  sql: Queryable;
  clock: Clock;
  log: Log;
  elapsed?: () => number;
}): KeyRing {
  const { sql, clock, log, elapsed = () => performance.now() } = options;
  // By digest, so that wrong secrets neither find nor disturb the right one.
  const known = new Map<string, Known>();
  const notedAt = new Map<Id<'serviceKey'>, number>();

  function look(digest: Buffer): Promise<LiveKey | undefined> {
    const name = digest.toString('latin1');
    const before = known.get(name);
    if (before && elapsed() - before.askedAt < believedMilliseconds) return before.key;
    // While the answer is on its way, others with the same key wait for the same one.
    const asked = { askedAt: elapsed(), key: findKey(sql, digest) };
    if (known.size >= mostKeys) known.clear();
    known.set(name, asked);
    const forget = () => known.get(name) === asked && known.delete(name);
    asked.key.then((key) => key ?? forget(), forget);
    return asked.key;
  }

  function noteNowAndThen(key: LiveKey): void {
    const last = notedAt.get(key.id);
    if (last !== undefined && elapsed() - last < useNotedEveryMilliseconds) return;
    if (notedAt.size >= mostKeys) notedAt.clear();
    notedAt.set(key.id, elapsed());
    noteUse(sql, key, clock.now()).catch((error: unknown) =>
      log.warn({ fault: describeFault(error) }, 'use of a key not noted'),
    );
  }

  return {
    find: async (text) => {
      const parts = readKey(text);
      if (!parts) return undefined;
      const key = await look(digestOf(parts.secret));
      if (!key || key.id !== parts.id || (key.expiresAt !== undefined && key.expiresAt <= clock.now()))
        return undefined;
      noteNowAndThen(key);
      return key;
    },
  };
}
