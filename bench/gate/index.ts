/**
 * The gate over HTTP with its durable record: the most it sustains, and its times at 5,000 a second; beside it, in the
 * same run, what the machine could do at most. Then the rule alone in this process, ours beside Cedar. Server, database
 * and load share the machine's cores; what each spends on a verdict is told apart.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { insertsPerSecond, withEmptyServer } from './ceilings.ts';
import { type Figures, printFigures } from './figures.ts';
import { cedarPerSecond, localPerSecond } from './in-process.ts';
import { type BenchInstallation, openBenchInstallation } from './installation.ts';
import type { Plan, Seen } from './load.ts';
import { spentBy } from './processor-time.ts';

const seconds = Number(process.env.GATEHOUSE_BENCH_SECONDS ?? 10);
const rounds = 3;
const warmUpSeconds = 4;

/** What one run of the load saw, and what each process spent on one answer, in microseconds. */
export type Measured = Seen & { readonly server: number; readonly database: number; readonly load: number };

export async function run(): Promise<void> {
  const empty = await withEmptyServer((server) => measureEmpty(server));
  const gatehouse = await openBenchInstallation({ accounts: 5_000 });
  try {
    printFigures(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`, rounds, {
      ...(await measureGate(gatehouse)),
      empty,
      inserts_per_s: Math.round(await insertsPerSecond(gatehouse, { batch: 100, seconds })),
      cedar_per_s: cedarPerSecond(3),
      local_per_s: localPerSecond(3),
    });
  } finally {
    await gatehouse.stop();
  }
}

async function measureEmpty(server: { port: number; id: number }): Promise<Measured> {
  const plan = { port: server.port, key: 'none', accounts: ['acc'], connections: 256, seconds };
  await drive({ ...plan, seconds: 1 }, server.id);
  return middle(await several(() => drive(plan, server.id)), (seen) => seen.answered / seen.seconds);
}

type GateFigures = Pick<Figures, 'most' | 'paced' | 'lost' | 'doubled' | 'failed'>;

async function measureGate(gatehouse: BenchInstallation): Promise<GateFigures> {
  const { port, key } = gatehouse;
  const server = gatehouse.process().pid ?? 0;
  const plan = { port, key, accounts: gatehouse.accounts.slice(0, 1000), seconds };
  await drive({ ...plan, connections: 128, seconds: warmUpSeconds }, server);
  const before = await countVerdicts(gatehouse);
  const most = await several(() => drive({ ...plan, connections: 256 }, server));
  const paced = await several(() => drive({ ...plan, connections: 128, rate: 5_000 }, server));
  const after = await countVerdicts(gatehouse);
  const all = [...most, ...paced];
  const acknowledged = all.reduce((sum, seen) => sum + seen.answered, 0);
  return {
    most: middle(most, (seen) => seen.answered / seen.seconds),
    paced: middle(paced, (seen) => seen.p99Milliseconds),
    lost: Math.max(0, acknowledged - (after.rows - before.rows)),
    doubled: after.rows - after.distinct,
    failed: all.reduce((sum, seen) => sum + seen.failed, 0),
  };
}

async function several(one: () => Promise<Measured>): Promise<Measured[]> {
  const seen: Measured[] = [];
  for (let at = 0; at < rounds; at += 1) seen.push(await one());
  return seen;
}

/** The run in the middle, so that its figures belong together. */
function middle(seen: readonly Measured[], by: (one: Measured) => number): Measured {
  const one = [...seen].sort((a, b) => by(a) - by(b))[Math.floor(seen.length / 2)];
  if (!one) throw new Error('nothing was measured');
  return one;
}

async function drive(plan: Plan, server: number): Promise<Measured> {
  const load = fileURLToPath(new URL('load.ts', import.meta.url));
  const before = spentBy(server);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', load, JSON.stringify(plan)],
    { maxBuffer: 1 << 20 },
  );
  const after = spentBy(server);
  const seen = JSON.parse(stdout) as Seen; // Safe: printed by load.ts.
  const each = (from = Number.NaN, to = Number.NaN) => (to - from) / seen.answered;
  return {
    ...seen,
    server: each(before?.server, after?.server),
    database: each(before?.database, after?.database),
    load: seen.microseconds / seen.answered,
  };
}

async function countVerdicts(gatehouse: BenchInstallation): Promise<{ rows: number; distinct: number }> {
  const [row] = await gatehouse.query<{ rows: number; distinct: number }>(
    'select count(*)::int as rows, count(distinct id)::int as distinct from enforce.verdict',
  );
  return row ?? { rows: 0, distinct: 0 };
}
