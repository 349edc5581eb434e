/** What the operator watches of the queue and of the recurring jobs. */
import { sql } from 'kysely';
import type { Gauge } from '../observe/gauge.ts';

export const queueGauges: readonly Gauge[] = [
  {
    name: 'gatehouse_queue_jobs_waiting',
    help: 'Jobs in the queue that are due and not taken',
    scope: 'installation',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from graphile_worker.jobs
        where locked_at is null and run_at <= now() and attempts < max_attempts`.execute(tx);
      return rows[0]?.count ?? 0;
    },
    warnAbove: 10_000,
    mend: 'Start another worker (gatehouse worker), or see in the log why jobs take long.',
  },
  {
    name: 'gatehouse_queue_jobs_failed',
    help: 'Jobs in the queue that failed at every attempt',
    scope: 'installation',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from graphile_worker.jobs where attempts >= max_attempts and locked_at is null`.execute(
        tx,
      );
      return rows[0]?.count ?? 0;
    },
    warnAbove: 0,
    mend: 'See the faults: select task_identifier, last_error from graphile_worker.jobs where attempts >= max_attempts.',
  },
  {
    name: 'gatehouse_recurring_jobs_failing',
    help: 'Recurring jobs whose last three rounds or more failed',
    scope: 'installation',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from runtime.job_run where failures_in_row >= 3`.execute(tx);
      return rows[0]?.count ?? 0;
    },
    warnAbove: 0,
    mend: 'See the faults: select name, fault, ended_at from runtime.job_run where failures_in_row > 0.',
  },
];
