/** SQL of the register of identities not verified. */
import { sql } from 'kysely';
import { actorText, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Made } from '../event-schemas.ts';
import type { EntryResolution, FailureReason, RegisterRow } from '../types/register.ts';
import { registerAsOf } from './as-of.ts';
import { idAfter, type Paging } from './paging.ts';

/** The row of the register and the state `failed` are one write: there is no failure that is not registered. */
export async function registerFailure(
  work: Work,
  event: RecordedEvent<Made<'identity-not-verified'>>,
): Promise<void> {
  const { person, round, because, failedAttempts } = event.data;
  await sql`
    with entry as (
      insert into determine.unresolved_identity
        (id, tenant_id, person_id, round, because, failed_attempts, registered_at, registered_by)
      values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(person)}, ${round}, ${because},
              ${failedAttempts}, ${event.at}, ${actorText(event.actor)})
      returning id)
    insert into determine.verification (person_id, tenant_id, outcome, since, round, failed_entry_id)
    select ${toUuid(person)}, ${toUuid(work.tenant)}, 'failed', ${event.at}, ${round}, entry.id from entry
    on conflict (person_id) do update
      set outcome = 'failed', since = excluded.since, failed_entry_id = excluded.failed_entry_id`.execute(
    work.tx,
  );
}

export async function keepEntryResolution(
  work: Work,
  event: RecordedEvent<Made<'identity-resolved'>>,
): Promise<void> {
  await sql`
    update determine.unresolved_identity
    set resolution = ${event.data.resolution}, resolved_at = ${event.at}, resolved_by = ${actorText(event.actor)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  person_id: string;
  because: FailureReason;
  failed_attempts: number;
  registered_at: Date;
  registered_by: string;
  resolution: EntryResolution | null;
  resolved_at: Date | null;
  resolved_by: string | null;
};

const columns = sql`id, person_id, because, failed_attempts, registered_at, registered_by, resolution, resolved_at,
                    resolved_by`;

export async function readEntry(
  tx: Transaction,
  id: Id<'unresolvedIdentity'>,
): Promise<RegisterRow | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.unresolved_identity where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export type RegisterFilter = {
  readonly state?: 'open' | 'resolved' | undefined;
  readonly person?: Id<'person'> | undefined;
  /** Only what was registered by this moment, as it is now. */
  readonly registeredBy?: Instant | undefined;
  readonly asOf?: Instant | undefined;
};

/** Newest first. */
export async function listRegister(
  tx: Transaction,
  filter: RegisterFilter,
  page: Paging,
): Promise<Page<RegisterRow>> {
  const after = idAfter(page.cursor);
  const conditions = [
    sql`true`,
    ...(filter.state === 'open' ? [sql`resolution is null`] : []),
    ...(filter.state === 'resolved' ? [sql`resolution is not null`] : []),
    ...(filter.person ? [sql`person_id = ${toUuid(filter.person)}`] : []),
    ...(filter.registeredBy ? [sql`registered_at <= ${filter.registeredBy}`] : []),
    ...(after ? [sql`id < ${after}::uuid`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from ${registerAsOf(filter.asOf)}
    where ${sql.join(conditions, sql` and `)}
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

export type RegisterCounts = {
  readonly registered: number;
  readonly open: number;
  readonly resolved: Readonly<Record<EntryResolution, number>>;
};

/** How many could not be verified, and how that was resolved, as of a moment. */
export async function countRegister(tx: Transaction, asOf: Instant | undefined): Promise<RegisterCounts> {
  const { rows } = await sql<{ resolution: EntryResolution | null; count: number }>`
    select resolution, count(*)::integer as count from ${registerAsOf(asOf)} group by resolution`.execute(tx);
  const of = (resolution: EntryResolution | null) =>
    rows.find((row) => row.resolution === resolution)?.count ?? 0;
  return {
    registered: rows.reduce((sum, row) => sum + row.count, 0),
    open: of(null),
    resolved: {
      'verified-later': of('verified-later'),
      refused: of('refused'),
      closed: of('closed'),
      'entered-in-error': of('entered-in-error'),
    },
  };
}

function present(row: Row): RegisterRow {
  return {
    id: toId('unresolvedIdentity', row.id),
    person: toId('person', row.person_id),
    because: row.because,
    failedAttempts: row.failed_attempts,
    registeredAt: instant(row.registered_at),
    registeredBy: row.registered_by,
    resolution: row.resolution,
    resolvedAt: row.resolved_at && instant(row.resolved_at),
    resolvedBy: row.resolved_by,
  };
}
