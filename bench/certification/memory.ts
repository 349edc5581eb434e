/** The memory of an installation while something is done: of the process that runs Gatehouse, and of its PostgreSQL. */
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchInstallation } from '../gate/installation.ts';
import type { Heap } from './memory-probe.ts';

export type Measured<T> = {
  readonly value: T;
  readonly seconds: number;
  readonly mb: {
    /** Of the process, everything in it: most at any time. */
    readonly process: number;
    /** Of it the heap with what its objects hold outside, garbage included: most at any time. */
    readonly heap: number;
    /** The same after a full collection at the end: what was kept. */
    readonly kept: number;
    /** What one process of PostgreSQL takes for itself beside shared memory: most at any time. */
    readonly database: number;
  };
};

const lookMilliseconds = 50;

export async function measured<T>(
  installation: BenchInstallation,
  act: () => Promise<T>,
): Promise<Measured<T>> {
  await askProbe(installation, 'begin');
  await forgetMost(installation);
  const database = watchDatabase(await postmasterOf(installation));
  const began = performance.now();
  const value = await act();
  const seconds = (performance.now() - began) / 1000;
  const most = await database.most();
  const process = await statusMb(`/proc/${pidOf(installation)}`, 'VmHWM');
  const heap = await askProbe(installation, 'end');
  const mb = { process, heap: toMb(heap.most), kept: toMb(heap.kept), database: most };
  return { value, seconds, mb };
}

function pidOf(installation: BenchInstallation): number {
  const { pid } = installation.process();
  if (pid === undefined) throw new Error('the process under measure has ended');
  return pid;
}

async function askProbe(installation: BenchInstallation, asked: 'begin' | 'end'): Promise<Heap> {
  const child = installation.process();
  const answered = once(child, 'message');
  child.send(asked);
  const [heap] = await answered;
  return heap as Heap; // Safe: the probe sends nothing else.
}

/** Lets the kernel count the most anew. Where it may not, the most since the start is said: never too little. */
async function forgetMost(installation: BenchInstallation): Promise<void> {
  await writeFile(`/proc/${pidOf(installation)}/clear_refs`, '5').catch(() => undefined);
}

/** The process that starts all others of PostgreSQL: the first line of the file by which it holds its directory. */
async function postmasterOf({ dir }: BenchInstallation): Promise<number> {
  const file = await readFile(join(dir, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(file.split('\n')[0]);
}

/** Looks at every process of PostgreSQL again and again until it is asked what was most. */
function watchDatabase(postmaster: number) {
  let over = false;
  let most = 0;
  const look = async () => {
    const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
    for (const pid of children.trim().split(/\s+/)) most = Math.max(most, await ownMb(pid));
  };
  const watching = (async () => {
    while (!over) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
    }
  })();
  return {
    most: async () => {
      over = true;
      await watching;
      return most;
    },
  };
}

/** A process that has ended between two looks takes nothing. */
async function ownMb(pid: string): Promise<number> {
  const mb = await statusMb(`/proc/${pid}`, 'RssAnon').catch(() => 0);
  return Number.isNaN(mb) ? 0 : mb;
}

async function statusMb(process: string, what: 'VmHWM' | 'RssAnon'): Promise<number> {
  const status = await readFile(`${process}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024);
}

function toMb(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
