/** Runs one check and counts what it found. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countTests, failuresIn } from './count-tests.ts';
import type { Check, Counts, Result } from './types.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const limitMinutes = 60;
const longestOutput = 60_000;

const running = new Set<ChildProcess>();

/** Ends the checks under way, with all that they started. */
export function endAll(): void {
  for (const child of running) endGroup(child);
}

/** A check that cannot run has failed. `scratch` is a folder for reports. */
export async function runCheck(check: Check, scratch: string): Promise<Result> {
  const began = performance.now();
  const missing = (check.needs ?? []).filter((file) => !existsSync(join(root, file)));
  const report = join(scratch, `${check.name.replaceAll(' ', '-')}.json`);
  const { code, output } =
    missing.length > 0
      ? { code: 1, output: `${missing.join(', ')} does not exist` }
      : await execute(commandOf(check, report));
  const ofTests = check.counts === 'tests';
  return {
    name: check.name,
    seconds: (performance.now() - began) / 1000,
    ...(ofTests ? countTests(report, code) : countExit(code)),
    output: ofTests ? [output.trimEnd(), ...failuresIn(report)].join('\n') : output,
  };
}

function countExit(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

type Command = { readonly program: string; readonly args: readonly string[] };

function commandOf(check: Check, report: string): Command {
  const [program, ...args] = check.command;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    program: program === 'node' ? process.execPath : join(root, 'node_modules', '.bin', program),
    args: check.counts === 'tests' ? [...args, ...reporters] : args,
  };
}

function execute({ program, args }: Command): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      // Its own group, so that a check can be ended with everything it started.
      detached: true,
    });
    running.add(child);
    let output = '';
    const keep = (text: string) => {
      output = (output + text).slice(-longestOutput);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const limit = setTimeout(() => {
      keep(`\nended after ${limitMinutes} minutes`);
      endGroup(child);
    }, limitMinutes * 60_000);
    const settle = (code: number | null) => {
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

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
