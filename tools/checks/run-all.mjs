/** Runs checks two at a time and prints a line for each, then what the failed ones said, then the count. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure } from '../ensure.mjs';
import { endAll, runCheck } from './run.mjs';

const atATime = 2;
const lastLines = 80;
const longestLine = 400;

/** Sets the exit code: 0 when nothing failed. The last line printed is `N passed, N failed`. */
export async function runAll(checks) {
  ensure({ development: true });
  const scratch = mkdtempSync(join(tmpdir(), 'gatehouse-checks-'));
  const clear = () => rmSync(scratch, { recursive: true, force: true });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => {
      endAll();
      clear();
      process.exit(code);
    });
  }
  const results = await runInLanes(checks, scratch);
  clear();
  for (const { name, output } of results.filter(({ failed }) => failed > 0)) {
    const lines = output.trimEnd().split('\n').slice(-lastLines);
    console.log(`\n--- ${name} ---\n${lines.map((text) => text.slice(0, longestLine)).join('\n')}`);
  }
  const total = (what) => results.reduce((sum, result) => sum + result[what], 0);
  process.exitCode = total('failed') === 0 ? 0 : 1;
  const skipped = total('skipped');
  console.log(
    `\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
}

async function runInLanes(checks, scratch) {
  const results = [];
  const finish = async (check) => {
    const result = await runCheck(check, scratch);
    results.push(result);
    console.log(line(result));
  };
  const together = checks.filter((check) => !check.alone);
  const lane = async () => {
    for (let check = together.shift(); check !== undefined; check = together.shift()) await finish(check);
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  for (const check of checks.filter(({ alone }) => alone)) await finish(check);
  return results;
}

function line({ name, seconds, passed, failed, skipped }) {
  const mark = failed === 0 ? 'ok  ' : 'FAIL';
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  return `${mark} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s   ${counts.filter(Boolean).join(', ')}`;
}
