/** Runs checks two at a time and prints a line for each, then what the failed ones said, then the count. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAll, runCheck } from './run.ts';
import type { Check, Counts, Result } from './types.ts';

const atATime = 2;
const lastLines = 80;
const longestLine = 400;

/** Sets the exit code: 0 when nothing failed. The last line printed is `N passed, N failed`. */
export async function runAll(checks: readonly Check[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'gatehouse-checks-'));
  const clear = () => rmSync(scratch, { recursive: true, force: true });
  endOnSignal(clear);
  const results = await runInLanes(checks, scratch);
  clear();
  for (const { name, output } of results.filter(({ failed }) => failed > 0)) {
    const lines = output.trimEnd().split('\n').slice(-lastLines);
    console.log(`\n--- ${name} ---\n${lines.map((text) => text.slice(0, longestLine)).join('\n')}`);
  }
  const total = (what: keyof Counts) => results.reduce((sum, result) => sum + result[what], 0);
  process.exitCode = total('failed') === 0 ? 0 : 1;
  const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
}

async function runInLanes(checks: readonly Check[], scratch: string): Promise<Result[]> {
  const results: Result[] = [];
  const finish = async (check: Check) => {
    const result = await runCheck(check, scratch);
    results.push(result);
    console.log(lineOf(result) + (check.tells ? `   ${lastLineOf(result)}` : ''));
  };
  const together = checks.filter(({ alone }) => !alone);
  const lane = async () => {
    for (let check = together.shift(); check !== undefined; check = together.shift()) await finish(check);
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  for (const check of checks.filter(({ alone }) => alone)) await finish(check);
  return results;
}

function lineOf({ name, seconds, passed, failed, skipped }: Result): string {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  const mark = failed === 0 ? 'ok  ' : 'FAIL';
  return `${mark} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s   ${parts.join(', ')}`;
}

function lastLineOf({ output }: Result): string {
  return output.trimEnd().split('\n').at(-1) ?? '';
}

function endOnSignal(clear: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      endAll();
      clear();
      process.exit(1);
    });
  }
}
