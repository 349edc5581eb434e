/** SQL of versions of lists, and of what is wrong in each. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { day, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { DataOf, Made } from '../event-schemas.ts';
import type { Version, VersionFile, VersionState } from '../types/versions.ts';
import type { Paging } from './lists.ts';
import { dropReading } from './readings.ts';

export async function insertVersion(
  work: Work,
  event: RecordedEvent<Made<'list-version-received'>>,
): Promise<void> {
  const { list, digest, files, source, publishedOn } = event.data;
  await sql`
    insert into determine.list_version
      (id, tenant_id, list_id, state, digest, files, source, said_published_on, received_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(list)}, 'received', ${digest},
            ${JSON.stringify(files)}::jsonb, ${source}, ${publishedOn}::date, ${event.at})`.execute(work.tx);
}

export async function refuseVersion(
  work: Work,
  event: RecordedEvent<Made<'list-version-refused'>>,
): Promise<void> {
  await settleVersion(work, event, sql`state = 'refused'`);
  // Safe: the event is on the version.
  await dropReading(work, event.subject as Id<'listVersion'>);
}

export async function acceptVersion(
  work: Work,
  event: RecordedEvent<Made<'list-version-accepted'>>,
): Promise<void> {
  const { list, number, changes } = event.data;
  await settleVersion(
    work,
    event,
    sql`state = 'accepted', number = ${number}, added = ${changes.added}, changed = ${changes.changed},
        removed = ${changes.removed}`,
  );
  await sql`
    update determine.screening_list
    set version_id = ${toUuid(event.subject)},
        confirmed_at = greatest(
          confirmed_at, (select received_at from determine.list_version where id = ${toUuid(event.subject)})),
        turns = turns + 1
    where id = ${toUuid(list)}`.execute(work.tx);
}

async function settleVersion(
  work: Work,
  event: RecordedEvent<Made<'list-version-accepted' | 'list-version-refused'>>,
  to: ReturnType<typeof sql>,
): Promise<void> {
  const { counts, publishedOn }: Pick<DataOf<'list-version-refused'>, 'counts' | 'publishedOn'> = event.data;
  await sql`
    update determine.list_version
    set ${to}, settled_at = ${event.at}, published_on = ${publishedOn}::date, entries = ${counts.entries},
        names = ${counts.names}, problems = ${counts.problems},
        problems_by_code = ${JSON.stringify(counts.problemsByCode)}::jsonb
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  list_id: string;
  state: VersionState;
  number: number | null;
  digest: string;
  files: VersionFile[];
  source: string;
  published_on: string | null;
  received_at: Date;
  settled_at: Date | null;
  entries: number | null;
  names: number | null;
  problems: number | null;
  problems_by_code: Record<string, number> | null;
  added: number | null;
  changed: number | null;
  removed: number | null;
};

const columns = sql`id, list_id, state, number, digest, files, source,
                    coalesce(published_on, said_published_on)::text as published_on, received_at, settled_at, entries,
                    names, problems, problems_by_code, added, changed, removed`;

export async function readVersion(tx: Transaction, id: Id<'listVersion'>): Promise<Version | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.list_version where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** A version that is or was in force: of which list, and its number. */
export async function readAcceptedVersion(
  tx: Transaction,
  id: Id<'listVersion'>,
): Promise<{ readonly list: Id<'screeningList'>; readonly number: number } | undefined> {
  const version = await readVersion(tx, id);
  return version?.number != null ? { list: version.list, number: version.number } : undefined;
}

/** Of accepted ones, which are counted without a gap; nothing before the first. */
export async function acceptedBefore(
  tx: Transaction,
  of: { readonly list: Id<'screeningList'>; readonly number: number },
): Promise<Id<'listVersion'> | null> {
  const { rows } = await sql<{ id: string }>`
    select id from determine.list_version
    where list_id = ${toUuid(of.list)} and number = ${of.number - 1}`.execute(tx);
  return rows[0] ? toId('listVersion', rows[0].id) : null;
}

/** One that was received with these very files and is not read yet. */
export async function readWaiting(
  tx: Transaction,
  asked: { readonly list: Id<'screeningList'>; readonly digest: string },
): Promise<Version | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.list_version
    where list_id = ${toUuid(asked.list)} and state = 'received' and digest = ${asked.digest}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function countWaiting(tx: Transaction, list: Id<'screeningList'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from determine.list_version
    where list_id = ${toUuid(list)} and state = 'received'`.execute(tx);
  return rows[0]?.count ?? 0;
}

export type VersionFilter = {
  readonly list: Id<'screeningList'>;
  readonly state?: VersionState | undefined;
};

/** Newest first. */
export async function listVersions(
  tx: Transaction,
  filter: VersionFilter,
  page: Paging,
): Promise<Page<Version>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row>`
    select ${columns} from determine.list_version
    where list_id = ${toUuid(filter.list)}
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): Version {
  const { entries, names, problems, problems_by_code, added, changed, removed } = row;
  const read = entries !== null && names !== null && problems !== null && problems_by_code !== null;
  const moved = added !== null && changed !== null && removed !== null;
  return {
    id: toId('listVersion', row.id),
    list: toId('screeningList', row.list_id),
    state: row.state,
    number: row.number,
    digest: row.digest,
    files: row.files,
    source: row.source,
    publishedOn: row.published_on === null ? null : day(row.published_on),
    receivedAt: instant(row.received_at),
    settledAt: row.settled_at && instant(row.settled_at),
    counts: read ? { entries, names, problems, problemsByCode: problems_by_code } : null,
    changes: moved ? { added, changed, removed } : null,
  };
}
