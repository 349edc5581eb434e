/** Gives back the jobs of workers that are gone. Left alone, the queue keeps them locked for four hours. */
import { sql } from 'kysely';
import { workerLockKind } from './anchor.ts';
import type { JobDefinition } from './job.ts';

/**
 * Makes the job. A worker counts as lost when two rounds running find jobs under its name and nobody holding that name:
 * a worker that only changed its connection has taken its name again by then.
 */
export function freeJobsOfLostWorkers(everyMilliseconds = 10_000): JobDefinition {
  let suspected: ReadonlySet<string> = new Set();
  return {
    name: 'free-jobs-of-lost-workers',
    describes: 'Gives back to the queue what a worker had taken before it died.',
    everyMilliseconds,
    scope: 'installation',
    run: async (runtime) => {
      const { rows } = await sql<{ name: string }>`
        select distinct jobs.locked_by as name from graphile_worker.jobs
        where jobs.locked_by is not null and not exists (
          select from pg_locks
          where locktype = 'advisory' and granted and classid = ${workerLockKind}::bigint::oid
            and objid = (hashtext(jobs.locked_by)::bigint & 4294967295)::oid
            and database = (select oid from pg_database where datname = current_database()))`.execute(
        runtime.database.sql,
      );
      const missing = rows.map((row) => row.name);
      const lost = missing.filter((name) => suspected.has(name));
      suspected = new Set(missing);
      if (lost.length === 0) return;
      await sql`select graphile_worker.force_unlock_workers(${lost}::text[])`.execute(runtime.database.sql);
      runtime.log.warn({ workers: lost.length }, 'jobs of lost workers given back');
    },
  };
}
