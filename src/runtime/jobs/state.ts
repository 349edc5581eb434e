/** What can be seen of the workers from any process. */
import { sql } from 'kysely';
import type { Queryable } from '../database/index.ts';
import { leadLock } from './anchor.ts';

/** Whether a worker somewhere holds the lead, and so runs the recurring jobs. */
export async function workerLeads(db: Queryable): Promise<boolean> {
  const { rows } = await sql<{ leads: boolean }>`
    select exists (
      select from pg_locks
      where locktype = 'advisory' and granted and classid = ${leadLock.kind}::bigint::oid
        and objid = ${leadLock.which}::bigint::oid
        and database = (select oid from pg_database where datname = current_database())) as leads`.execute(
    db,
  );
  return rows[0]?.leads === true;
}

export type RecurringState = {
  readonly name: string;
  /** Seconds since the last round began that has not ended; nothing when none is under way. */
  readonly runningSeconds: number | null;
  readonly failuresInRow: number;
  readonly fault: string | null;
};

export async function readRecurring(db: Queryable): Promise<RecurringState[]> {
  const { rows } = await sql<{
    name: string;
    running: number | null;
    failures_in_row: number;
    fault: string | null;
  }>`
    select name, failures_in_row, fault,
           case when ended_at is null or ended_at < started_at
                then extract(epoch from now() - started_at)::int end as running
    from runtime.job_run order by name`.execute(db);
  return rows.map((row) => ({
    name: row.name,
    runningSeconds: row.running,
    failuresInRow: row.failures_in_row,
    fault: row.fault,
  }));
}
