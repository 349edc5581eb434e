/** Runs one check and counts what it found. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const limitMilliseconds = 6 * 60_000;
const longestOutput = 60_000;

const running = new Set();

/** Ends the checks under way, with all that they started. */
export function endAll() {
  for (const child of running) endGroup(child);
}

/** @returns `{ name, seconds, passed, failed, skipped, output }`; a check that cannot run has failed. */
export async function runCheck(check, scratch) {
  const began = performance.now();
  const missing = (check.needs ?? []).filter((file) => !existsSync(join(root, file)));
  const report = join(scratch, `${check.name.replaceAll(' ', '-')}.json`);
  const { code, output } = missing.length > 0 ? absent(missing) : await execute(commandOf(check, report));
  const counted = check.counts === 'tests' ? countTests(report, code) : { passed: 0, failed: 0, skipped: 0 };
  const own =
    check.counts === 'tests'
      ? { passed: 0, failed: 0 }
      : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return {
    name: check.name,
    seconds: (performance.now() - began) / 1000,
    passed: counted.passed + own.passed,
    failed: counted.failed + own.failed,
    skipped: counted.skipped,
    output,
  };
}

const absent = (files) => ({ code: 1, output: `${files.join(', ')} does not exist` });

function commandOf(check, report) {
  const [program, ...args] = check.command;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    program: program === 'node' ? process.execPath : join(root, 'node_modules', '.bin', program),
    args: check.counts === 'tests' ? [...args, ...reporters] : args,
  };
}

function execute({ program, args }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      detached: true,
    });
    running.add(child);
    let output = '';
    const keep = (text) => {
      output = (output + text).slice(-longestOutput);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const limit = setTimeout(() => {
      keep(`\nended after ${limitMilliseconds / 60_000} minutes`);
      endGroup(child);
    }, limitMilliseconds);
    const settle = (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code: code ?? 1, output });
    };
    child.on('error', (error) => {
      keep(error.message);
      settle(1);
    });
    child.on('close', settle);
  });
}

/** Tests by outcome. A file that could not be loaded is one failure, as is a run that failed with no failed test. */
function countTests(report, code) {
  const result = readReport(report);
  if (result === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const files = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = result.numFailedTests + files.length;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
