import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holderOf, lockDirectory, lockPath } from './directory-lock.ts';
import { processSpace, startOf } from './processes.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const leave = (text: string) => writeFileSync(lockPath(dir), text);
const holder = (changes: object) =>
  JSON.stringify({
    pid: process.pid,
    started: startOf(process.pid),
    space: processSpace(),
    ...changes,
  });

describe('the lock of a directory', () => {
  test('is held by one at a time and leaves nothing behind', async () => {
    const lock = await lockDirectory(dir, 0);
    expect(holderOf(dir)).toBe(process.pid);
    await expect(lockDirectory(dir, 0)).rejects.toMatchObject({ code: 'directory-in-use' });
    lock.release();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('is waited for while its holder is leaving', async () => {
    const lock = await lockDirectory(dir, 0);
    setTimeout(() => lock.release(), 100);
    (await lockDirectory(dir, 5000)).release();
  });

  test.each([
    ['a process that has ended', () => holder({ pid: 2 ** 30 })],
    ['a process whose id another bears now', () => holder({ started: 'earlier' })],
    ['nobody, as its file was cut off by a loss of power', () => ''],
  ])('is free when it names %s', async (_name, text) => {
    leave(text());
    expect(holderOf(dir)).toBeUndefined();
    (await lockDirectory(dir, 0)).release();
  });

  test('is held by a process of another container for as long as it keeps touching the file', async () => {
    leave(holder({ space: 'another container' }));
    await expect(lockDirectory(dir, 0)).rejects.toMatchObject({ code: 'directory-in-use' });
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lockPath(dir), longAgo, longAgo);
    (await lockDirectory(dir, 0)).release();
  });

  test('goes to exactly one of many that find it free', async () => {
    leave(holder({ started: 'earlier' }));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(dir, 0)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
