/** SQL of signals. */
import { sql } from 'kysely';
import { actorText, type RecordedEvent } from '../../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../../kernel/time.ts';
import type { Work } from '../../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../../runtime/http/page.ts';
import type { Page } from '../../../../../runtime/http/route.ts';
import type { SignalDismissed, SignalRaised, SignalSettled } from '../events.ts';
import type { AccessSignal, SignalEvidence, SignalKind, signalStates } from '../types.ts';

export async function insertSignal(work: Work, event: RecordedEvent<SignalRaised>): Promise<void> {
  const { account, person, customer, evidence } = event.data;
  await sql`
    insert into collect.access_signal
      (id, tenant_id, account_id, person_id, customer_id, kind, evidence, raised_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(account)}, ${toUuid(person)},
            ${toUuid(customer)}, ${evidence.kind}, ${JSON.stringify(evidence)}::jsonb, ${event.at})`.execute(
    work.tx,
  );
}

export async function insertDismissal(work: Work, event: RecordedEvent<SignalDismissed>): Promise<void> {
  await sql`
    insert into collect.access_signal_dismissal (signal_id, tenant_id, reason, dismissed_at, dismissed_by)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${event.data.reason}, ${event.at},
            ${actorText(event.actor)})`.execute(work.tx);
}

export async function insertSettlement(work: Work, event: RecordedEvent<SignalSettled>): Promise<void> {
  await sql`
    insert into collect.access_signal_dismissal (signal_id, tenant_id, reason, dismissed_at, dismissed_by, doubt_id)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, 'doubt-settled', ${event.at},
            ${actorText(event.actor)}, ${toUuid(event.data.doubt)})`.execute(work.tx);
}

type Row = {
  id: string;
  kind: SignalKind;
  account_id: string;
  person_id: string;
  customer_id: string;
  evidence: SignalEvidence;
  raised_at: Date;
  reason: AccessSignal['dismissedBecause'];
  dismissed_at: Date | null;
  dismissed_by: string | null;
  doubt_id: string | null;
};

/** With `asOf`: an end that came later was not known then. */
function signalsAsOf(asOf: Instant | undefined) {
  const by = asOf ?? 'infinity';
  return sql`
    select signal.id, kind, account_id, person_id, customer_id, evidence, raised_at, reason, dismissed_at, dismissed_by,
      doubt_id
    from collect.access_signal as signal
      left join collect.access_signal_dismissal as dismissal
        on dismissal.signal_id = signal.id and dismissed_at <= ${by}::timestamptz
    where raised_at <= ${by}::timestamptz`;
}

export async function readSignal(
  tx: Transaction,
  id: Id<'accessSignal'>,
  asOf?: Instant,
): Promise<AccessSignal | undefined> {
  const { rows } = await sql<Row>`${signalsAsOf(asOf)} and signal.id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Two ends of one signal follow one another: history rows cannot be locked, so the name of the signal is. */
export async function lockSignal(tx: Transaction, id: Id<'accessSignal'>): Promise<AccessSignal | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access signal ${id}`}, 0))`.execute(tx);
  return readSignal(tx, id);
}

export type SignalFilter = {
  readonly account?: Id<'account'> | undefined;
  readonly person?: Id<'person'> | undefined;
  readonly kind?: SignalKind | undefined;
  readonly state?: (typeof signalStates)[number] | undefined;
  /** Of these customers alone, whatever else is asked. */
  readonly among?: readonly Id<'customer'>[] | undefined;
  readonly asOf?: Instant | undefined;
};

const stateOf = sql`case when dismissed_at is null then 'open' when doubt_id is null then 'dismissed' else 'settled' end`;

/** Newest first. */
export async function listSignals(
  tx: Transaction,
  filter: SignalFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<AccessSignal>> {
  const after = idAfter(page.cursor);
  const conditions = [
    sql`true`,
    ...(filter.among ? [sql`customer_id = any(${filter.among.map(toUuid)}::uuid[])`] : []),
    ...(filter.account ? [sql`account_id = ${toUuid(filter.account)}`] : []),
    ...(filter.person ? [sql`person_id = ${toUuid(filter.person)}`] : []),
    ...(filter.kind ? [sql`kind = ${filter.kind}`] : []),
    ...(filter.state ? [sql`${stateOf} = ${filter.state}`] : []),
    ...(after ? [sql`signal.id < ${after}::uuid`] : []),
  ];
  const { rows } = await sql<Row>`
    ${signalsAsOf(filter.asOf)} and ${sql.join(conditions, sql` and `)}
    order by signal.id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

