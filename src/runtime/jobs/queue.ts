/** Takes jobs from the queue and runs them. Starts itself anew when the library gives up, as it does on a lost database. */
import { EventEmitter, setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, type Runner, run, type TaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from '../log.ts';
import type { Runtime } from '../runtime.ts';
import { describeFault } from '../scrub.ts';
import { pause } from './anchor.ts';
import type { QueuedPayload } from './enqueue.ts';
import type { JobDefinition } from './job.ts';
import { type ObserveRun, runJob } from './run-job.ts';

export type QueueOptions = {
  readonly runtime: Runtime;
  readonly jobs: readonly JobDefinition[];
  readonly pool: pg.Pool;
  readonly concurrency: number;
  readonly pollMilliseconds: number;
  /** The name under which jobs are taken now. */
  readonly announce: (name: string) => void;
  readonly observe?: ObserveRun;
};

/** Milliseconds that a running job has to end by itself when the worker stops. */
const patience = 1000;
const restartMilliseconds = { first: 250, most: 5000 };

/** Works until `signal` ends; resolves when nothing runs any more. */
export async function workQueue(options: QueueOptions, signal: AbortSignal): Promise<void> {
  if (options.jobs.length === 0) return;
  let wait = restartMilliseconds.first;
  while (!signal.aborted) {
    try {
      if (await session(options, signal)) wait = restartMilliseconds.first;
    } catch (error) {
      if (!signal.aborted)
        options.runtime.log.warn({ fault: describeFault(error) }, 'queue stopped, starting again');
    }
    await pause(wait, signal);
    wait = Math.min(wait * 2, restartMilliseconds.most);
  }
}

/** One life of the library's runner. True when it had come up. */
async function session(options: QueueOptions, signal: AbortSignal): Promise<boolean> {
  const events: WorkerEvents = new EventEmitter();
  const ended = new AbortController();
  let workerPool: WorkerPool | undefined;
  events.on('pool:create', (event) => {
    workerPool = event.workerPool;
    options.announce(event.workerPool.id);
  });
  endOnFaults(events, ended);
  const over = AbortSignal.any([signal, ended.signal]);
  // Each running job may wait on it.
  setMaxListeners(0, over);
  const runner = await run({
    pgPool: options.pool,
    taskList: tasksOf(options, over),
    concurrency: options.concurrency,
    pollInterval: options.pollMilliseconds,
    noHandleSignals: true,
    // Without a delay, even of nothing, the library does not hear when the end of a job could not be recorded, and a
    // connection that comes too late ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    gracefulShutdownAbortTimeout: patience,
    logger: new Logger(() => (level, message) => writeLog(options.runtime.log, level, message)),
    events,
  });
  // Its own end also ends the session; its fault is reported below.
  const promise = runner.promise.catch((error: unknown) => error);
  await Promise.race([
    promise,
    new Promise<void>((resolve) => over.addEventListener('abort', () => resolve())),
  ]);
  ended.abort();
  await stop(runner, workerPool);
  return true;
}

/**
 * Faults after which the library would go on as if all were well: it cannot take jobs, because its first look at the
 * database failed; or it could not record how a job ended, and that job stays locked under this worker's name.
 */
function endOnFaults(events: WorkerEvents, ended: AbortController): void {
  let faultsInRow = 0;
  events.on('worker:getJob:error', () => {
    faultsInRow += 1;
    if (faultsInRow >= 3) ended.abort();
  });
  events.on('worker:getJob:empty', () => (faultsInRow = 0));
  events.on('job:start', () => (faultsInRow = 0));
  events.on('worker:fatalError', () => ended.abort());
  events.on('pool:fatalError', () => ended.abort());
}

async function stop(runner: Runner, workerPool: WorkerPool | undefined): Promise<void> {
  const graceful = runner.stop().catch(() => undefined);
  const inTime = await Promise.race([graceful.then(() => true), sleep(patience, false, { ref: false })]);
  if (inTime) return;
  // The jobs still running are marked as failed once and tried again later; their work is cut off or done twice.
  const forced = Promise.resolve(workerPool?.forcefulShutdown('the worker stops')).catch(() => undefined);
  await Promise.race([forced, sleep(patience / 2, undefined, { ref: false })]);
}

class JobFailedError extends Error {}

function tasksOf(options: QueueOptions, signal: AbortSignal): TaskList {
  const tasks: TaskList = {};
  for (const job of options.jobs) {
    tasks[job.name] = async (queued) => {
      // Safe: only `enqueue` adds to the queue, and the role that may write there is ours alone.
      const { tenant, payload } = queued as QueuedPayload;
      const ran = await runJob(options.runtime, job, { tenant, payload, signal }, options.observe);
      // The library keeps this message in its table, so it must be free of values.
      if (ran.outcome !== 'done') throw new JobFailedError(ran.fault);
    };
  }
  return tasks;
}

function writeLog(log: Log, level: string, message: string): void {
  // Failed jobs are logged by runJob; the library's own line carries the whole error.
  if (message.startsWith('Failed task')) return;
  const fields = { fault: describeFault(new Error(message)) };
  if (level === 'error' || level === 'warning') log.warn(fields, 'queue');
  else log.debug(fields, 'queue');
}
