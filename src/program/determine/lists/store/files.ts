/** SQL of the files of accepted versions, as they were handed in: what the digest of a version is of. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { FileRole } from '../reading/types.ts';
import { readPiece } from './readings.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

type File = { readonly version: Id<'listVersion'>; readonly file: FileRole };

/** From the pieces that were read, before they are dropped. One at a time: no file is ever in memory whole. */
export async function keepAsHandedIn(work: Work, { version, file }: File): Promise<void> {
  for (let number = 1; ; number += 1) {
    const piece = await readPiece(work.tx, { version, file }, number);
    if (!piece) return;
    await sql`
      insert into determine.list_file (tenant_id, version_id, file, number, gzipped)
      values (${toUuid(work.tenant)}, ${toUuid(version)}, ${file}, ${number}, ${await compress(piece)})`.execute(
      work.tx,
    );
  }
}

export async function readKeptPiece(
  tx: Transaction,
  { version, file }: File,
  number: number,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ gzipped: Buffer }>`
    select gzipped from determine.list_file
    where version_id = ${toUuid(version)} and file = ${file} and number = ${number}`.execute(tx);
  return rows[0] && expand(rows[0].gzipped);
}

export async function readKeptFiles(
  tx: Transaction,
  version: Id<'listVersion'>,
): Promise<ReadonlySet<FileRole>> {
  const { rows } = await sql<{ file: FileRole }>`
    select file from determine.list_file where version_id = ${toUuid(version)} and number = 1`.execute(tx);
  return new Set(rows.map(({ file }) => file));
}
