/** A worker in a process of its own, for tests to kill: what it runs on, and how it is ended without a word. */
import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { randomIds } from '../../src/kernel/ids.ts';
import type { Clock } from '../../src/kernel/time.ts';
import { loadEdition } from '../../src/law/index.ts';
import { localMasterKey } from '../../src/runtime/crypto/sealing.ts';
import type { Database } from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { Part } from '../../src/runtime/part.ts';
import type { Connectors, Runtime } from '../../src/runtime/runtime.ts';

const inTheMiddle = 'in the middle';

/** Said by the worker: from here on it waits to be killed. */
export function stopHere(): Promise<never> {
  process.stdout.write(`${inTheMiddle}\n`);
  return new Promise(() => undefined);
}

/**
 * Runs one of the programs beside this file, and kills it at the line that is enough: by default where it stops.
 *
 * @returns the signal that ended it.
 */
export async function runUntilKilled(
  program: string,
  asked: readonly string[],
  isEnough: (line: string) => boolean = (line) => line === inTheMiddle,
): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', `test/setup/${program}`, ...asked], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  for await (const line of createInterface({ input: child.stdout }))
    if (isEnough(line)) child.kill('SIGKILL');
  return exited;
}

/** Nothing is signed here. Without a master key nothing is sealed that another process could open. */
export async function loneRuntime(of: {
  readonly database: Database;
  readonly clock: Clock;
  readonly parts: readonly Part[];
  readonly connectors?: Connectors;
  readonly masterKey?: Buffer;
}): Promise<Runtime> {
  return {
    database: of.database,
    keys: {
      master: localMasterKey(of.masterKey ?? randomBytes(32)),
      verdicts: generateKeyPairSync('ed25519').privateKey,
      ledger: generateKeyPairSync('ed25519').privateKey,
      sessionSecret: '',
    },
    clock: of.clock,
    ids: randomIds,
    log: silentLog,
    edition: await loadEdition('law/us-nprm-2024'),
    parts: of.parts,
    connectors: of.connectors ?? {},
    publicUrl: 'http://localhost:4600',
  };
}
