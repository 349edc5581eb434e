/** SQL of while what a clock was open: the source of counts as of a moment. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Work } from '../../runtime/commit/work.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import type { OpenUrgency } from './count.ts';

type Due = { readonly dueAt: Instant; readonly soonAt: Instant; readonly urgentAt: Instant };

/** A clock is open from now on, and due as said. */
export async function beginSpan(work: Work, clock: Id, due: Due): Promise<void> {
  await sql`
    insert into casework.clock_span (tenant_id, clock_id, from_at, until_at, due_at, soon_at, urgent_at)
    values (${toUuid(work.tenant)}, ${toUuid(clock)}, ${work.at}, 'infinity', ${due.dueAt}, ${due.soonAt},
            ${due.urgentAt})`.execute(work.tx);
}

/** A clock has ended, or is due at another moment from now on. */
export async function endSpan(work: Work, clock: Id): Promise<void> {
  await sql`
    update casework.clock_span set until_at = ${work.at}
    where clock_id = ${toUuid(clock)} and until_at = 'infinity'`.execute(work.tx);
}

/** Deadlines that had not ended at a moment, by how near they were then, as was known then. */
export async function countClocksAt(tx: Transaction, at: Instant): Promise<Record<OpenUrgency, number>> {
  const { rows } = await sql<Record<OpenUrgency, number>>`
    select count(*) filter (where due_at <= ${at}) as late,
           count(*) filter (where due_at > ${at} and urgent_at <= ${at}) as urgent,
           count(*) filter (where urgent_at > ${at} and soon_at <= ${at}) as soon,
           count(*) filter (where soon_at > ${at}) as calm
    from casework.clock_span where until_at > ${at} and from_at <= ${at}`.execute(tx);
  return rows[0] ?? { late: 0, urgent: 0, soon: 0, calm: 0 };
}
