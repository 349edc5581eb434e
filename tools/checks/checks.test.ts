import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countTests, failuresIn } from './count-tests.ts';
import { runCheck } from './run.ts';
import { checks } from './table.ts';

const scratch = mkdtempSync(join(tmpdir(), 'gatehouse-checks-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a check', () => {
  test('passes when its command does, and fails with what the command said', async () => {
    const good = await runCheck({ name: 'good', command: ['node', '-e', ''] }, scratch);
    expect(good).toMatchObject({ passed: 1, failed: 0 });
    const bad = await runCheck({ name: 'bad', command: ['node', '-e', 'throw new Error("why")'] }, scratch);
    expect(bad).toMatchObject({ passed: 0, failed: 1, output: expect.stringContaining('why') });
  });

  test('fails when a file it needs or its program does not exist', async () => {
    const command = ['node', '-e', ''] as const;
    expect(await runCheck({ name: 'file', command, needs: ['no/such'] }, scratch)).toMatchObject({
      failed: 1,
      output: 'no/such does not exist',
    });
    expect(await runCheck({ name: 'program', command: ['no-such'] }, scratch)).toMatchObject({ failed: 1 });
  });

  test('that counts tests fails when no report was written', async () => {
    const check = { name: 'silent', command: ['node', '-e', ''], counts: 'tests' } as const;
    expect(await runCheck(check, scratch)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('tests are counted', () => {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  const count = (report: object, code: number) => {
    const file = join(scratch, 'report.json');
    writeFileSync(file, JSON.stringify({ ...none, ...report }));
    return countTests(file, code);
  };

  test('one by one, those not run being skipped', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(count(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('with a file that could not be loaded as one failure', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: 'no module\nat', assertionResults: [] },
    ];
    expect(count({ numPassedTests: 5, testResults }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(failuresIn(join(scratch, 'report.json'))).toEqual(['a.test.ts: no module']);
  });

  test('with a run that failed for no test as one failure', () => {
    expect(count({ numPassedTests: 5 }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});

test('every check has a name of its own', () => {
  const names = checks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
