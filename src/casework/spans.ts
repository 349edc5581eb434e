/** SQL of while what a case was to be done: the source of counts as of a moment. */
import { sql } from 'kysely';
import { toUuid } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Work } from '../runtime/commit/work.ts';
import type { Transaction } from '../runtime/database/index.ts';
import type { Case } from './types.ts';

type Span = { readonly waits: boolean; readonly dueAt: Instant };

function spanOf({ progress, dueAt }: Case): Span | undefined {
  if (progress.state === 'resolved' || progress.state === 'cancelled') return undefined;
  return { waits: progress.state === 'waiting-for-customer', dueAt };
}

/** Ends the span that goes on and begins the next, where a change of the case is one of its span. */
export async function keepSpan(work: Work, before: Case | undefined, after: Case): Promise<void> {
  const [was, is] = [before && spanOf(before), spanOf(after)];
  if (was?.waits === is?.waits && was?.dueAt === is?.dueAt) return;
  const id = toUuid(after.id);
  if (was)
    await sql`
      update casework.case_span set until_at = ${work.at} where case_id = ${id} and until_at = 'infinity'`.execute(
      work.tx,
    );
  if (is)
    await sql`
      insert into casework.case_span (tenant_id, case_id, from_at, until_at, waits, due_at)
      values (${toUuid(work.tenant)}, ${id}, ${work.at}, 'infinity', ${is.waits}, ${is.dueAt})`.execute(
      work.tx,
    );
}

/** How many cases had not ended at a moment, and how many of them were beyond their service level. */
export async function countCasesAt(tx: Transaction, at: Instant): Promise<{ cases: number; late: number }> {
  const { rows } = await sql<{ cases: number; late: number }>`
    select count(*) as cases, count(*) filter (where not waits and due_at <= ${at}) as late
    from casework.case_span where until_at > ${at} and from_at <= ${at}`.execute(tx);
  return rows[0] ?? { cases: 0, late: 0 };
}
