/** SQL of lists of standings, and of the history of one. */
import { sql } from 'kysely';
import type { Reason } from '../../../../kernel/finding.ts';
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { AccountTerms, StandingReason, StandingState } from '../types/standing.ts';
import { columns, type KeptStanding, keptOfRow, type StandingRow, standingsAsOf } from './standings.ts';

type PageAsked = { readonly cursor?: Cursor; readonly limit: number };

export type StandingFilter = {
  readonly state?: StandingState | undefined;
  readonly reason?: StandingReason | undefined;
  /** Only these accounts. */
  readonly accounts?: readonly Id<'account'>[] | undefined;
  readonly asOf?: Instant | undefined;
};

/** Standings by account, oldest account first. */
export async function listStandings(
  tx: Transaction,
  filter: StandingFilter,
  page: PageAsked,
): Promise<Page<KeptStanding>> {
  const conditions = [
    sql`true`,
    ...(filter.state ? [sql`state = ${filter.state}`] : []),
    ...(filter.reason ? [sql`reasons @> ${JSON.stringify([{ code: filter.reason }])}::jsonb`] : []),
    ...(filter.accounts ? [sql`account_id = any(${filter.accounts.map(toUuid)}::uuid[])`] : []),
    ...(page.cursor ? [sql`account_id > ${cursorAccount(page.cursor)}::uuid`] : []),
  ];
  const { rows } = await sql<StandingRow>`
    select ${columns} from ${standingsAsOf(filter.asOf)}
    where ${sql.join(conditions, sql` and `)} order by account_id limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(keptOfRow), page.limit, (one) => ({ after: '', id: one.account }));
}

/** A cursor comes from outside: one that we did not write is refused. */
function cursorAccount({ id }: Cursor): string {
  if (isId('account', id)) return toUuid(id);
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}

export type StandingChange = {
  readonly version: number;
  readonly from: StandingState | null;
  readonly to: StandingState;
  readonly reasons: readonly Reason<StandingReason>[];
  readonly terms: AccountTerms;
  readonly validUntil: Instant | null;
  readonly changedAt: Instant;
  readonly event: Id<'event'>;
};

type ChangeRow = {
  standing_version: number;
  from_state: StandingState | null;
  to_state: StandingState;
  reasons: Reason<StandingReason>[];
  terms: AccountTerms;
  valid_until: Date | null;
  changed_at: Date;
  event_id: string;
};

/** What the standing of an account was, newest first: which terms were in force at each moment, and why. */
export async function listChanges(
  tx: Transaction,
  { account, until = null }: { account: Id<'account'>; until?: Instant | null | undefined },
  page: PageAsked,
): Promise<Page<StandingChange>> {
  const before = page.cursor ? versionOf(page.cursor) : null;
  const { rows } = await sql<ChangeRow>`
    select standing_version, from_state, to_state, reasons, terms, valid_until, changed_at, event_id
    from enforce.standing_change
    where account_id = ${toUuid(account)} and (${before}::bigint is null or standing_version < ${before})
      and (${until}::timestamptz is null or changed_at <= ${until})
    order by standing_version desc limit ${page.limit + 1}`.execute(tx);
  const changes = rows.map((row) => ({
    version: row.standing_version,
    from: row.from_state,
    to: row.to_state,
    reasons: row.reasons,
    terms: row.terms,
    validUntil: row.valid_until && instant(row.valid_until),
    changedAt: instant(row.changed_at),
    event: toId('event', row.event_id),
  }));
  return toPage(changes, page.limit, (one) => ({ after: String(one.version), id: one.event }));
}

function versionOf({ after }: Cursor): number {
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}
