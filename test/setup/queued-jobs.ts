/** Runs what waits in the queue of an installation, until nothing waits any more. */
import { Logger, runOnce, type TaskList } from 'graphile-worker';
import type { QueuedPayload } from '../../src/runtime/jobs/enqueue.ts';
import type { Installation } from './installation.ts';

const quiet = new Logger(() => () => undefined);

export async function runQueuedJobs({ runtime }: Installation): Promise<void> {
  const taskList: TaskList = {};
  for (const job of runtime.parts.flatMap((part) => part.jobs ?? [])) {
    taskList[job.name] = async (queued) => {
      // Safe: only `enqueue` adds to the queue.
      const { tenant, payload } = queued as QueuedPayload;
      await job.run(runtime, { tenant, payload });
    };
  }
  await runOnce({ pgPool: runtime.database.pool, taskList, logger: quiet });
}

/** Runs one round of a recurring job, as the worker does every so often. */
export async function runRound({ runtime, tenant }: Installation, name: string): Promise<void> {
  const job = runtime.parts.flatMap((part) => part.jobs ?? []).find((one) => one.name === name);
  if (!job) throw new Error(`there is no job ${name}`);
  await job.run(runtime, { tenant });
}
