/** What the machine does with the same rows without us: PostgreSQL's COPY, and DuckDB's own reading of the lines. */
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { encode } from '../../src/program/collect/access-log/batch/encode.ts';
import { Gathering } from '../../src/program/collect/access-log/batch/gather.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { resolveDatabase } from '../../src/runtime/postgres/index.ts';
import type { BenchInstallation } from '../gate/installation.ts';

/** The rows of each file as the program would write them, one binary COPY a file. */
export async function writeCopies(
  dir: string,
  files: readonly string[],
  tenant: string,
): Promise<readonly string[]> {
  const copies: string[] = [];
  for (const [at, file] of files.entries()) {
    const gathering = new Gathering(tenant, { earliest: 0, latest: Number.MAX_SAFE_INTEGER });
    gathering.push(await readFile(file));
    const { uuids } = gathering.end();
    for (const { day, copy } of encode(gathering.rows, gathering.accounts, { batch: at + 1, uuids }).days) {
      const name = join(dir, `${at}-${day}.copy`);
      await writeFile(name, copy);
      copies.push(name);
    }
  }
  return copies;
}

/** As `collect.access_day` makes them. */
export const indexesOfADay = [
  'brin (account_id) with (pages_per_range = 8)',
  'brin (batch) with (pages_per_range = 32)',
] as const;
/** What a day has once it has ended. */
export const indexesOfAnEndedDay = ['btree (account_id, at)'] as const;

/**
 * Seconds of COPY into a table with these indexes; each file its own transaction. The rows are ready:
 * nothing is left to the client but to send them.
 *
 * @param connections how many copy at a time.
 */
export async function copySeconds(
  gatehouse: BenchInstallation,
  copies: readonly string[],
  { connections, indexes }: { connections: number; indexes: readonly string[] },
): Promise<number> {
  await gatehouse.query('create table public.raw_copy (like collect.access_event)');
  for (const index of indexes) await gatehouse.query(`create index on public.raw_copy using ${index}`);
  const { ownerUrl } = await resolveDatabase({ dir: gatehouse.dir, log: silentLog, join: true });
  let next = 0;
  const lane = async () => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    for (let file = copies[next]; file !== undefined; file = copies[next]) {
      next += 1;
      const into = client.query(copyFrom('copy public.raw_copy from stdin (format binary)'));
      await pipeline(createReadStream(file, { highWaterMark: 262_144 }), into);
    }
    await client.end();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - began) / 1000;
  await gatehouse.query('drop table public.raw_copy');
  return seconds;
}

/** Seconds in which DuckDB reads the lines into a table of its own, with the same types, on disk. */
export async function duckdbSeconds(dir: string): Promise<number> {
  const instance = await DuckDBInstance.create(join(dir, 'lines.duckdb'));
  const connection = await instance.connect();
  const began = performance.now();
  await connection.run(`
    create table access as
    select substr(account, 5)::uuid as account_id, "at", address, principal, action
    from read_json('${join(dir, '*.ndjson')}', format = 'newline_delimited',
      columns = {'account': 'varchar', 'at': 'timestamptz', 'address': 'varchar', 'principal': 'varchar', 'action': 'varchar'})`);
  await connection.run('checkpoint');
  const seconds = (performance.now() - began) / 1000;
  connection.closeSync();
  instance.closeSync();
  return seconds;
}
