/** Events in the database: those of days that are not sealed, and those that came after their day was. */
import { type RawBuilder, sql } from 'kysely';
import { toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { preferring } from '../hot/planner.ts';
import type { AccessEvent } from '../types.ts';
import type { Side } from './query.ts';

type Row = {
  account_id: string;
  at: Date;
  address: string | null;
  source: string | null;
  principal: string | null;
  action: string;
  batch: number;
  line: number;
};

/** Newest first. */
export async function readHot(tx: Transaction, asked: Side): Promise<AccessEvent[]> {
  const rows = asked.accounts
    ? await preferring(tx, ['pages by their summaries'], () => select(tx, asked))
    : await select(tx, asked);
  return rows.map(({ account_id, ...row }) => ({
    ...row,
    account: toId('account', account_id),
    at: instant(row.at),
  }));
}

async function select(tx: Transaction, asked: Side): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select account_id, at, abbrev(address) as address, source, principal, action, batch, line
    from collect.access_event where ${sql.join(conditions(asked), sql` and `)}
    order by at desc, batch desc, line desc limit ${asked.limit}`.execute(tx);
  return rows;
}

function conditions({ accounts, address, from, until, before }: Side): RawBuilder<unknown>[] {
  const all = [sql`true`];
  if (accounts) all.push(sql`account_id = any(${accounts.map(toUuid)}::uuid[])`);
  if (address !== undefined) all.push(sql`address <<= ${address}::inet`);
  if (from !== undefined) all.push(sql`at >= ${from}::timestamptz`);
  if (until !== undefined) all.push(sql`at < ${until}::timestamptz`);
  if (before) all.push(sql`(at, batch, line) < (${before.at}::timestamptz, ${before.batch}, ${before.line})`);
  return all;
}
