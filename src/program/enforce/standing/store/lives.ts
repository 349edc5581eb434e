/** SQL of the lives of accounts, and of the cases that bear on their standing. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type CaseEvent, caseAfter, type LifeEvent, lifeAfter } from '../life.ts';
import { casesAsOf, livesAsOf } from '../past-lives.ts';
import type { AccountCase, CaseKindCode, CaseOutcome, Life, LifeState } from '../types/life.ts';

export type Lived = RecordedEvent<NewEvent> & LifeEvent;
export type CaseHappened = RecordedEvent<NewEvent> & CaseEvent;

export async function keepLife(work: Work, event: Lived): Promise<void> {
  const life = lifeAfter(event, event.at);
  const openedOn = 'openedOn' in life ? life.openedOn : null;
  const because = 'because' in life ? life.because : null;
  const caseId = 'case' in life ? toUuid(life.case) : null;
  const closesOn = 'closesOn' in life ? life.closesOn : null;
  const closedOn = 'closedOn' in life ? life.closedOn : null;
  await sql`
    insert into enforce.account_life
      (account_id, tenant_id, state, since, opened_on, because, case_id, closes_on, closed_on)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${life.state}, ${life.since}, ${openedOn}, ${because},
            ${caseId}, ${closesOn}, ${closedOn})
    on conflict (account_id) do update
    set state = excluded.state, since = excluded.since, opened_on = excluded.opened_on, because = excluded.because,
        case_id = excluded.case_id, closes_on = excluded.closes_on, closed_on = excluded.closed_on`.execute(
    work.tx,
  );
}

type LifeRow = {
  account_id: string;
  state: LifeState;
  since: Date;
  opened_on: Day | null;
  because: string | null;
  case_id: string | null;
  closes_on: Day | null;
  closed_on: Day | null;
};

/** The lives of accounts that have moved since identification entered them, or had moved by `asOf`. */
export async function readLives(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'account'>, Life>> {
  if (asOf) return livesAsOf(tx, accounts, asOf);
  const { rows } = await sql<LifeRow>`
    select account_id, state, since, opened_on, because, case_id, closes_on, closed_on from enforce.account_life
    where account_id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [toId('account', row.account_id), lifeOf(row)]));
}

function lifeOf(row: LifeRow): Life {
  const moved = {
    state: row.state,
    since: instant(row.since),
    openedOn: row.opened_on,
    because: row.because,
    case: row.case_id && toId('case', row.case_id),
    closesOn: row.closes_on,
    closedOn: row.closed_on,
  };
  // Safe: keepLife writes each state with exactly the columns that belong to it.
  return moved as Life;
}

/** Keeps what happened to a case, as it bears on one account. */
export async function keepCase(work: Work, event: CaseHappened): Promise<void> {
  const account = toUuid(event.subject);
  const { rows } = await sql<CaseRow>`
    select ${caseColumns} from enforce.account_case
    where case_id = ${toUuid(event.data.case)} and account_id = ${account}`.execute(work.tx);
  const kept = caseAfter(rows[0] && caseOf(rows[0]), event, event.at);
  await sql`
    insert into enforce.account_case
      (case_id, account_id, tenant_id, kind, opened_at, due_on, closes_on, resolved_at, outcome)
    values (${toUuid(kept.id)}, ${account}, ${toUuid(work.tenant)}, ${kept.kind}, ${kept.openedAt}, ${kept.dueOn},
            ${kept.closesOn}, ${kept.resolved?.at ?? null}, ${kept.resolved?.outcome ?? null})
    on conflict (case_id, account_id) do update
    set due_on = excluded.due_on, resolved_at = excluded.resolved_at, outcome = excluded.outcome`.execute(
    work.tx,
  );
}

type CaseRow = {
  case_id: string;
  account_id: string;
  kind: CaseKindCode;
  opened_at: Date;
  due_on: Day | null;
  closes_on: Day | null;
  resolved_at: Date | null;
  outcome: CaseOutcome | 'cancelled' | null;
};
const caseColumns = sql`case_id, account_id, kind, opened_at, due_on, closes_on, resolved_at, outcome`;

/** The cases about each account, oldest first; with `asOf`, as far as they were then. */
export async function readAccountCases(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'account'>, readonly AccountCase[]>> {
  if (asOf) return casesAsOf(tx, accounts, asOf);
  const { rows } = await sql<CaseRow>`
    select ${caseColumns} from enforce.account_case
    where account_id = any(${accounts.map(toUuid)}::uuid[])
    order by account_id, opened_at, case_id`.execute(tx);
  const cases = new Map<Id<'account'>, AccountCase[]>();
  for (const row of rows) {
    const account = toId('account', row.account_id);
    cases.set(account, [...(cases.get(account) ?? []), caseOf(row)]);
  }
  return cases;
}

/** The accounts a case bears on, each with the case as it is. */
export async function readCaseAccounts(
  tx: Transaction,
  id: Id<'case'>,
): Promise<readonly { readonly account: Id<'account'>; readonly case: AccountCase }[]> {
  const { rows } = await sql<CaseRow>`
    select ${caseColumns} from enforce.account_case
    where case_id = ${toUuid(id)} order by account_id`.execute(tx);
  return rows.map((row) => ({ account: toId('account', row.account_id), case: caseOf(row) }));
}

function caseOf(row: CaseRow): AccountCase {
  return {
    id: toId('case', row.case_id),
    kind: row.kind,
    openedAt: instant(row.opened_at),
    dueOn: row.due_on,
    closesOn: row.closes_on,
    resolved: row.resolved_at && row.outcome ? { at: instant(row.resolved_at), outcome: row.outcome } : null,
  };
}