/** Whether a signal of that kind about the person is open. */
export async function hasOpenSignal(
  tx: Transaction,
  of: { readonly person: Id<'person'>; readonly kind: SignalKind },
): Promise<boolean> {
  const { items } = await listSignals(tx, { ...of, state: 'open' }, { limit: 1 });
  return items.length > 0;
}

/** Every open signal of that kind about the person, in their order. */
export async function openSignalsOf(
  tx: Transaction,
  { person, kind }: { readonly person: Id<'person'>; readonly kind: SignalKind },
): Promise<readonly Id<'accessSignal'>[]> {
  const { rows } = await sql<{ id: string }>`
    select id from collect.access_signal where person_id = ${toUuid(person)} and kind = ${kind}
      and not exists (select from collect.access_signal_dismissal where signal_id = id)
    order by id`.execute(tx);
  return rows.map(({ id }) => toId('accessSignal', id));
}

/** The evidence of every signal of each account, dismissed ones too, by account. */
export function readEvidenceOfSignals(tx: Transaction, accounts: readonly Id<'account'>[]) {
  return readEvidence(tx, 'account', accounts);
}

/** The same of each person, whatever account it was raised on. */
export function readEvidenceOfPersons(tx: Transaction, persons: readonly Id<'person'>[]) {
  return readEvidence(tx, 'person', persons);
}

async function readEvidence<Kind extends 'account' | 'person'>(
  tx: Transaction,
  kind: Kind,
  ids: readonly Id<Kind>[],
): Promise<ReadonlyMap<Id<Kind>, readonly SignalEvidence[]>> {
  const column = sql.ref(`${kind}_id`);
  const { rows } = await sql<{ id: string; evidence: SignalEvidence[] }>`
    select ${column} as id, jsonb_agg(evidence order by id) as evidence from collect.access_signal
    where ${column} = any(${ids.map(toUuid)}::uuid[]) group by ${column}`.execute(tx);
  return new Map(rows.map((row) => [toId(kind, row.id), row.evidence]));
}

function present(row: Row): AccessSignal {
  const settled = row.doubt_id !== null;
  return {
    id: toId('accessSignal', row.id),
    kind: row.kind,
    account: toId('account', row.account_id),
    person: toId('person', row.person_id),
    customer: toId('customer', row.customer_id),
    evidence: row.evidence,
    raisedAt: instant(row.raised_at),
    ...(settled ? { ...notDismissed, ...settlementOf(row) } : { ...notSettled, ...dismissalOf(row) }),
  };
}

const notSettled = { settledAt: null, settledBy: null, settledWith: null } as const;
const notDismissed = { dismissedAt: null, dismissedBy: null, dismissedBecause: null } as const;

function settlementOf({ doubt_id, dismissed_at, dismissed_by }: Row) {
  return {
    state: 'settled',
    settledAt: dismissed_at && instant(dismissed_at),
    settledBy: dismissed_by,
    settledWith: doubt_id === null ? null : toId('doubt', doubt_id),
  } as const;
}

function dismissalOf({ reason, dismissed_at, dismissed_by }: Row) {
  return {
    state: dismissed_at === null ? 'open' : 'dismissed',
    dismissedAt: dismissed_at && instant(dismissed_at),
    dismissedBy: dismissed_by,
    dismissedBecause: reason,
  } as const;
}
