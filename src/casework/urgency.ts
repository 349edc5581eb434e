/** How near the service level of a case is, for the database: the same as `caseUrgency`. */
import { sql } from 'kysely';
import type { Instant } from '../kernel/time.ts';

/** An expression over the columns of `casework.case`. */
export function urgencyAt(at: Instant) {
  const left = sql`(due_at - ${at}::timestamptz)`;
  const whole = sql`greatest(due_at - due_from, interval '1 millisecond')`;
  return sql`(case when state in ('resolved', 'cancelled') then 'closed'
    when state = 'waiting-for-customer' then 'waiting'
    when ${left} <= interval '0' then 'late'
    when ${left} <= ${whole} * 0.25 then 'urgent'
    when ${left} <= ${whole} * 0.5 then 'soon'
    else 'calm' end)`;
}
