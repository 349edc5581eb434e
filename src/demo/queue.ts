/** Runs what the world's commands queued, at the world's own time, so that none of it is left for the real worker. */
import { sql } from 'kysely';
import { z } from 'zod';
import { idField } from '../runtime/http/fields.ts';
import type { Runtime } from '../runtime/runtime.ts';

type Row = { id: string; task: string; payload: unknown };
const queued = z.object({ tenant: idField('organization'), payload: z.unknown() });

/** Also what a job queues in its turn. */
export async function runQueue(runtime: Runtime): Promise<void> {
  const { sql: db } = runtime.database;
  const jobs = new Map(runtime.parts.flatMap((part) => part.jobs ?? []).map((job) => [job.name, job]));
  for (;;) {
    const { rows } = await sql<Row>`
      select job.id::text, task.identifier as task, job.payload
      from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
      order by job.id`.execute(db);
    if (rows.length === 0) return;
    for (const { task, payload } of onceEach(rows)) await jobs.get(task)?.run(runtime, queued.parse(payload));
    await sql`select graphile_worker.complete_jobs(${rows.map((row) => row.id)}::bigint[])`.execute(db);
  }
}

/** A round over everything is the same however often it was asked for. */
function onceEach(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ task, payload }) => {
    const { payload: asked } = queued.parse(payload);
    const after = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'after') : undefined;
    const name = `${task} ${String(after)}`;
    return !seen.has(name) && seen.add(name);
  });
}
