/**
 * Accesses over HTTP, validated and committed, against a real server; beside them, in the same run, COPY of the same rows
 * and DuckDB's own reading of the same lines. Then sealed days: see `bench/access-seal`. `--events N`, 10,000,000 unless said
 * otherwise; `--sealed N`, 50,000,000.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { randomIds } from '../../src/kernel/ids.ts';
import { measureSealed } from '../access-seal/index.ts';
import { type BenchInstallation, openBenchInstallation } from '../gate/installation.ts';
import { spentBy } from '../gate/processor-time.ts';
import { enterBareAccounts } from './accounts.ts';
import { whatTheDatabaseDoes } from './doing.ts';
import { writeEvents } from './events.ts';
import type { Plan, Seen } from './load.ts';
import { copySeconds, duckdbSeconds, indexesOfADay, indexesOfAnEndedDay, writeCopies } from './others.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    events: { type: 'string', default: '10000000' },
    sealed: { type: 'string', default: '50000000' },
    accounts: { type: 'string', default: '10000' },
    batch: { type: 'string', default: '50000' },
    connections: { type: 'string', default: '4' },
  },
});
const events = Number(values.events);
const perBatch = Number(values.batch);
const accountCount = Number(values.accounts);
const connections = Number(values.connections);

export async function run(): Promise<void> {
  const ingested = await ingest();
  const sealed = await measureSealed(Number(values.sealed));
  show([
    ['sealed, over ninety days', sealed.events.toLocaleString('en')],
    ['bytes sealed', String(sealed.bytes_sealed)],
    [
      'ninety days of one account, ms: median, 95 of 100',
      `${sealed.account_90d_ms}, ${sealed.account_90d_p95_ms}`,
    ],
    ['  files not in memory, ms', String(sealed.account_90d_cold_ms)],
    ['  DuckDB over the same files, ms', String(sealed.duckdb_90d_ms)],
  ]);
  const { bytes_sealed, account_90d_ms } = sealed;
  console.log(JSON.stringify({ ...ingested, bytes_sealed, account_90d_ms }));
}

async function ingest() {
  const dir = await mkdtemp(join(process.env.GATEHOUSE_BENCH_DIR ?? tmpdir(), 'gatehouse-accesses-'));
  const gatehouse = await openBenchInstallation({ accounts: 1 });
  try {
    return await measure(gatehouse, dir);
  } finally {
    await gatehouse.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

function show(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
}

async function measure(gatehouse: BenchInstallation, dir: string) {
  const { port, key } = gatehouse;
  const accounts = Array.from({ length: accountCount }, () => randomIds.next('account'));
  await enterBareAccounts(gatehouse, accounts);
  const [lines, copiesIn] = [join(dir, 'lines'), join(dir, 'copies')];
  await mkdir(lines);
  await mkdir(copiesIn);
  const { files, bytes } = await writeEvents(lines, {
    events,
    perBatch,
    accounts,
    until: Date.now() - 3_600_000,
  });
  const server = gatehouse.process().pid ?? 0;
  const before = spentBy(server);
  const driven = drive({ port, key, files, connections });
  const { result: seen, doing } = await whatTheDatabaseDoes(gatehouse, driven);
  const after = spentBy(server);
  const weighed = await secondsUntilWeighed(gatehouse);
  const found = await count(gatehouse);
  const hot = await bytesHot(gatehouse);
  const last = await lastOfAll(gatehouse);
  const [tenant] = await gatehouse.query<{ id: string }>('select id from runtime.tenant limit 1');
  const copies = await writeCopies(copiesIn, files, tenant?.id ?? '');
  const copying = (connections: number, indexes: readonly string[]) =>
    copySeconds(gatehouse, copies, { connections, indexes });
  const one = await copying(1, indexesOfADay);
  const two = await copying(2, indexesOfADay);
  const withTree = await copying(1, indexesOfAnEndedDay);
  const duckdb = await duckdbSeconds(lines);
  const perSecond = (seconds: number) => Math.round(events / seconds);
  const each = (from = Number.NaN, to = Number.NaN) => ((to - from) / events).toFixed(2);
  show([
    ['machine', `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`],
    ['accesses, accounts, a batch, connections', [events, accountCount, perBatch, connections].join(', ')],
    ['bytes a line', (bytes / events).toFixed(1)],
    ['over HTTP, committed, a second', perSecond(seen.seconds).toLocaleString('en')],
    ['  sent again because it was busy', String(seen.again)],
    [
      '  server, database: microseconds of a core each',
      `${each(before?.server, after?.server)}, ${each(before?.database, after?.database)}`,
    ],
    ...doing.map(([what, connections]): [string, string] => [`  at it: ${what}`, connections.toFixed(2)]),
    ['added up for signals after the last was committed, seconds', weighed.toFixed(1)],
    ['COPY of the same rows, one connection, a second', perSecond(one).toLocaleString('en')],
    ['COPY of the same rows, two connections, a second', perSecond(two).toLocaleString('en')],
    ['  with an index on account and time, one connection', perSecond(withTree).toLocaleString('en')],
    ['DuckDB reading the same lines, a second', perSecond(duckdb).toLocaleString('en')],
    ['bytes hot, index included', hot.toFixed(1)],
    ['last access of all accounts, ms', last.toFixed(1)],
    ['lost, doubled', `${seen.acknowledged - found.distinct}, ${found.rows - found.distinct}`],
  ]);
  return {
    events_per_s: perSecond(seen.seconds),
    ratio_to_copy: Number((one / seen.seconds).toFixed(3)),
    bytes_hot: Number(hot.toFixed(1)),
    last_access_of_all_ms: Number(last.toFixed(1)),
    lost: Math.max(0, seen.acknowledged - found.distinct),
    doubled: found.rows - found.distinct,
  };
}

async function drive(plan: Plan): Promise<Seen> {
  const load = fileURLToPath(new URL('load.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    load,
    JSON.stringify(plan),
  ]);
  return JSON.parse(stdout) as Seen; // Safe: printed by load.ts.
}

async function secondsUntilWeighed(gatehouse: BenchInstallation): Promise<number> {
  const began = performance.now();
  for (;;) {
    const [row] = await gatehouse.query<{ waiting: number }>(
      'select count(*)::int as waiting from collect.access_to_weigh',
    );
    if (row?.waiting === 0) return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function count(gatehouse: BenchInstallation): Promise<{ rows: number; distinct: number }> {
  const [row] = await gatehouse.query<{ rows: number; distinct: number }>(
    `select sum(rows)::int as rows, sum(lines)::int as distinct
     from (select count(*) as rows, count(distinct line) as lines from collect.access_event group by batch) as batch`,
  );
  return row ?? { rows: 0, distinct: 0 };
}

/** Milliseconds in which the newest access of every account is read. */
async function lastOfAll(gatehouse: BenchInstallation): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    const rows = await gatehouse.query(
      `select account_id, max(at) as at from (
         select account_id, at from collect.account_last_access
         union all
         select one.account_id, one.at from collect.last_access_told, unnest(accounts, times) as one (account_id, at)
       ) as known group by account_id`,
    );
    times.push(performance.now() - began);
    if (rows.length > accountCount) throw new Error('an account has two last accesses');
  }
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

async function bytesHot(gatehouse: BenchInstallation): Promise<number> {
  const [row] = await gatehouse.query<{ bytes: string }>(
    `select sum(pg_total_relation_size(relid)) as bytes from pg_partition_tree('collect.access_event') where isleaf`,
  );
  return Number(row?.bytes ?? 0) / events;
}
