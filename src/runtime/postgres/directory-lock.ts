/**
 * One Gatehouse to a directory. The lock is a file that names its holder; a holder that has died holds nothing.
 *
 * Whether a holder lives is asked of the system by process id and start time. Where the two cannot see each other's
 * processes (two containers on one volume), a holder shows that it lives by touching the file every second.
 */
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { processSpace, startOf } from './processes.ts';
import { DatabaseFault } from './types.ts';

const holderShape = z.object({ pid: z.number().int(), started: z.string(), space: z.string() });
type Holder = z.infer<typeof holderShape>;

export type DirectoryLock = { release(): void };

const touchEveryMilliseconds = 1000;
/** A holder in another process space counts as dead after this long without a touch. */
const silenceMilliseconds = 5000;
const retryMilliseconds = 50;

export const lockPath = (dir: string) => join(dir, 'gatehouse.lock');

/** The process that holds `dir` now, or undefined. */
export function holderOf(dir: string): number | undefined {
  const found = readLock(dir);
  return found !== undefined && lives(found.holder, lockPath(dir)) ? found.holder?.pid : undefined;
}

/**
 * Takes the lock of `dir`, waiting `patienceMilliseconds` for a holder that is about to leave.
 *
 * @throws DatabaseFault `directory-in-use`, naming the holder.
 */
export async function lockDirectory(dir: string, patienceMilliseconds: number): Promise<DirectoryLock> {
  const until = performance.now() + patienceMilliseconds;
  for (;;) {
    const mine = tryTake(dir);
    if (mine !== undefined) return mine;
    const holder = holderOf(dir);
    if (holder !== undefined && performance.now() >= until) {
      throw new DatabaseFault(
        'directory-in-use',
        `Another Gatehouse (process ${holder}) is running in ${dir}. Stop it first, or set GATEHOUSE_DIR to another directory.`,
      );
    }
    await pause(retryMilliseconds);
  }
}

function tryTake(dir: string): DirectoryLock | undefined {
  const path = lockPath(dir);
  const found = readLock(dir);
  if (found !== undefined) {
    if (lives(found.holder, path)) return undefined;
    removeStale(path, found.text);
  }
  const me: Holder = { pid: process.pid, started: startOf(process.pid) ?? '', space: processSpace() };
  const text = JSON.stringify(me);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    // A link is made whole or not at all, and never over another.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readLock(dir)?.text === text ? held(path, text) : undefined;
}

/** Removes exactly the lock that was judged stale. When another has replaced it meanwhile, that one is put back. */
function removeStale(path: string, judged: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== judged) linkSync(aside, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function held(path: string, text: string): DirectoryLock {
  const touch = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The directory is gone or full; the process id still holds the lock.
    }
  }, touchEveryMilliseconds);
  touch.unref();
  return {
    release: () => {
      clearInterval(touch);
      removeStale(path, text);
    },
  };
}

function readLock(dir: string): { holder: Holder | undefined; text: string } | undefined {
  try {
    const text = readFileSync(lockPath(dir), 'utf8');
    return { holder: parseHolder(text), text };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    return holderShape.parse(JSON.parse(text));
  } catch {
    // A machine that lost power can leave an empty file. Nobody holds it.
    return undefined;
  }
}

function lives(holder: Holder | undefined, path: string): boolean {
  if (holder === undefined) return false;
  if (holder.space === processSpace()) return startOf(holder.pid) === holder.started;
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - touched < silenceMilliseconds;
}
