/** SQL of how many cases there are to do, how near they are, and how many came and went. */
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

/** Cases opened and decided from one moment until another; a case that was opened again counts by its last decision. */
export async function countCaseFlow(
  tx: Transaction,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<{ opened: number; decided: number }> {
  const { rows } = await sql<{ opened: number; decided: number }>`
    select (select count(*) from casework.case where opened_at > ${from} and opened_at <= ${until}) as opened,
           (select count(*) from casework.case where resolved_at > ${from} and resolved_at <= ${until}) as decided`.execute(
    tx,
  );
  return rows[0] ?? { opened: 0, decided: 0 };
}
