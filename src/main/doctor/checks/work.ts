/** What should be going on: a worker, its rounds, and no heap of work left lying. */
import type { Queryable } from '../../../runtime/database/index.ts';
import { readRecurring, workerLeads } from '../../../runtime/jobs/index.ts';
import { gaugesOf, readGauge } from '../../../runtime/observe/index.ts';
import type { Part } from '../../../runtime/part.ts';
import { type Check, ok, warn } from '../check.ts';

const longSeconds = 600;
const manyFailures = 3;

/** @param running whether Gatehouse is meant to be running now, on this database. */
export async function checkWorker(app: Queryable, running: boolean): Promise<Check[]> {
  if (!running) return [ok('worker', 'Gatehouse does not run now')];
  const checks: Check[] = [];
  if (!(await workerLeads(app))) {
    checks.push(
      warn(
        'worker',
        'no worker runs: deadlines are not watched and nothing is sent',
        'Start one: gatehouse worker, or gatehouse serve.',
      ),
    );
  }
  for (const job of await readRecurring(app)) {
    if (job.runningSeconds !== null && job.runningSeconds > longSeconds) {
      checks.push(
        warn(
          'stuck-job',
          `${job.name} has been running for ${job.runningSeconds} s`,
          'Restart the worker; its jobs begin anew.',
        ),
      );
    }
    if (job.failuresInRow >= manyFailures) {
      const what = `${job.name} failed ${job.failuresInRow} times in a row: ${job.fault ?? 'unknown fault'}`;
      checks.push(warn('failing-job', what, 'Mend what the fault names; the job goes on by itself.'));
    }
  }
  return checks.length > 0 ? checks : [ok('worker', 'a worker runs, and its rounds end well')];
}

/** Every number that a part says should stay low. */
export async function checkGauges(app: Queryable, parts: readonly Part[]): Promise<Check[]> {
  const watched = gaugesOf(parts).filter((gauge) => gauge.warnAbove !== undefined);
  const checks: Check[] = [];
  for (const gauge of watched) {
    const value = await readGauge(app, gauge);
    if (value > (gauge.warnAbove ?? 0)) {
      checks.push(
        warn(
          gauge.name.replace('gatehouse_', '').replaceAll('_', '-'),
          `${gauge.help}: ${value}`,
          gauge.mend ?? 'See the log.',
        ),
      );
    }
  }
  return checks.length > 0 ? checks : [ok('backlog', `${watched.length} queues and counts are low`)];
}
