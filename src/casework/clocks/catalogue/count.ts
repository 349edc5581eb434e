/** SQL of how many clocks there are of each obligation, now or as of a moment. */
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { clocksAt } from '../past.ts';
import type { ClockNumbers } from './types.ts';

export async function countByObligation(
  tx: Transaction,
  asOf: Instant | undefined,
): Promise<ReadonlyMap<string, ClockNumbers>> {
  const { rows } = await sql<{ obligation: string } & ClockNumbers>`
    select obligation, count(*) filter (where state = 'running') as running,
           count(*) filter (where state = 'breached') as breached,
           count(*) filter (where state not in ('running', 'breached')) as ended
    from ${clocksAt(asOf)} as clock group by obligation`.execute(tx);
  return new Map(rows.map(({ obligation, ...numbers }) => [obligation, numbers]));
}
