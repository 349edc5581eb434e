/**
 * Facts about running processes, read from the system.
 *
 * A process id alone proves nothing: ids are reused, soon in a container. The start time tells two bearers apart.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';

export const hasProc = process.platform === 'linux';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** An opaque mark of when `pid` started, or undefined when there is no such process. */
export function startOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (hasProc) return startInProc(pid);
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

function startInProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command, in parentheses, may hold blanks; what follows it does not. Field 3 is the state, field 22 the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Sets this start of the machine and this space of process ids apart from others that may share the disk. */
export function processSpace(): string {
  if (!hasProc) return process.platform;
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return process.platform;
  }
}

/** The PostgreSQL processes, parent or child, whose working directory is `directory`. Empty where the system cannot say. */
export function serversIn(directory: string): number[] {
  if (!hasProc) return [];
  const wanted = statSync(directory);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && commandOf(pid) === 'postgres' && worksIn(pid, wanted));
}

/** The program's short name, or undefined when there is no such process. */
export function commandOf(pid: number): string | undefined {
  try {
    if (hasProc) return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout?.trim().split('/').at(-1) || undefined;
  } catch {
    return undefined;
  }
}

function worksIn(pid: number, wanted: { dev: number; ino: number }): boolean {
  try {
    const found = statSync(`/proc/${pid}/cwd`);
    return found.dev === wanted.dev && found.ino === wanted.ino;
  } catch {
    return false;
  }
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
