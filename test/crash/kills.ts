/** What the crash tests kill, and when: at random, and again the same for the same seed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchInstallation } from '../../bench/gate/installation.ts';

/** Kills the program, its database, or both. */
export function kill(gatehouse: BenchInstallation, what: 'program' | 'database' | 'both'): void {
  const child = gatehouse.process();
  if (what !== 'database') child.kill('SIGKILL');
  if (what !== 'program') {
    const [pid] = readFileSync(join(gatehouse.dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch (error) {
      // Gone already: the program's death ended it.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

/** Repeatable: the same seed gives the same kills. */
export function randomOf(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
