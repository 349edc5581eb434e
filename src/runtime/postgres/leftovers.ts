/** Ends what an earlier server left running in a data directory, so that a new one can start in it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { commandOf, hasProc, isAlive, serversIn, signal } from './processes.ts';
import { DatabaseFault } from './types.ts';

/** A clean end writes out what is in memory; past this it is cut short, and the next start reads the log instead. */
const patienceMilliseconds = 15_000;
const stepMilliseconds = 20;

/** To be called by the holder of the directory's lock only: it takes every server found here for a leftover. */
export async function endLeftovers(dataDir: string, log: Log): Promise<void> {
  const parent = recordedParent(dataDir);
  const parentRuns = parent !== undefined && isServerOf(parent, dataDir);
  if (parentRuns) {
    log.warn({ pid: parent }, 'a database server was left running; ending it');
    signal(parent, 'SIGINT');
    if (!(await goneWithin(dataDir, parent, patienceMilliseconds))) signal(parent, 'SIGQUIT');
    await goneWithin(dataDir, parent, patienceMilliseconds);
  }
  // Their parent is dead, so they can serve nobody; a new server must not start before they are gone.
  for (const pid of serversIn(dataDir)) signal(pid, 'SIGKILL');
  if (!(await goneWithin(dataDir, parent, patienceMilliseconds))) {
    throw new DatabaseFault(
      'directory-in-use',
      `A PostgreSQL process that works in ${dataDir} cannot be ended.`,
    );
  }
  removeStaleMarks(dataDir, parent);
}

/**
 * A server that was killed leaves its process id in files. When another program bears that id by now (or a dead process
 * that nobody has collected, as in containers without an init), PostgreSQL would take it for a server and refuse.
 */
function removeStaleMarks(dataDir: string, parent: number | undefined): void {
  if (parent !== undefined && isAlive(parent)) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith('.s.PGSQL.'))) {
    rmSync(join(dataDir, name), { force: true });
  }
}

/** The process id in `postmaster.pid`, if there is one. */
function recordedParent(dataDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    if (pid >= 0) return pid === 0 ? undefined : pid;
    if (!isAlive(-pid)) return undefined;
  } catch {
    return undefined;
  }
  throw new DatabaseFault(
    'directory-in-use',
    `Someone works in ${dataDir} with postgres --single. Wait for its end.`,
  );
}

function isServerOf(pid: number, dataDir: string): boolean {
  return hasProc ? serversIn(dataDir).includes(pid) : commandOf(pid) === 'postgres';
}

async function goneWithin(
  dataDir: string,
  parent: number | undefined,
  milliseconds: number,
): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const parentRuns = parent !== undefined && !hasProc && commandOf(parent) === 'postgres';
    if (!parentRuns && serversIn(dataDir).length === 0) return true;
    await pause(stepMilliseconds);
  }
  return false;
}
