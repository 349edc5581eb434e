/**
 * One database connection that says who is alive, by locks that the database frees the moment a process is gone.
 *
 * The worker that holds the lead runs the recurring jobs; the others stand by. Each worker also holds a lock under the
 * name by which it marks the jobs it took, so that the lead can tell a lost worker from a busy one.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import { describeFault } from '../scrub.ts';

/** Advisory locks have two numbers: which kind, and which one of it. */
export const leadLock = { kind: 0x67617465, which: 1 } as const;
export const workerLockKind = 0x67617466;

export type Anchor = {
  /** The name under which this worker takes jobs, from now on. */
  announce(name: string): void;
  stop(): Promise<void>;
};

type AnchorOptions = {
  readonly databaseUrl: string;
  readonly log: Log;
  /** Called on gaining the lead. `signal` ends when the lead is lost. */
  readonly lead: (signal: AbortSignal) => void;
};

const beatMilliseconds = 1000;

/** `wake` ends the wait for the next beat, so that a new name has its lock before its first job. */
type Names = { readonly all: Set<string>; wake: () => void };

export function dropAnchor(options: AnchorOptions): Anchor {
  const stopping = new AbortController();
  const names: Names = { all: new Set(), wake: () => undefined };
  const done = (async () => {
    while (!stopping.signal.aborted) {
      await hold(options, names, stopping.signal);
      await pause(beatMilliseconds / 2, stopping.signal);
    }
  })();
  return {
    announce: (name) => {
      names.all.add(name);
      names.wake();
    },
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

/** Holds the locks over one connection until it is lost or the worker stops. */
async function hold(options: AnchorOptions, names: Names, stopping: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: options.databaseUrl,
    application_name: 'gatehouse-worker-anchor',
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    keepAlive: true,
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  const over = AbortSignal.any([stopping, lost.signal]);
  // Each recurring job waits on it.
  setMaxListeners(0, over);
  try {
    await client.connect();
    let leads = false;
    const held = new Set<string>();
    while (!over.aborted) {
      const woken = new Promise<void>((resolve) => {
        names.wake = resolve;
      });
      for (const name of names.all) {
        if (!held.has(name) && (await lockWorker(client, name))) held.add(name);
      }
      // The query also proves that the connection lives: a dead one must not keep the lead.
      if (leads) await client.query('select 1');
      else if (await takeLead(client)) {
        leads = true;
        options.lead(over);
      }
      await Promise.race([woken, pause(beatMilliseconds, over)]);
    }
  } catch (error) {
    if (!stopping.aborted)
      options.log.warn({ fault: describeFault(error) }, 'worker lost its database connection');
  } finally {
    lost.abort();
    await Promise.race([client.end().catch(() => undefined), sleep(500, undefined, { ref: false })]);
  }
}

async function takeLead(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [
    leadLock.kind,
    leadLock.which,
  ]);
  return rows[0]?.got === true;
}

async function lockWorker(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as got',
    [workerLockKind, name],
  );
  return rows[0]?.got === true;
}

/** Waits, or returns at once when `signal` ends. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
