/** Loads a backup into an empty database, all of it or nothing. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import type { Progress } from '../progress.ts';
import type { Ending, Header, TableStart } from './contents.ts';
import { makeDays } from './days.ts';
import { readSteps, type Step } from './read-backup.ts';
import { inOneTransaction, listMigrations, listTables } from './tables.ts';

export type LoadOrder = {
  /** A freshly migrated database, as its owner. */
  readonly ownerUrl: string;
  readonly file: string;
  readonly progress: Progress;
};

/** The database or the program does not fit the backup. Nothing was changed. */
export class UnfitForRestoreError extends Error {}

/** @throws UnfitForRestoreError, DamagedBackupError; the database is as before then. */
export async function loadBackup(order: LoadOrder): Promise<void> {
  const client = new pg.Client({ connectionString: order.ownerUrl, application_name: 'gatehouse-restore' });
  // What fails is told by the query that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await inOneTransaction(client, '', () => load(client, order));
    await client.query('analyze');
  } finally {
    await client.end();
    order.progress.end();
  }
}

async function load(client: pg.Client, { file, progress }: LoadOrder): Promise<void> {
  const tables = await listTables(client);
  // Nobody begins to use the database while it is being filled.
  await client.query(`lock table ${tables.map(({ table }) => table).join(', ')} in access exclusive mode`);
  await refuseUsed(client, tables);
  // Rows come with what triggers once did for them.
  for (const { table } of tables) await client.query(`alter table ${table} disable trigger user`);
  const steps = readSteps(file);
  for await (const step of steps) {
    if (step.kind === 'header') await refuseOtherSchema(client, step.header);
    if (step.kind === 'table') {
      progress.show(`${step.start.table} …`);
      if (step.start.days) await makeDays(client, step.start.table, step.start.days);
      await pipeline(Readable.from(rowsOf(steps)), openCopy(client, step.start, tables));
    }
    if (step.kind === 'ending') await resetSequences(client, step.ending);
  }
  for (const { table } of tables) await client.query(`alter table ${table} enable trigger user`);
  await freeJobs(client);
  // The rows bear the numbers of the server they were made on.
  await client.query('select runtime.number_transactions_on()');
}

/** The rows up to the end of the table; the end comes only when they are those that were written. */
async function* rowsOf(steps: AsyncGenerator<Step>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value: step, done } = await steps.next();
    if (done === true || step.kind !== 'rows') return;
    yield step.bytes;
  }
}

function openCopy(
  client: pg.Client,
  { table, columns }: TableStart,
  tables: readonly TableStart[],
): CopyStreamQuery {
  const known = tables.find((each) => each.table === table);
  // Names go into SQL: only those that this database itself gave.
  if (!known || known.columns.join() !== columns.join())
    throw new UnfitForRestoreError(`this database has no ${table} with the columns of the backup`);
  return client.query(copyFrom(`copy ${known.table} (${known.columns.join(', ')}) from stdin`));
}

async function refuseUsed(client: pg.Client, tables: readonly TableStart[]): Promise<void> {
  for (const { table } of tables) {
    const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
    if (rowCount !== 0) {
      throw new UnfitForRestoreError(
        `the installation is not empty (${table}): restore into a new GATEHOUSE_DIR, or a new database`,
      );
    }
  }
}

async function refuseOtherSchema(client: pg.Client, { migrations }: Header): Promise<void> {
  const here = new Map((await listMigrations(client)).map(({ name, digest }) => [name, digest]));
  const other = migrations.filter(({ name, digest }) => here.get(name) !== digest).map(({ name }) => name);
  const names = new Set(migrations.map(({ name }) => name));
  const newer = [...here.keys()].filter((name) => !names.has(name));
  if (other.length + newer.length === 0) return;
  const what = [
    ...(other.length > 0 ? [`it needs ${other.join(', ')}`] : []),
    ...(newer.length > 0 ? [`it was made before ${newer.join(', ')}`] : []),
  ];
  throw new UnfitForRestoreError(
    `the backup is of another version: ${what.join('; ')}. Restore it with that version, then update`,
  );
}

async function resetSequences(client: pg.Client, { sequences }: Ending): Promise<void> {
  for (const { name, last, isCalled } of sequences)
    await client.query('select setval($1::regclass, $2::int8, $3)', [name, last, isCalled]);
}

/** Whoever was running a job then is not here now: it goes back into the queue. */
async function freeJobs(client: pg.Client): Promise<void> {
  for (const table of ['_private_jobs', '_private_job_queues']) {
    await client.query(
      `update graphile_worker.${table} set locked_at = null, locked_by = null where locked_by is not null`,
    );
  }
}
