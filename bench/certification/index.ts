/**
 * The annual certification of a large provider: drafted, which counts every figure over its rows; given as PDF, JSON,
 * HTML and Markdown; its figures taken again; its largest figure given row by row. Then a second draft as of the same
 * moment, which must count the same, and the same files once more, which must have the same bytes.
 *
 * All of it at several sizes, each in a process of its own whose heap may not grow beyond one limit: whoever kept the
 * rows would fail at the largest. `GATEHOUSE_BENCH_ACCOUNTS` names the sizes, parted by commas; there are three owners
 * to ten accounts. `GATEHOUSE_BENCH_HEAP_MB` is the limit.
 */
import { loadavg } from 'node:os';
import { openBenchInstallation } from '../gate/installation.ts';
import { type Drafted, draft, exportRows, filesOf, prepare, rebuild, withdraw } from './client.ts';
import { fillCensus } from './fill.ts';
import { type Measured, measured } from './memory.ts';

const goalSeconds = 10;
const sizes = (process.env.GATEHOUSE_BENCH_ACCOUNTS ?? '100000,250000,1000000').split(',').map(Number);
const heapMb = Number(process.env.GATEHOUSE_BENCH_HEAP_MB ?? 192);
/** What is kept after a step may be more at the largest size than at the smallest by so much: a figure's stretches. */
const keptGrowthMb = 16;

const nodeOptions = [
  '--expose-gc',
  `--max-old-space-size=${heapMb}`,
  '--import',
  './bench/certification/memory-probe.ts',
];

const steps = ['drafted', 'files', 'figures taken again', 'rows as a file'] as const;
type Run = {
  readonly accounts: number;
  readonly identical: boolean;
  readonly steps: Readonly<Record<(typeof steps)[number], Omit<Measured<unknown>, 'value'>>>;
};

export async function run(): Promise<void> {
  const runs: Run[] = [];
  for (const accounts of sizes) {
    runs.push(await runAt(accounts));
    console.log(`${accounts.toLocaleString('en')} accounts; load of the machine ${loadavg()[0]?.toFixed(1)}`);
  }
  console.table(runs.flatMap(rowsOf));
  const last = runs.at(-1);
  const seconds = last ? secondsOf(last) : Number.NaN;
  const identical = runs.every((one) => one.identical);
  const flat = steps.every((step) => grownMb(runs, step) <= keptGrowthMb);
  console.table({
    [`drafted and files, seconds (goal ${goalSeconds})`]: {
      found: seconds,
      goal: said(seconds <= goalSeconds),
    },
    'the second time': { found: identical ? 'identical' : 'other bytes', goal: said(identical) },
    [`kept after a step, MB more than at ${sizes[0]?.toLocaleString('en')} (at most ${keptGrowthMb})`]: {
      found: Math.max(...steps.map((step) => grownMb(runs, step))),
      goal: said(flat),
    },
    [`all of it in a heap of ${heapMb} MB`]: { found: 'yes', goal: 'yes' },
  });
  console.log(
    JSON.stringify({
      bench: 'certification',
      accounts: last?.accounts,
      seconds,
      identical,
      flat,
      heapMb,
      runs,
    }),
  );
}

async function runAt(accounts: number): Promise<Run> {
  const installation = await openBenchInstallation({ accounts: 0, nodeOptions });
  try {
    await prepare(installation);
    await fillCensus(installation.query, { accounts, owners: Math.round(accounts * 0.3) });
    const measure = <T>(act: () => Promise<T>) => measured(installation, act);
    const drafted = await measure(() => draft(installation));
    const first = drafted.value;
    const files = await measure(() => filesOf(installation, first));
    const again = await measure(() => rebuild(installation, first));
    const largest = largestOf(first);
    const rows = await measure(() => exportRows(installation, first, largest.field));
    if (rows.value !== largest.rows)
      throw new Error(`${rows.value} rows in the file, ${largest.rows} counted`);
    const same = [
      again.value === first.digest,
      JSON.stringify(files.value) === JSON.stringify(await filesOf(installation, first)),
    ];
    await withdraw(installation, first);
    same.push(figuresOf(await draft(installation, first.asOf)) === figuresOf(first));
    return {
      accounts,
      identical: same.every(Boolean),
      steps: {
        drafted: withoutValue(drafted),
        files: withoutValue(files),
        'figures taken again': withoutValue(again),
        'rows as a file': withoutValue(rows),
      },
    };
  } finally {
    await installation.stop();
  }
}

function largestOf({ fields }: Drafted): { readonly field: string; readonly rows: number } {
  const counted = fields.map(({ field, value }) => ({ field, rows: value.figure?.rows ?? 0 }));
  return counted.reduce((most, one) => (one.rows > most.rows ? one : most));
}

/** The figures without which transactions had ended: that is another set each time, with the same rows. */
function figuresOf({ fields }: Drafted): string {
  const figures = fields.map(({ field, value: { figure } }) => [
    field,
    figure && { ...figure, parameters: null },
  ]);
  return JSON.stringify(figures);
}

function withoutValue({ seconds, mb }: Measured<unknown>) {
  return { seconds: round(seconds), mb };
}

function rowsOf({ accounts, steps: taken }: Run) {
  return steps.map((step) => ({
    accounts: accounts.toLocaleString('en'),
    step,
    seconds: taken[step].seconds,
    'process, MB at most': taken[step].mb.process,
    'heap, MB at most': taken[step].mb.heap,
    'heap, MB kept after': taken[step].mb.kept,
    'a process of PostgreSQL, MB at most': taken[step].mb.database,
  }));
}

function secondsOf({ steps: taken }: Run): number {
  return round(taken.drafted.seconds + taken.files.seconds);
}

function grownMb(runs: readonly Run[], step: (typeof steps)[number]): number {
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? last.steps[step].mb.kept - first.steps[step].mb.kept : Number.NaN;
}

function said(reached: boolean): string {
  return reached ? 'yes' : 'NO';
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
