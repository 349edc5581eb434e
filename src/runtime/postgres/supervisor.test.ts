import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { silentLog as log } from '../log.ts';
import type { ServerProcess } from './server-process.ts';
import { supervise } from './supervisor.ts';
import type { ServerExit } from './types.ts';

const killed: ServerExit = { code: null, signal: 'SIGKILL' };

/** Servers that end when told; `failures` says which starts fail, counted from one. */
function fakeServers(failures: readonly number[] = []) {
  const ended: number[] = [];
  const ends: ((exit: ServerExit) => void)[] = [];
  let starts = 0;
  const start = async (): Promise<ServerProcess> => {
    const pid = ++starts;
    await pause(5);
    if (failures.includes(pid)) throw new Error('no space left');
    let end: (exit: ServerExit) => void = () => {};
    const exited = new Promise<ServerExit>((resolve) => {
      end = resolve;
    });
    ends.push(end);
    const stop = async () => {
      ended.push(pid);
      end({ code: 0, signal: null });
    };
    return { pid, exited, stop };
  };
  return { start, ended, kill: () => ends.at(-1)?.(killed), starts: () => starts };
}

describe('a supervised server', () => {
  test('is started again when it dies unasked, and says so each time', async () => {
    const servers = fakeServers();
    const supervised = await supervise({ start: servers.start, log });
    const exits: ServerExit[] = [];
    supervised.onExit((exit) => exits.push(exit));
    servers.kill();
    await expect.poll(() => supervised.pid).toBe(2);
    servers.kill();
    await expect.poll(() => supervised.pid).toBe(3);
    expect(exits).toEqual([killed, killed]);
    await supervised.stop();
    expect(servers.ended).toEqual([3]);
  });

  test('is tried again while it cannot start', async () => {
    const servers = fakeServers([2, 3]);
    const supervised = await supervise({ start: servers.start, log });
    servers.kill();
    await expect.poll(() => supervised.pid).toBe(4);
    await supervised.stop();
  });

  test('is not started again when it was stopped', async () => {
    const servers = fakeServers();
    const supervised = await supervise({ start: servers.start, log });
    await supervised.stop();
    await supervised.stop();
    await pause(20);
    expect(servers.starts()).toBe(1);
  });

  test('does not outlive a stop that comes while it is being started again', async () => {
    const servers = fakeServers();
    const supervised = await supervise({ start: servers.start, log });
    servers.kill();
    await expect.poll(() => servers.starts()).toBe(2);
    await supervised.stop();
    expect(servers.ended).toContain(2);
  });

  test('that never started is the fault of the caller', async () => {
    const servers = fakeServers([1]);
    await expect(supervise({ start: servers.start, log })).rejects.toThrow('no space left');
  });
});
