/** A program for tests to kill: runs the database of a directory and says each row number once it is on record. */
import pg from 'pg';
import { silentLog } from '../../src/runtime/log.ts';
import { startPostgres } from '../../src/runtime/postgres/index.ts';

const [dir = ''] = process.argv.slice(2);
const postgres = await startPostgres({ dir, log: silentLog });
const client = new pg.Client({ connectionString: postgres.ownerUrl });
await client.connect();
await client.query(
  'create table if not exists acknowledged (row bigint generated always as identity, at timestamptz)',
);
process.stdout.write(`server ${postgres.pid}\n`);
for (;;) {
  const { rows } = await client.query<{ row: string }>(
    'insert into acknowledged (at) values (clock_timestamp()) returning row',
  );
  process.stdout.write(`row ${rows[0]?.row}\n`);
}
