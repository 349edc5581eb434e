/** The worker: runs what is queued and what recurs. As many as wanted may run on one database. */
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../database/index.ts';
import type { Runtime } from '../runtime.ts';
import { dropAnchor } from './anchor.ts';
import { type JobDefinition, lanes } from './job.ts';
import { freeJobsOfLostWorkers } from './lost-workers.ts';
import { workQueue } from './queue.ts';
import { recurringOf, runRecurring } from './recurring.ts';
import type { ObserveRun } from './run-job.ts';

export type WorkerOptions = {
  readonly runtime: Runtime;
  /** Connects as the application's role. The worker keeps connections of its own beside the runtime's. */
  readonly databaseUrl: string;
  /** Queued jobs run at once by this worker, in each lane. Absent: 4. */
  readonly concurrency?: number;
  /** How often the queue is looked at when nobody announced a job. Absent: 1000. */
  readonly pollMilliseconds?: number;
  /** How often jobs of lost workers are looked for. Absent: 10 000. */
  readonly lostWorkersMilliseconds?: number;
  readonly observe?: ObserveRun;
};

export type Worker = {
  /** Ends within two seconds. What was running then runs again later, here or elsewhere. */
  stop(): Promise<void>;
};

/** Names must be unique: the queue finds a job by its name alone. */
function jobsOf(parts: Runtime['parts']): JobDefinition[] {
  const jobs = parts.flatMap((part) => part.jobs ?? []);
  const twice = jobs.find((job, at) => jobs.findIndex((other) => other.name === job.name) !== at);
  if (twice) throw new Error(`two parts have a job named ${twice.name}`);
  return jobs;
}

export function startWorker(options: WorkerOptions): Worker {
  const { runtime, databaseUrl, observe } = options;
  const jobs = jobsOf(runtime.parts);
  const recurring = recurringOf([...jobs, freeJobsOfLostWorkers(options.lostWorkersMilliseconds)]);
  const concurrency = options.concurrency ?? 4;
  const database = connect(databaseUrl, runtime.log, {
    name: 'gatehouse-worker',
    // Each lane also listens on one. What a job does itself, it does over the runtime's own connections.
    max: lanes.length * (concurrency + 1),
  });
  const stopping = new AbortController();
  let rounds: Promise<void> = Promise.resolve();
  const anchor = dropAnchor({
    databaseUrl,
    log: runtime.log,
    lead: (signal) => {
      runtime.log.info({ jobs: recurring.length }, 'worker leads the recurring jobs');
      const before = rounds;
      rounds = before.then(() => runRecurring(runtime, recurring, signal, observe));
    },
  });
  const queues = lanes.map((lane) =>
    workQueue(
      {
        runtime,
        jobs: jobs.filter((job) => (job.lane ?? 'inside') === lane),
        pool: database.pool,
        concurrency,
        pollMilliseconds: options.pollMilliseconds ?? 1000,
        announce: anchor.announce,
        ...(observe ? { observe } : {}),
      },
      stopping.signal,
    ),
  );
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([...queues, anchor.stop(), within(1400, rounds)]);
      await within(400, database.close());
    },
  };
}

/** Waits for work to end, but no longer than that: a process that stops must stop. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => undefined), sleep(milliseconds, undefined, { ref: false })]);
}
