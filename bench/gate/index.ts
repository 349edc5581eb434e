/**
 * The gate over HTTP with its durable record: the most it sustains, and its times at 5,000 a second; then the rule alone
 * in this process, ours beside Cedar. Server, database and load share the machine's cores.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cedarPerSecond, localPerSecond } from './in-process.ts';
import { type BenchInstallation, openBenchInstallation } from './installation.ts';
import type { Plan, Seen } from './load.ts';

const seconds = Number(process.env.GATEHOUSE_BENCH_SECONDS ?? 10);
const rounds = 3;

export async function run(): Promise<void> {
  const gatehouse = await openBenchInstallation({ accounts: 5_000 });
  try {
    const load = (plan: Partial<Plan>) =>
      drive({
        port: gatehouse.port,
        key: gatehouse.key,
        accounts: gatehouse.accounts.slice(0, 1000),
        connections: 128,
        seconds,
        ...plan,
      });
    await load({ seconds: 4 });
    const before = await countVerdicts(gatehouse);
    const most = await several(() => load({ connections: 256 }));
    const paced = await several(() => load({ rate: 5_000 }));
    const acknowledged = [...most, ...paced].reduce((sum, seen) => sum + seen.answered, 0);
    const after = await countVerdicts(gatehouse);
    const perSecond = median(most.map((seen) => seen.answered / seen.seconds));
    const figures = {
      verdicts_per_s: Math.round(perSecond),
      p50_ms: round(median(paced.map((seen) => seen.p50Milliseconds))),
      p99_ms: round(median(paced.map((seen) => seen.p99Milliseconds))),
      paced_per_s: Math.round(median(paced.map((seen) => seen.answered / seen.seconds))),
      lost: Math.max(0, acknowledged - (after.rows - before.rows)),
      doubled: after.rows - after.distinct,
      failed: [...most, ...paced].reduce((sum, seen) => sum + seen.failed, 0),
      cedar_per_s: cedarPerSecond(3),
      local_per_s: localPerSecond(3),
    };
    console.log(
      `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}; medians of ${rounds}`,
    );
    console.table({
      'HTTP, durable record, most sustained': { 'verdicts/s': figures.verdicts_per_s },
      'HTTP, durable record, at 5,000/s': {
        'verdicts/s': figures.paced_per_s,
        'p50 ms': figures.p50_ms,
        'p99 ms': figures.p99_ms,
      },
      'the rule alone, in process': { 'verdicts/s': figures.local_per_s },
      'the same rule in Cedar, in process': { 'verdicts/s': figures.cedar_per_s },
    });
    console.log(JSON.stringify(figures));
  } finally {
    await gatehouse.stop();
  }
}

async function several(one: () => Promise<Seen>): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let at = 0; at < rounds; at += 1) seen.push(await one());
  return seen;
}

async function drive(plan: Plan): Promise<Seen> {
  const load = fileURLToPath(new URL('load.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', load, JSON.stringify(plan)],
    { maxBuffer: 1 << 20 },
  );
  return JSON.parse(stdout) as Seen; // Safe: printed by load.ts.
}

async function countVerdicts(gatehouse: BenchInstallation): Promise<{ rows: number; distinct: number }> {
  const [row] = await gatehouse.query<{ rows: number; distinct: number }>(
    'select count(*)::int as rows, count(distinct id)::int as distinct from enforce.verdict',
  );
  return row ?? { rows: 0, distinct: 0 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
