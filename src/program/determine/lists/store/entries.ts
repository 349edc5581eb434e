/** SQL of entries, which are in force from one version until another. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Made } from '../event-schemas.ts';
import type { EntryKind, ListEntry } from '../reading/types.ts';
import type { ChangeCounts } from '../types/versions.ts';
import type { Paging } from './lists.ts';
import { dropReading } from './readings.ts';
import { acceptVersion } from './versions.ts';

type Reading = { readonly list: Id<'screeningList'>; readonly version: Id<'listVersion'> };

/** What accepting the version as it was read would change. */
export async function countChanges(tx: Transaction, { list, version }: Reading): Promise<ChangeCounts> {
  await joinWithoutLoops(tx);
  const { rows } = await sql<ChangeCounts>`
    with before as (
      select key, digest from determine.list_entry where list_id = ${toUuid(list)} and until_number is null),
    after as (
      select key, digest from determine.list_entry_read where version_id = ${toUuid(version)})
    select (count(*) filter (where before.key is null))::integer as added,
           (count(*) filter (where before.digest <> after.digest))::integer as changed,
           (count(*) filter (where after.key is null))::integer as removed
    from before full join after on after.key = before.key`.execute(tx);
  return rows[0] ?? { added: 0, changed: 0, removed: 0 };
}

/**
 * NOTE: entries are copied from what was read, not from the event: it has counts and digests alone, and its digest of
 * the files is what they can be checked against.
 */
export async function putInForce(
  work: Work,
  event: RecordedEvent<Made<'list-version-accepted'>>,
): Promise<void> {
  // Safe: the event is on the version.
  const version = event.subject as Id<'listVersion'>;
  const { list, number } = event.data;
  await joinWithoutLoops(work.tx);
  await sql`
    update determine.list_entry entry set until_number = ${number}
    where list_id = ${toUuid(list)} and until_number is null
      and not exists (
        select from determine.list_entry_read one
        where one.version_id = ${toUuid(version)} and one.key = entry.key and one.digest = entry.digest)`.execute(
    work.tx,
  );
  await sql`
    insert into determine.list_entry (tenant_id, list_id, key, digest, words, entry, from_number)
    select tenant_id, ${toUuid(list)}, key, digest, words, entry, ${number}
    from determine.list_entry_read one
    where version_id = ${toUuid(version)}
      and not exists (
        select from determine.list_entry entry
        where entry.list_id = ${toUuid(list)} and entry.until_number is null and entry.key = one.key)`.execute(
    work.tx,
  );
  await acceptVersion(work, event);
  await dropReading(work, version);
}

/**
 * For the rest of the transaction. There are no statistics yet of rows that were just written: PostgreSQL takes them for
 * few, and would look through all of them for each entry of the list.
 */
async function joinWithoutLoops(tx: Transaction): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx);
}

export type EntryFilter = {
  readonly list: Id<'screeningList'>;
  /** Of this accepted version; absent: of the one in force. */
  readonly number?: number | undefined;
  readonly key?: string | undefined;
  /** As `searchWords` gives them: a name must have all of them. */
  readonly words?: readonly string[] | undefined;
  readonly kind?: EntryKind | undefined;
};

/** By key, in the order of its UTF-8 bytes. */
export async function listEntries(
  tx: Transaction,
  filter: EntryFilter,
  page: Paging,
): Promise<Page<ListEntry>> {
  const after = page.cursor ? sql`key > ${page.cursor.after}` : sql`true`;
  const { rows } = await sql<{ entry: ListEntry }>`
    select entry from determine.list_entry where ${matching(filter)} and ${after}
    order by key limit ${page.limit + 1}`.execute(tx);
  const entries = rows.map(({ entry }) => entry);
  return toPage(entries, page.limit, (entry) => ({ after: entry.key, id: '' }));
}

export async function countEntries(tx: Transaction, filter: EntryFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from determine.list_entry where ${matching(filter)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

function matching({ list, number, key, words, kind }: EntryFilter) {
  const conditions = [
    sql`list_id = ${toUuid(list)}`,
    number === undefined
      ? sql`until_number is null`
      : sql`from_number <= ${number} and (until_number is null or until_number > ${number})`,
    ...(key === undefined ? [] : [sql`key = ${key}`]),
    ...(kind === undefined ? [] : [sql`entry ->> 'kind' = ${kind}`]),
    ...(words === undefined ? [] : [sql`words @> ${[...words]}::text[]`]),
  ];
  return sql.join(conditions, sql` and `);
}

/** Without the page around them: for who reads a whole version, one page after the other. */
export async function readEntriesAfter(
  tx: Transaction,
  asked: {
    readonly list: Id<'screeningList'>;
    readonly number: number;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<readonly ListEntry[]> {
  const { list, number, after, limit } = asked;
  const { rows } = await sql<{ entry: ListEntry }>`
    select entry from determine.list_entry
    where list_id = ${toUuid(list)} and from_number <= ${number} and (until_number is null or until_number > ${number})
      and (${after ?? null}::text is null or key > ${after ?? null})
    order by key limit ${limit}`.execute(tx);
  return rows.map(({ entry }) => entry);
}
