/** What the operator watches of clocks. */
import { sql } from 'kysely';
import type { Transaction } from '../../runtime/database/index.ts';
import type { Gauge } from '../../runtime/observe/gauge.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_clocks_breached',
    help: 'Deadlines that passed and are still not met',
    scope: 'tenant',
    read: countBreached,
  },
  {
    name: 'gatehouse_clocks_unwatched',
    help: 'Running deadlines whose warning or end passed more than five minutes ago and no worker has looked',
    scope: 'tenant',
    read: countUnwatched,
    warnAbove: 0,
    mend: 'Check that a worker runs, and look in its log for clocks that could not be watched.',
  },
];

type Count = { count: number };

async function countBreached(tx: Transaction): Promise<number> {
  const { rows } = await sql<Count>`
    select count(*) from casework.clock where state = 'breached'`.execute(tx);
  return rows[0]?.count ?? 0;
}

async function countUnwatched(tx: Transaction): Promise<number> {
  const { rows } = await sql<Count>`
    select count(*) from casework.clock
    where state = 'running' and attention_at < now() - interval '5 minutes'`.execute(tx);
  return rows[0]?.count ?? 0;
}
