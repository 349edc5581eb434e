/** Runs one job once and keeps the record of how it went. A fault is logged and told to the caller, never thrown. */
import { sql } from 'kysely';
import { type Id, toId } from '../../kernel/ids.ts';
import { inTransaction, type Queryable } from '../database/index.ts';
import type { Runtime } from '../runtime.ts';
import { describeFault } from '../scrub.ts';
import type { JobDefinition, JobInput } from './job.ts';

export type RunOutcome = 'done' | 'failed' | 'cut-off';

/** Called after each run, for metrics. */
export type ObserveRun = (job: string, outcome: RunOutcome, milliseconds: number) => void;

export type Ran = { readonly outcome: RunOutcome; readonly fault?: string };

export async function runJob(
  runtime: Runtime,
  job: JobDefinition,
  input: JobInput,
  observe?: ObserveRun,
): Promise<Ran> {
  const started = performance.now();
  const ran = await attempt(runtime, job, input);
  observe?.(job.name, ran.outcome, performance.now() - started);
  if (ran.outcome === 'failed')
    runtime.log.error({ job: job.name, tenant: input.tenant, fault: ran.fault }, 'job failed');
  return ran;
}

async function attempt(runtime: Runtime, job: JobDefinition, input: JobInput): Promise<Ran> {
  try {
    await job.run(runtime, input);
    return { outcome: 'done' };
  } catch (error) {
    return { outcome: input.signal?.aborted ? 'cut-off' : 'failed', fault: describeFault(error) };
  }
}

/** One round of a recurring job: once, or once for each tenant. One tenant's fault does not keep the others waiting. */
export async function runRound(
  runtime: Runtime,
  job: JobDefinition,
  signal: AbortSignal,
  observe?: ObserveRun,
): Promise<Ran> {
  await recordStart(runtime, job.name);
  const tenants = job.scope === 'tenant' ? await listTenants(runtime.database.sql) : [undefined];
  let worst: Ran = { outcome: 'done' };
  for (const tenant of tenants) {
    if (signal.aborted) return worst;
    const ran = await runJob(runtime, job, { signal, ...(tenant ? { tenant } : {}) }, observe);
    if (ran.outcome !== 'done') worst = ran;
  }
  await recordEnd(runtime, job.name, worst);
  return worst;
}

export async function listTenants(db: Queryable): Promise<Id<'organization'>[]> {
  const { rows } = await inTransaction(db, (tx) =>
    sql<{ id: string }>`select id from runtime.tenant order by created_at, id`.execute(tx),
  );
  return rows.map((row) => toId('organization', row.id));
}

// Machine time, not the program's clock: it says whether the worker is well.
function recordStart(runtime: Runtime, name: string) {
  return sql`
    insert into runtime.job_run (name, started_at) values (${name}, now())
    on conflict (name) do update set started_at = now()`.execute(runtime.database.sql);
}

function recordEnd(runtime: Runtime, name: string, ran: Ran) {
  const failed = ran.outcome === 'failed';
  return sql`
    update runtime.job_run
    set ended_at = now(), runs = runs + 1, fault = ${ran.fault ?? null},
        failures = failures + ${failed ? 1 : 0}, failures_in_row = case when ${failed} then failures_in_row + 1 else 0 end
    where name = ${name}`.execute(runtime.database.sql);
}
