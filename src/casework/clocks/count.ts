/** SQL of how many deadlines there are, how near, and on which days: now or as of a moment. */
import { sql } from 'kysely';
import type { Day, Instant } from '../../kernel/time.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import { ofUrgency } from './list.ts';
import { clocksAt } from './past.ts';
import { type Urgency, urgencies } from './types.ts';

export type OpenUrgency = Exclude<Urgency, 'closed'>;
export const openUrgencies = urgencies.filter((one): one is OpenUrgency => one !== 'closed');

/** `at` is the moment that urgency is judged at; `asOf` absent: as they are. */
type When = { readonly at: Instant; readonly asOf: Instant | undefined };

/** Deadlines that have not ended, by urgency. */
export async function countClocks(tx: Transaction, { at, asOf }: When): Promise<Record<OpenUrgency, number>> {
  const { rows } = await sql<Record<OpenUrgency, number>>`
    select count(*) filter (where ${ofUrgency('late', at)}) as late,
           count(*) filter (where ${ofUrgency('urgent', at)}) as urgent,
           count(*) filter (where ${ofUrgency('soon', at)}) as soon,
           count(*) filter (where ${ofUrgency('calm', at)}) as calm
    from ${clocksAt(asOf)} as clock where state in ('running', 'breached')`.execute(tx);
  return rows[0] ?? { late: 0, urgent: 0, soon: 0, calm: 0 };
}

export type DueDay = {
  readonly dueOn: Day;
  readonly open: number;
  readonly late: number;
  readonly met: number;
};

/** Every day in a stretch on which something was or is due; what was called off is left out. */
export async function countDueDays(
  tx: Transaction,
  { from, to, at, asOf }: { readonly from: Day; readonly to: Day } & When,
): Promise<readonly DueDay[]> {
  const { rows } = await sql<DueDay>`
    select due_on::text as "dueOn",
           count(*) filter (where state = 'running' and due_at > ${at}) as open,
           count(*) filter (where ${ofUrgency('late', at)}) as late,
           count(*) filter (where state in ('satisfied', 'breached-then-satisfied')) as met
    from ${clocksAt(asOf)} as clock where due_on >= ${from} and due_on <= ${to} and state <> 'cancelled'
    group by due_on order by due_on`.execute(tx);
  return rows;
}
