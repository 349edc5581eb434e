/** SQL of lists. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { day, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Made } from '../event-schemas.ts';
import type { KeptList } from '../types/lists.ts';
import type { Retirement } from '../types/retirements.ts';

export type Paging = { readonly cursor?: Cursor; readonly limit: number };

export async function insertList(work: Work, event: RecordedEvent<Made<'list-entered'>>): Promise<void> {
  const { slug, title, format, authority, staleAfterDays, leastShare } = event.data;
  await sql`
    insert into determine.screening_list
      (id, tenant_id, slug, title, format, authority, stale_after_days, least_share, entered_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${slug}, ${title}, ${format}, ${authority},
            ${staleAfterDays}, ${leastShare}, ${event.at})`.execute(work.tx);
}

export async function keepSettings(
  work: Work,
  event: RecordedEvent<Made<'list-settings-changed'>>,
): Promise<void> {
  const { title, authority, staleAfterDays, leastShare } = event.data;
  await sql`
    update determine.screening_list
    set title = ${title}, authority = ${authority}, stale_after_days = ${staleAfterDays}, least_share = ${leastShare},
        turns = turns + 1
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function confirmVersion(
  work: Work,
  event: RecordedEvent<Made<'list-version-received-again'>>,
): Promise<void> {
  await sql`
    update determine.screening_list set confirmed_at = ${event.at}, turns = turns + 1
    where id = ${toUuid(event.subject)} and version_id = ${toUuid(event.data.version)}`.execute(work.tx);
}

export async function keepRetirement(work: Work, event: RecordedEvent<Made<'list-retired'>>): Promise<void> {
  const { because, words } = event.data;
  await sql`
    update determine.screening_list
    set retired_at = ${event.at}, retired_because = ${because}, retired_words = ${words}, resumed_at = null,
        turns = turns + 1
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function keepResumption(work: Work, event: RecordedEvent<Made<'list-resumed'>>): Promise<void> {
  await sql`
    update determine.screening_list set resumed_at = ${event.at}, turns = turns + 1
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** In SQL, of a row of lists: it was retired and not taken up again. */
export const isRetired = sql`(retired_at is not null and resumed_at is null)`;

type Row = {
  id: string;
  slug: string;
  title: string;
  format: string;
  authority: string;
  stale_after_days: number;
  least_share: number;
  entered_at: Date;
  confirmed_at: Date | null;
  version_id: string | null;
  number: number;
  digest: string;
  published_on: string | null;
  entries: number;
  retired_at: Date | null;
  retired_because: Retirement['because'] | null;
  retired_words: string | null;
  resumed_at: Date | null;
};

const selected = sql`
  select list.id, list.slug, list.title, list.format, list.authority, list.stale_after_days, list.least_share,
         list.entered_at, list.confirmed_at, list.version_id, version.number, version.digest,
         version.published_on::text, version.entries, list.retired_at, list.retired_because, list.retired_words,
         list.resumed_at
  from determine.screening_list list left join determine.list_version version on version.id = list.version_id`;

export async function readList(tx: Transaction, id: Id<'screeningList'>): Promise<KeptList | undefined> {
  const { rows } = await sql<Row>`${selected} where list.id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The same, held until the transaction ends: one version at a time is handed in or settled. */
export async function lockList(tx: Transaction, id: Id<'screeningList'>): Promise<KeptList | undefined> {
  await sql`select 1 from determine.screening_list where id = ${toUuid(id)} for update`.execute(tx);
  return readList(tx, id);
}

/** The versions in force of lists that are not retired, each list held until the transaction ends: none leaves meanwhile. */
export async function holdInForce(tx: Transaction): Promise<readonly Id<'listVersion'>[]> {
  const { rows } = await sql<{ version_id: string }>`
    select version_id from determine.screening_list
    where version_id is not null and not ${isRetired} order by id for share`.execute(tx);
  return rows.map((row) => toId('listVersion', row.version_id));
}

export async function anyInForce(tx: Transaction): Promise<boolean> {
  const { rows } = await sql`
    select 1 from determine.screening_list where version_id is not null and not ${isRetired} limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function hasSlug(tx: Transaction, slug: string): Promise<boolean> {
  const { rows } = await sql`select 1 from determine.screening_list where slug = ${slug}`.execute(tx);
  return rows.length > 0;
}

/** By slug. */
export async function listLists(tx: Transaction, page: Paging): Promise<Page<KeptList>> {
  const { rows } = await sql<Row>`
    ${selected} where list.slug collate "C" > ${page.cursor?.after ?? ''}
    order by list.slug collate "C" limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: row.slug, id: '' }));
}

/** More lists than this nobody has; each is a download of its own. */
export const listsMax = 500;

export async function countLists(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from determine.screening_list`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Of all lists together: how often one became fresh or stale but by time. It never falls, since no list goes. */
export async function readTurns(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ turns: number }>`
    select coalesce(sum(turns), 0)::bigint as turns from determine.screening_list`.execute(tx);
  return Number(rows[0]?.turns ?? 0);
}

function present(row: Row): KeptList {
  return {
    id: toId('screeningList', row.id),
    slug: row.slug,
    title: row.title,
    format: row.format,
    authority: row.authority,
    staleAfterDays: row.stale_after_days,
    leastShare: row.least_share,
    enteredAt: instant(row.entered_at),
    confirmedAt: row.confirmed_at && instant(row.confirmed_at),
    inForce: row.version_id === null ? null : inForce(row.version_id, row),
    retired: row.resumed_at === null ? retired(row) : null,
  };
}

function retired({
  retired_at: at,
  retired_because: because,
  retired_words: words,
}: Row): KeptList['retired'] {
  return at && because && words !== null ? { at: instant(at), because, words } : null;
}

function inForce(id: string, row: Row): NonNullable<KeptList['inForce']> {
  const { number, digest, entries, published_on } = row;
  return {
    id: toId('listVersion', id),
    number,
    digest,
    entries,
    publishedOn: published_on === null ? null : day(published_on),
  };
}
