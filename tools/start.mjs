/**
 * `npm start`: makes the clone ready, runs `gatehouse serve`, and starts it again when it is killed.
 *
 * Ctrl-C reaches every process of a terminal, npm sends it on besides, and it must stop the program once. So the
 * program runs in a group of its own, hears of the first request only, and from here only.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildConsole } from './console.mjs';
import { ensure } from './ensure.mjs';

const gatehouse = fileURLToPath(new URL('gatehouse.mjs', import.meta.url));
const firstPauseMilliseconds = 100;
const longestPauseMilliseconds = 10_000;
/** Requests under way outlive a small young space and would be copied over and over; this costs some 50 MB. */
const youngSpace = '--max-semi-space-size=32';
/** A program that ran this long was well: what ended it is an accident, not its configuration. */
const wellAfterMilliseconds = 10_000;
const patienceMilliseconds = 20_000;

let child;
let stopping = false;
let pause = firstPauseMilliseconds;

ensure({ development: false });
await buildConsole();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
watchParent();
run();

function run() {
  const began = Date.now();
  child = spawn(process.execPath, [youngSpace, gatehouse, 'serve', ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  child.on('exit', (code, signal) => {
    if (stopping) process.exit(signal === null || signal === 'SIGTERM' ? (code ?? 0) : 1);
    const wasWell = Date.now() - began > wellAfterMilliseconds;
    // A program that ends by itself at once has said why: its settings are wrong, or its directory is in use.
    if (code === 0 || (signal === null && !wasWell)) process.exit(code);
    if (wasWell) pause = firstPauseMilliseconds;
    process.stderr.write(`Gatehouse ended unexpectedly (${signal ?? `code ${code}`}); starting it again.\n`);
    setTimeout(() => stopping || run(), pause);
    pause = Math.min(pause * 2, longestPauseMilliseconds);
  });
}

function stop() {
  if (stopping) return;
  stopping = true;
  if (child.exitCode !== null || child.signalCode !== null) process.exit(0);
  child.kill('SIGTERM');
  setTimeout(() => {
    process.stderr.write('Gatehouse did not stop in time; ending it. Nothing on record is lost.\n');
    child.kill('SIGKILL');
  }, patienceMilliseconds).unref();
}

/** When npm itself is killed, nothing is left that Ctrl-C would reach: end, so that the next start finds the way free. */
function watchParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const above = parents();
  setInterval(() => parents() === above || stop(), 250).unref();
}

/** Our parent and its parent: npm runs us directly or, with some shells, through a shell that outlives it. */
function parents() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}
