/** SQL of sealed days. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { type Day, day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { ErasedFile } from '../../../../runtime/part.ts';
import type { Rewrite, SealedFile } from './event-schemas.ts';
import type { RowGroup } from './parquet.ts';
import type { HotDay } from './read-hot.ts';

export type FileName = { readonly day: Day; readonly part: number };

/** A file that counts. */
export type KeptFile = FileName & {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  readonly rowDigest: string;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
};

type Row = {
  day: string;
  part: number;
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
  row_digest: string;
  first_at: Date;
  last_at: Date;
};

const kept = sql`file.day, file.part, file.path, file.rows, file.bytes, encode(file.digest, 'hex') as sha256,
  file.row_digest, file.first_at, file.last_at`;
const source = sql`collect.access_file file
  join collect.access_file_state state using (tenant_id, day, part)`;

/** One sealer of a day at a time, until the transaction ends; others are turned away. */
export async function holdDay(tx: Transaction, of: Day): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('seal access day ' || runtime.current_tenant() || ${of}::text, 0)) as held`.execute(
    tx,
  );
  return rows[0]?.held === true;
}

/** The number the next file of a day has. */
export async function nextPart(tx: Transaction, of: Day): Promise<number> {
  const { rows } = await sql<{ part: number }>`
    select coalesce(max(part), 0) + 1 as part from collect.access_file where day = ${of}::date`.execute(tx);
  return rows[0]?.part ?? 1;
}

export async function insertFile(
  work: Work,
  event: RecordedEvent<NewEvent<string, SealedFile>>,
): Promise<void> {
  await insertSealed(work, event.data, event);
}

async function insertSealed(
  { tx, tenant }: Work,
  file: SealedFile,
  event: Pick<RecordedEvent, 'id' | 'at'>,
): Promise<void> {
  await sql`
    insert into collect.access_file (tenant_id, day, part, kind, path, rows, bytes, digest, row_digest,
      first_at, last_at, first_account, last_account, sealed_at, event_id)
    values (${toUuid(tenant)}, ${file.day}, ${file.part}, ${file.kind}, ${file.path}, ${file.rows}, ${file.bytes},
      decode(${file.digest}, 'hex'), ${file.rowDigest}, ${file.firstAt}, ${file.lastAt}, ${file.firstAccount},
      ${file.lastAccount}, ${event.at}, ${toUuid(event.id)})`.execute(tx);
  await sql`
    insert into collect.access_file_state (tenant_id, day, part, state)
    values (${toUuid(tenant)}, ${file.day}, ${file.part}, 'present')`.execute(tx);
}

export async function replaceFile(
  work: Work,
  event: RecordedEvent<NewEvent<string, Rewrite>>,
): Promise<void> {
  const { day: of, part, after, erasure } = event.data;
  if (after) await insertSealed(work, after, event);
  await sql`
    update collect.access_file_state set state = 'replaced', replaced_by = ${after?.part ?? null}, fault = null,
      erasure_id = ${toUuid(erasure)}
    where day = ${of}::date and part = ${part}`.execute(work.tx);
  await sql`
    delete from collect.access_file_group where day = ${of}::date and part = ${part}`.execute(work.tx);
}

/** Where accounts lie in a file. */
export async function keepRowGroups(
  { tx, tenant }: Pick<Work, 'tx' | 'tenant'>,
  { day: of, part }: FileName,
  groups: readonly RowGroup[],
): Promise<void> {
  const rows = groups.map((group, number) => ({ ...group, number, offsets: group.offsets.join(',') }));
  await sql`
    insert into collect.access_file_group (tenant_id, day, part, number, first_account, last_account, rows, offsets)
    select ${toUuid(tenant)}, ${of}, ${part}, (item->>'number')::integer, (item->>'firstAccount')::uuid,
           (item->>'lastAccount')::uuid, (item->>'rows')::integer, ('{' || (item->>'offsets') || '}')::bigint[]
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as item`.execute(tx);
}

/** @returns whether exactly the events that were sealed were taken out; if not, none were. */
export async function dropHotRows(tx: Transaction, of: Day, hot: HotDay): Promise<boolean> {
  const { rows } = await sql<{ dropped: boolean }>`
    select collect.drop_access_day(${of}, ${hot.lastBatch}, ${hot.rows}, ${hot.checksum}) as dropped`.execute(
    tx,
  );
  return rows[0]?.dropped === true;
}

export async function removeEmptyDay(tx: Transaction, of: Day): Promise<void> {
  await sql`select collect.remove_empty_access_day(${of})`.execute(tx);
}

export type FileFilter = {
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  /** Files that have nothing up to this moment, the moment counted in, are left out. */
  readonly notAfter?: Instant | undefined;
  /** Bare uuids: files that may have one of them. */
  readonly accounts?: readonly string[] | undefined;
};

/** The files that count and may have what is asked for, of the newest day first. */
export async function listFiles(tx: Transaction, filter: FileFilter = {}): Promise<KeptFile[]> {
  const accounts = filter.accounts ? [...filter.accounts].sort() : null;
  const { rows } = await sql<Row>`
    select ${kept} from ${source}
    where state.state = 'present'
      and (${filter.from ?? null}::timestamptz is null or file.last_at >= ${filter.from ?? null})
      and (${filter.until ?? null}::timestamptz is null or file.first_at < ${filter.until ?? null})
      and (${filter.notAfter ?? null}::timestamptz is null or file.first_at <= ${filter.notAfter ?? null})
      and (${accounts}::uuid[] is null or exists (
        select from unnest(${accounts}::uuid[]) as account where account between file.first_account and file.last_account))
    order by file.day desc, file.part desc`.execute(tx);
  return rows.map(present);
}

/** A row group that may have rows of an account. */
export type FoundGroup = FileName & { readonly rows: number; readonly offsets: readonly number[] };

/** Where in these files an account may be, in the order of the file. */
export async function groupsOfAccount(
  tx: Transaction,
  files: readonly FileName[],
  /** A bare uuid. */
  account: string,
): Promise<FoundGroup[]> {
  const { rows } = await sql<{ day: string; part: number; rows: number; offsets: string }>`
    select file.day::text as day, file.part, found.rows, array_to_string(found.offsets, ' ') as offsets
    from unnest(${files.map((file) => file.day)}::date[], ${files.map(({ part }) => part)}::integer[]) as file (day, part)
    cross join lateral (
      select number, rows, offsets from collect.access_file_group as one
      where one.day = file.day and one.part = file.part and one.tenant_id = runtime.current_tenant()
        and one.last_account >= ${account}::uuid and one.first_account <= ${account}::uuid) as found
    order by file.day, file.part, found.number`.execute(tx);
  return rows.map(({ offsets, ...row }) => ({
    ...row,
    day: day(row.day),
    offsets: offsets.split(' ').map(Number),
  }));
}

/** The files whose last look lies longest back. */
export async function filesToCheck(tx: Transaction, limit: number): Promise<KeptFile[]> {
  const { rows } = await sql<Row>`
    select ${kept} from ${source} where state.state = 'present'
    order by state.checked_at nulls first, file.day, file.part limit ${limit}`.execute(tx);
  return rows.map(present);
}

/** Faults of files, for what looks at them again; none where it was found as it was sealed. */
export async function keepCheck(
  tx: Transaction,
  { day: of, part }: FileName,
  { at, fault }: { at: Instant; fault: 'missing' | 'damaged' | null },
): Promise<void> {
  await sql`
    update collect.access_file_state set checked_at = ${at}, fault = ${fault}
    where day = ${of}::date and part = ${part}`.execute(tx);
}

/** The file still counts, and stays as it is until the transaction ends. */
export async function lockFile(tx: Transaction, { day: of, part }: FileName): Promise<boolean> {
  const { rows } = await sql`
    select from collect.access_file_state
    where day = ${of}::date and part = ${part} and state = 'present' for update`.execute(tx);
  return rows.length > 0;
}

/** Files whose place others have taken, and of which something may be left in the archive. */
export async function replacedPaths(
  tx: Transaction,
): Promise<(FileName & Pick<KeptFile, 'path' | 'sha256'>)[]> {
  const { rows } = await sql<{ day: string; part: number; path: string; sha256: string }>`
    select file.day, file.part, file.path, encode(file.digest, 'hex') as sha256 from ${source}
    where state.state = 'replaced' and not state.deleted`.execute(tx);
  return rows.map((row) => ({ ...row, day: day(row.day) }));
}

/** The files that were rewritten for an erasure, as they were sealed before and after. */
export async function filesErasedFor(tx: Transaction, erasure: Id<'erasure'>): Promise<ErasedFile[]> {
  const { rows } = await sql<ErasedFile>`
    select old.path, encode(old.digest, 'hex') as "digestBefore", encode(made.digest, 'hex') as "digestAfter",
           old.rows as "rowsBefore", coalesce(made.rows, 0) as "rowsAfter"
    from collect.access_file_state as state
    join collect.access_file as old using (tenant_id, day, part)
    left join collect.access_file as made on made.tenant_id = state.tenant_id and made.day = state.day
      and made.part = state.replaced_by
    where state.erasure_id = ${toUuid(erasure)} order by old.path`.execute(tx);
  return rows;
}

export async function keepDeleted(tx: Transaction, { day: of, part }: FileName): Promise<void> {
  await sql`
    update collect.access_file_state set deleted = true where day = ${of}::date and part = ${part}`.execute(
    tx,
  );
}

function present(row: Row): KeptFile {
  return {
    day: day(row.day),
    part: row.part,
    path: row.path,
    rows: row.rows,
    bytes: row.bytes,
    sha256: row.sha256,
    rowDigest: row.row_digest,
    firstAt: instant(row.first_at),
    lastAt: instant(row.last_at),
  };
}
