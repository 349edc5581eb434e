/** SQL of how many cases there are to do, and how near they are. */
import { sql } from 'kysely';
import type { Instant } from '../kernel/time.ts';
import type { Transaction } from '../runtime/database/index.ts';
import type { CaseUrgency } from './types.ts';
import { urgencyAt } from './urgency.ts';

export type CaseCount = {
  readonly kind: string;
  readonly urgency: CaseUrgency;
  readonly cases: number;
  readonly unassigned: number;
  readonly awaitingSecondPerson: number;
};

/** Cases that have not ended, by kind and urgency. */
export async function countCases(tx: Transaction, at: Instant): Promise<readonly CaseCount[]> {
  const { rows } = await sql<CaseCount>`
    select kind, ${urgencyAt(at)} as urgency, count(*) as cases,
           count(*) filter (where assignee is null) as unassigned,
           count(*) filter (where state = 'awaiting-second-person') as "awaitingSecondPerson"
    from casework.case where state not in ('resolved', 'cancelled')
    group by kind, urgency order by kind, urgency`.execute(tx);
  return rows;
}
