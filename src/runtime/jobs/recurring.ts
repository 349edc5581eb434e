/** The recurring jobs of all parts, each in a loop of its own, for as long as this worker has the lead. */
import type { Runtime } from '../runtime.ts';
import { describeFault } from '../scrub.ts';
import { pause } from './anchor.ts';
import type { JobDefinition } from './job.ts';
import { type ObserveRun, runRound } from './run-job.ts';

export type Recurring = { readonly job: JobDefinition; readonly everyMilliseconds: number };

const shortestMilliseconds = 50;

export function recurringOf(jobs: readonly JobDefinition[]): Recurring[] {
  return jobs.flatMap((job) =>
    job.everyMilliseconds === undefined
      ? []
      : [{ job, everyMilliseconds: Math.max(shortestMilliseconds, job.everyMilliseconds) }],
  );
}

/** Resolves when `signal` has ended and every loop has let go. */
export async function runRecurring(
  runtime: Runtime,
  jobs: readonly Recurring[],
  signal: AbortSignal,
  observe?: ObserveRun,
): Promise<void> {
  await Promise.all(jobs.map((one) => loop(runtime, one, signal, observe)));
}

async function loop(
  runtime: Runtime,
  one: Recurring,
  signal: AbortSignal,
  observe?: ObserveRun,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await runRound(runtime, one.job, signal, observe);
    } catch (error) {
      // Only the record of the round can fail here: the database is away, and the next round tries again.
      runtime.log.warn({ job: one.job.name, fault: describeFault(error) }, 'job round not recorded');
    }
    await pause(one.everyMilliseconds, signal);
  }
}
