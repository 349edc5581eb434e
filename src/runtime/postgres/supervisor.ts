/** Keeps a server running: when it dies unasked, it is started again, after longer and longer pauses. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { ServerProcess } from './server-process.ts';
import type { ServerExit } from './types.ts';

export type Supervised = {
  readonly pid: number | undefined;
  stop(): Promise<void>;
  onExit(listener: (exit: ServerExit) => void): void;
};

type Options = {
  /** Clears what is left of the last run and starts the next. Called once at first; its failure then is the caller's. */
  readonly start: () => Promise<ServerProcess>;
  readonly log: Log;
};

const firstPauseMilliseconds = 50;
const longestPauseMilliseconds = 10_000;
/** A server that ran this long has recovered: its next end counts as the first again. */
const healthyMilliseconds = 30_000;

export async function supervise({ start, log }: Options): Promise<Supervised> {
  const listeners: ((exit: ServerExit) => void)[] = [];
  const stopping = new AbortController();
  let current: ServerProcess | undefined = await start();

  const tend = async () => {
    let wait = 0;
    while (current !== undefined && !stopping.signal.aborted) {
      const since = performance.now();
      const exit = await current.exited;
      current = undefined;
      if (stopping.signal.aborted) return;
      log.error(
        { from: 'postgres', code: exit.code, signal: exit.signal },
        'the database server died; restarting it',
      );
      for (const listener of listeners) listener(exit);
      if (performance.now() - since > healthyMilliseconds) wait = 0;
      while (current === undefined && !stopping.signal.aborted) {
        await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
        wait = Math.min(wait * 2 + firstPauseMilliseconds, longestPauseMilliseconds);
        if (!stopping.signal.aborted) current = await tryStart({ start, log });
      }
    }
  };
  const tended = tend();

  return {
    get pid() {
      return current?.pid;
    },
    onExit: (listener) => void listeners.push(listener),
    stop: async () => {
      stopping.abort();
      await current?.stop();
      await tended;
      // A start that was under way when we were asked to stop.
      await current?.stop();
    },
  };
}

async function tryStart({ start, log }: Options): Promise<ServerProcess | undefined> {
  try {
    return await start();
  } catch (error) {
    log.error(
      { from: 'postgres', error: error instanceof Error ? error.message : 'unknown' },
      'restart failed',
    );
    return undefined;
  }
}
