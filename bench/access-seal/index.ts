/**
 * Sealed days: bytes an event, and one account's ninety days out of fifty million events, over HTTP as one file.
 *
 * Cold: the files are not in the memory of the machine, and the server has just started. Warm: asked before. Beside it, DuckDB
 * over the same files in the same run. `GATEHOUSE_BENCH_EVENTS` sets how many events.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../src/program/collect/access-log/sealed/duckdb.ts';
import { type BenchInstallation, openBenchInstallation } from '../gate/installation.ts';
import { accountCount, accountsOf, fill } from './fill.ts';

const days = 90;
const firstDay = '2026-01-01';
const asked = 25;

export async function run(): Promise<void> {
  report(await measureSealed(Number(process.env.GATEHOUSE_BENCH_EVENTS ?? 50_000_000)));
}

/** @param events how many, over ninety days */
export async function measureSealed(events: number): Promise<SealedFigures> {
  const installation = await openBenchInstallation({ accounts: 0 });
  try {
    const archive = join(installation.dir, 'archive');
    const filled = await installation.connected((query) => fill(query, { archive, firstDay, days, events }));
    await installation.query('vacuum analyze collect.access_file_group');
    // From those used most to those used least.
    const numbers = Array.from({ length: asked }, (_, nth) =>
      Math.floor(((nth + 0.5) / asked) * accountCount),
    );
    const accounts = await accountsOf(numbers, archive);
    const cold: Timed[] = [];
    for (const account of accounts.slice(0, 5)) {
      await restart(installation);
      // Signing in and the database's own first times are no part of the question.
      await find(installation, 'acc_00000000-0000-7000-8000-000000000000');
      forget(filled.paths);
      cold.push(await find(installation, account));
    }
    for (const account of accounts) await find(installation, account);
    const warm: Timed[] = [];
    for (let round = 0; round < 3; round += 1)
      for (const account of accounts) warm.push(await find(installation, account));
    const engine = await byEngine(filled.paths, accounts.slice(0, 5), archive);
    return figuresOf({ ...filled, cold, warm, engine });
  } finally {
    await installation.stop();
  }
}

type Timed = { readonly milliseconds: number; readonly events: number };

async function find({ port, key }: BenchInstallation, account: string): Promise<Timed> {
  const until = new Date(Date.parse(`${firstDay}T00:00:00Z`) + days * 86_400_000).toISOString();
  const url = `http://127.0.0.1:${port}/v1/access-log/accesses?account=${account}&from=${firstDay}T00:00:00Z&until=${until}&format=json`;
  const started = performance.now();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
  const text = await answer.text();
  const milliseconds = performance.now() - started;
  if (!answer.ok) throw new Error(`the search failed: ${answer.status} ${text}`);
  return { milliseconds, events: Number(JSON.parse(text).rows) };
}

async function restart(installation: BenchInstallation): Promise<void> {
  const child = installation.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  await installation.start();
}

/** The machine lets go of what it holds of these files. */
function forget(paths: readonly string[]): void {
  for (const path of paths) spawnSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0', 'status=none']);
}

async function byEngine(
  paths: readonly string[],
  accounts: readonly string[],
  workFolder: string,
): Promise<Timed[]> {
  const duckDb = await openDuckDb({ threads: 2, memoryMegabytes: 1024, workFolder });
  await duckDb.run('set parquet_metadata_cache = true');
  const list = paths.map((path) => `'${path}'`).join(', ');
  const ask = async (account: string): Promise<Timed> => {
    const started = performance.now();
    const rows =
      await duckDb.rows(`select account::varchar, epoch_ms("at"), address, principal, action, batch, line
      from read_parquet([${list}]) where account = '${account.slice(4)}' order by "at" desc`);
    return { milliseconds: performance.now() - started, events: rows.length };
  };
  await ask(accounts[0] ?? '');
  const timed: Timed[] = [];
  for (const account of accounts) timed.push(await ask(account));
  duckDb.close();
  return timed;
}

type Seen = {
  readonly bytes: number;
  readonly rows: number;
  readonly cold: readonly Timed[];
  readonly warm: readonly Timed[];
  readonly engine: readonly Timed[];
};

export type SealedFigures = ReturnType<typeof figuresOf>;

function figuresOf({ bytes, rows, cold, warm, engine }: Seen) {
  const median = (timed: readonly Timed[]) => at(timed, 0.5);
  return {
    events: rows,
    bytes_sealed: round(bytes / rows),
    account_90d_ms: median(warm),
    account_90d_p95_ms: at(warm, 0.95),
    account_90d_cold_ms: median(cold),
    duckdb_90d_ms: median(engine),
    events_of_an_account: Math.round(warm.reduce((sum, one) => sum + one.events, 0) / warm.length),
  };
}

function report(figures: SealedFigures): void {
  console.log(
    `Sealed days, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`,
  );
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(24)} ${value}`);
  console.log('  goals: bytes_sealed <= 16, account_90d_ms <= 100');
  console.log(JSON.stringify(figures));
}

function at(timed: readonly Timed[], share: number): number {
  const sorted = timed.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
