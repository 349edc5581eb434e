/** SQL of files that are being read: work in hand, not state, so no event carries it. Gone when the version is settled. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { FileRole, ListEntry } from '../reading/types.ts';

/** What is read or written at a time. */
const pieceBytes = 256 * 1024;

type File = { readonly version: Id<'listVersion'>; readonly file: FileRole };

export async function keepFile(work: Work, { version, file }: File, bytes: Uint8Array): Promise<void> {
  for (let from = 0, number = 1; from < bytes.length; from += pieceBytes, number += 1) {
    await sql`
      insert into determine.list_piece (tenant_id, version_id, file, number, bytes)
      values (${toUuid(work.tenant)}, ${toUuid(version)}, ${file}, ${number},
              ${bytes.subarray(from, from + pieceBytes)})`.execute(work.tx);
  }
}

export async function readPiece(
  tx: Transaction,
  { version, file }: File,
  number: number,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from determine.list_piece
    where version_id = ${toUuid(version)} and file = ${file} and number = ${number}`.execute(tx);
  return rows[0]?.bytes;
}

/** The first bytes and the last ones: the last piece may be short, and its end is what is looked at. */
export async function readEnds(
  tx: Transaction,
  { version, file }: File,
  bytes: number,
): Promise<{ readonly first: Uint8Array; readonly last: Uint8Array }> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from determine.list_piece
    where version_id = ${toUuid(version)} and file = ${file}
      and number in (1, ${Math.max(1, Math.ceil(bytes / pieceBytes))})
    order by number`.execute(tx);
  const first = rows[0]?.bytes ?? new Uint8Array();
  return { first: first.subarray(0, endBytes), last: (rows.at(-1)?.bytes ?? first).subarray(-endBytes) };
}

const endBytes = 1024;

export type ReadEntry = {
  readonly entry: ListEntry;
  readonly digest: string;
  readonly words: readonly string[];
};

export async function addRead(
  work: Work,
  version: Id<'listVersion'>,
  entries: readonly ReadEntry[],
): Promise<void> {
  const rows = entries.map(({ entry, ...rest }) => ({ ...rest, key: entry.key, entry }));
  await sql`
    insert into determine.list_entry_read (tenant_id, version_id, key, digest, words, entry)
    select ${toUuid(work.tenant)}, ${toUuid(version)}, key, digest, words, entry
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (key text, digest text, words text[], entry jsonb)`.execute(work.tx);
}

export async function countRead(tx: Transaction, version: Id<'listVersion'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from determine.list_entry_read
    where version_id = ${toUuid(version)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** When the version is settled. */
export async function dropReading(work: Work, version: Id<'listVersion'>): Promise<void> {
  await dropRead(work, version);
  await sql`delete from determine.list_piece where version_id = ${toUuid(version)}`.execute(work.tx);
}

/** Before a reading begins anew. */
export async function dropRead(work: Work, version: Id<'listVersion'>): Promise<void> {
  await sql`delete from determine.list_entry_read where version_id = ${toUuid(version)}`.execute(work.tx);
}
