/** Writes a backup: every row as of one moment, while the installation goes on. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Progress } from '../progress.ts';
import type { Header, KeyFile, TableEnd, TableStart } from './contents.ts';
import { holdDays, listDays } from './days.ts';
import { frame } from './frames.ts';
import { inOneTransaction, listMigrations, listSequences, listTables } from './tables.ts';

export type BackupOrder = {
  /** The database as its owner. */
  readonly ownerUrl: string;
  readonly file: string;
  readonly madeAt: string;
  readonly keyCheck: Header['keyCheck'];
  /** Key files to put in as well. */
  readonly keys: readonly KeyFile[];
  readonly progress: Progress;
};

export type Written = { readonly tables: readonly TableEnd[]; readonly rows: number };

/** The file appears under its name when it is whole and on the disk, readable by its owner alone. */
export async function writeBackup(order: BackupOrder): Promise<Written> {
  const { file } = order;
  await refuseExisting(file);
  const client = new pg.Client({ connectionString: order.ownerUrl, application_name: 'gatehouse-backup' });
  // What fails is told by the query that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  const partial = `${file}.partial`;
  const tables: TableEnd[] = [];
  try {
    await inOneTransaction(client, 'isolation level repeatable read read only', async () => {
      await holdDays(client);
      await pipeline(
        Readable.from(frames(client, order, tables), { objectMode: false }),
        createGzip({ level: 4 }),
        createWriteStream(partial, { flags: 'wx', mode: 0o600 }),
      );
    });
    await settle(partial);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
    order.progress.end();
  }
  return { tables, rows: sum(tables) };
}

async function* frames(client: pg.Client, order: BackupOrder, done: TableEnd[]): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  for await (const bytes of contents(client, order, done)) {
    digest.update(bytes);
    yield bytes;
  }
  const sequences = await listSequences(client);
  yield frame('Z', { tables: done.length, rows: sum(done), sequences, sha256: digest.digest('hex') });
}

async function* contents(client: pg.Client, order: BackupOrder, done: TableEnd[]): AsyncGenerator<Buffer> {
  const header: Header = {
    format: 'gatehouse-backup',
    version: 1,
    madeAt: order.madeAt,
    migrations: await listMigrations(client),
    keyCheck: order.keyCheck,
    hasKeys: order.keys.length > 0,
  };
  yield frame('H', header);
  for (const key of order.keys) yield frame('K', key);
  for (const found of await listTables(client)) {
    const start: TableStart = { ...found, days: await listDays(client, found.table) };
    order.progress.show(`${start.table} …`);
    yield frame('T', start);
    const end = yield* rowsOf(client, start);
    done.push(end);
    yield frame('E', end);
  }
}

async function* rowsOf(client: pg.Client, { table, columns }: TableStart): AsyncGenerator<Buffer, TableEnd> {
  const digest = createHash('sha256');
  const stream = client.query(copyTo(`copy (select ${columns.join(', ')} from ${table}) to stdout`));
  for await (const chunk of stream) {
    digest.update(chunk);
    yield frame('D', chunk);
  }
  return { table, rows: stream.rowCount, sha256: digest.digest('hex') };
}

async function refuseExisting(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Error(`${file} is there already: name another file, or move it`);
}

async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function sum(tables: readonly TableEnd[]): number {
  return tables.reduce((total, { rows }) => total + rows, 0);
}
