/**
 * Processor time of running processes. It says what a verdict costs whatever else the machine is doing, which the
 * clock on the wall does not.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type Spent = { readonly server: number; readonly database: number };

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Microseconds spent so far by the server and by the database processes below it. Linux only: elsewhere nothing. */
export function spentBy(server: number): Spent | undefined {
  const processes = readProcesses();
  const own = processes.get(server);
  if (!own) return undefined;
  let database = 0;
  for (const [id, one] of processes)
    if (id !== server && below(processes, id, server)) database += one.microseconds;
  return { server: own.microseconds, database };
}

type Process = { readonly parent: number; readonly microseconds: number };

function below(processes: ReadonlyMap<number, Process>, id: number, ancestor: number): boolean {
  const parent = processes.get(id)?.parent;
  return parent !== undefined && (parent === ancestor || below(processes, parent, ancestor));
}

function readProcesses(): ReadonlyMap<number, Process> {
  const found = new Map<number, Process>();
  for (const name of listProc()) {
    const id = Number(name);
    const one = Number.isInteger(id) ? readProcess(id) : undefined;
    if (one) found.set(id, one);
  }
  return found;
}

function listProc(): string[] {
  try {
    return readdirSync('/proc');
  } catch {
    return [];
  }
}

function readProcess(id: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { parent: Number(fields[1]), microseconds: (ticks / ticksPerSecond) * 1_000_000 };
  } catch {
    // It has ended since the list was read.
    return undefined;
  }
}
