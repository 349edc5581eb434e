/**
 * Ends the server when we are gone, however we went.
 *
 * A shell waits for the end of a pipe that only this process holds. When the pipe closes, which the kernel does even
 * after `kill -9`, it asks the server for a clean end. Nothing is lost by that, and no server is left without its program.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { RunAs } from './operating-system-user.ts';

// The process id is checked against the server's own file: by then it could belong to someone else.
const script =
  'while read -r _; do :; done; read -r pid <postmaster.pid && [ "$pid" = "$1" ] && kill -INT "$1"';

export type Watchdog = { dismiss(): void };

/** Watches over the server `pid` whose data is in `dataDir`. */
export function watchOver(server: { pid: number; dataDir: string; runAs: RunAs }): Watchdog {
  const shell: ChildProcess = spawn('/bin/sh', ['-c', script, 'gatehouse-watchdog', String(server.pid)], {
    ...server.runAs,
    cwd: server.dataDir,
    // Its own group: Ctrl-C in a terminal must not end the watch before the program has ended.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH },
  });
  // A machine without a shell has no watchdog; the next start then ends what is left.
  shell.on('error', () => {});
  shell.stdin?.on('error', () => {});
  shell.unref();
  return {
    dismiss: () => {
      shell.kill('SIGKILL');
      shell.stdin?.destroy();
    },
  };
}
