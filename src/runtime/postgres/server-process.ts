/** One run of the PostgreSQL server, from its start until it has ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Address } from './addresses.ts';
import { type Cluster, placeOf, serverPath } from './cluster.ts';
import { signal } from './processes.ts';
import { asArguments, serverSettings } from './settings.ts';
import { DatabaseFault, type ServerExit } from './types.ts';
import { watchOver } from './watchdog.ts';

export type ServerProcess = {
  readonly pid: number;
  readonly exited: Promise<ServerExit>;
  /** Ends it with everything written; after a while without, and then the log is read at the next start. */
  stop(): Promise<void>;
};

export type Launch = {
  readonly cluster: Cluster;
  readonly address: Address;
  /** Also, or only, on 127.0.0.1. */
  readonly tcp: boolean;
  readonly durable: boolean;
  readonly log: Log;
};

const isReady = 'database system is ready to accept connections';
/** Reading the log after a crash takes seconds; a server that needs longer than this is not coming. */
const startLimitMilliseconds = 300_000;
const cleanEndMilliseconds = 20_000;
const shortEndMilliseconds = 5_000;
const leastSharedMemory = 512 * 1024 * 1024;

/** Resolves when the server accepts connections. @throws DatabaseFault `start-failed` with what the server said. */
export async function launch(options: Launch): Promise<ServerProcess> {
  const { cluster, log } = options;
  const child = spawn(cluster.binaries.postgres, serverArguments(options), {
    ...placeOf(cluster),
    // Its own group: Ctrl-C in a terminal reaches us, and we end the server when the last request is answered.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<ServerExit>((resolve) => {
    child.once('exit', (code, signalName) => resolve({ code, signal: signalName }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
  const said = await readyOrGone(child, exited, log);
  const { pid } = child;
  if (pid === undefined || said !== undefined) {
    throw new DatabaseFault('start-failed', `The database server did not start: ${said ?? 'no process'}`);
  }
  const watchdog = watchOver({ pid, dataDir: cluster.dataDir, runAs: cluster.runAs });
  void exited.then(() => watchdog.dismiss());
  return { pid, exited, stop: () => end(pid, exited) };
}

function serverArguments({ cluster, address, tcp, durable }: Launch): string[] {
  const settings = {
    ...serverSettings({ durable, sharedMemory: sharedMemory() }),
    // Relative to the data directory: as long as a path may be, and open to the server.
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    listen_addresses: tcp ? '127.0.0.1' : '',
    port: address.port,
  };
  return ['-D', serverPath(cluster), ...asArguments(settings)];
}

/** Containers often get 64 MB at /dev/shm, which one large parallel query exceeds. */
function sharedMemory(): 'posix' | 'mmap' {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks >= leastSharedMemory ? 'posix' : 'mmap';
  } catch {
    return process.platform === 'linux' ? 'mmap' : 'posix';
  }
}

/** Undefined when the server is ready, otherwise its last words. Its messages go to `log` for as long as it lives. */
function readyOrGone(
  child: ChildProcess,
  exited: Promise<ServerExit>,
  log: Log,
): Promise<string | undefined> {
  const lastWords: string[] = [];
  return new Promise((resolve) => {
    const limit = setTimeout(() => child.kill('SIGQUIT'), startLimitMilliseconds);
    const settle = (outcome: string | undefined) => {
      clearTimeout(limit);
      resolve(outcome);
    };
    child.once('error', (error) => settle(error.message));
    const { stderr } = child;
    if (stderr === null) return settle('its messages cannot be read');
    createInterface({ input: stderr }).on('line', (line) => {
      lastWords.push(line);
      if (lastWords.length > 20) lastWords.shift();
      report(line, log);
      if (line.includes(isReady)) settle(undefined);
    });
    // The last lines may arrive just after the exit.
    void exited.then(() => pause(50)).then(() => settle(lastWords.join(' ') || 'it said nothing'));
  });
}

/** What an operator should see without asking for more. */
const noteworthy = /terminated|interrupted|recovery|crash|not properly shut down/;

/** Where even the log of the database found no room, the server ends; it is started again until it can go on. */
const diskFull = 'the disk of the database is full: make room on it, and it goes on by itself';

function report(line: string, log: Log): void {
  const [, level, text = line] = /^(LOG|WARNING|ERROR|FATAL|PANIC): +(.*)$/.exec(line) ?? [];
  const fields = { from: 'postgres' };
  if (text?.endsWith('No space left on device')) log.error(fields, diskFull);
  if (level === 'PANIC') log.error(fields, text);
  // FATAL ends one connection, not the server; so does every clean end, for each connection that is open then.
  else if (level === 'FATAL' || level === 'ERROR' || level === 'WARNING') log.warn(fields, text);
  else if (noteworthy.test(text)) log.info(fields, text);
  else log.debug(fields, text);
}

async function end(pid: number, exited: Promise<ServerExit>): Promise<void> {
  const steps = [
    { name: 'SIGINT', milliseconds: cleanEndMilliseconds },
    { name: 'SIGQUIT', milliseconds: shortEndMilliseconds },
    { name: 'SIGKILL', milliseconds: shortEndMilliseconds },
  ] as const;
  for (const { name, milliseconds } of steps) {
    signal(pid, name);
    const timer = new AbortController();
    const gone = await Promise.race([
      exited.then(() => true),
      pause(milliseconds, false, { signal: timer.signal }).catch(() => true),
    ]);
    timer.abort();
    if (gone) return;
  }
}
