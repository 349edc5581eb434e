/** Puts work into the queue in the same transaction as the facts it follows from: both are there, or neither. */
import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../commit/work.ts';
import { defaultAttempts, type JobDefinition } from './job.ts';

/** What a queued job carries. It lies in clear in the queue: ids and codes only, never a personal value. */
export type QueuedPayload = { readonly tenant: Id<'organization'>; readonly payload: unknown };

export type EnqueueOptions = {
  /** Wait at least this long, counted by the database's own time from the commit on. */
  readonly afterMilliseconds?: number;
  /** Jobs of one series run one after another. Few names: one for each endpoint, never one for each job. */
  readonly series?: string;
};

/** A fault in the program: it enqueued a job that no part owns. */
export class UnknownJobError extends Error {}

/** Runs the job of that name once, soon after this transaction commits. */
export function enqueue(
  work: Work,
  job: string,
  payload: unknown,
  options: EnqueueOptions = {},
): Promise<void> {
  return enqueueMany(work, job, [payload], options);
}

/** The same for several payloads, in one statement. */
export async function enqueueMany(
  work: Work,
  job: string,
  payloads: readonly unknown[],
  options: EnqueueOptions = {},
): Promise<void> {
  if (payloads.length === 0) return;
  const definition = jobNamed(work.runtime.parts, job);
  const queued = payloads.map((payload): QueuedPayload => ({ tenant: work.tenant, payload }));
  await sql`
    select graphile_worker.add_jobs(array_agg(
      (${definition.name}::text, payload::json, ${options.series ?? null}::text, now() + ${options.afterMilliseconds ?? 0}::float8 * interval '1 millisecond',
       ${definition.attempts ?? defaultAttempts}::smallint, null, null, null)::graphile_worker.job_spec))
    from unnest(${queued.map((one) => JSON.stringify(one))}::text[]) as payload`.execute(work.tx);
}

function jobNamed(parts: Work['runtime']['parts'], name: string): JobDefinition {
  for (const part of parts) {
    const found = part.jobs?.find((job) => job.name === name);
    if (found) return found;
  }
  throw new UnknownJobError(`no part owns a job named ${name}`);
}
