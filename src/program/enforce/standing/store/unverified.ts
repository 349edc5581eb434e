/** SQL of accounts that can be used while somebody who stands behind them is not verified. */
import { sql } from 'kysely';
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { StandingState } from '../types/standing.ts';
import { columns, type KeptStanding, keptOfRow, type StandingRow } from './standings.ts';

/** When the wait began: not after `until`, and after `after`. */
export type UnverifiedFilter = {
  readonly until?: Instant | undefined;
  readonly after?: Instant | undefined;
};
export type UnverifiedStanding = KeptStanding & { readonly unverifiedSince: Instant };

/** Those that have waited longest come first. */
export async function listUnverified(
  tx: Transaction,
  filter: UnverifiedFilter,
  page: { readonly cursor?: Cursor; readonly limit: number },
): Promise<Page<UnverifiedStanding>> {
  const conditions = [
    sql`unverified_since is not null`,
    within(filter),
    ...(page.cursor ? [behind(page.cursor)] : []),
  ];
  const { rows } = await sql<StandingRow & { unverified_since: Date }>`
    select ${columns}, unverified_since from enforce.account_standing
    where ${sql.join(conditions, sql` and `)}
    order by unverified_since, account_id limit ${page.limit + 1}`.execute(tx);
  const found = rows.map((row) => ({ ...keptOfRow(row), unverifiedSince: instant(row.unverified_since) }));
  return toPage(found, page.limit, (one) => ({ after: one.unverifiedSince, id: one.account }));
}

/** A cursor comes from outside: one that we did not write is refused. */
function behind({ after: text, id }: Cursor) {
  try {
    if (isId('account', id)) {
      const [since, account]: [Instant, Id<'account'>] = [instant(text), id];
      return sql`(unverified_since, account_id) > (${since}::timestamptz, ${toUuid(account)}::uuid)`;
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}

function within({ until, after }: UnverifiedFilter) {
  return sql`(${until ?? null}::timestamptz is null or unverified_since <= ${until ?? null})
    and (${after ?? null}::timestamptz is null or unverified_since > ${after ?? null})`;
}

/** Of accounts that have a standing: which, and since when somebody behind one in use is not verified. */
export async function readUnverifiedSince(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
): Promise<
  readonly {
    readonly account: Id<'account'>;
    readonly state: StandingState;
    readonly unverifiedSince: Instant | null;
  }[]
> {
  const { rows } = await sql<{ account_id: string; state: StandingState; unverified_since: Date | null }>`
    select account_id, state, unverified_since from enforce.account_standing
    where account_id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return rows.map((row) => ({
    account: toId('account', row.account_id),
    state: row.state,
    unverifiedSince: row.unverified_since && instant(row.unverified_since),
  }));
}
