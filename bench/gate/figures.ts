/** Prints what the bench measured: a table a person can read, then one line of JSON. */
import { cpus } from 'node:os';
import type { Measured } from './index.ts';

export type Figures = {
  /** As many questions as went. */
  readonly most: Measured;
  /** 5,000 questions a second. */
  readonly paced: Measured;
  /** A server that does nothing, with the same load. */
  readonly empty: Measured;
  readonly inserts_per_s: number;
  readonly lost: number;
  readonly doubled: number;
  readonly failed: number;
  readonly cedar_per_s: number;
  readonly local_per_s: number;
};

export function printFigures(machine: string, rounds: number, figures: Figures): void {
  const { most, paced, empty } = figures;
  const row = (seen: Measured) => ({
    'a second': perSecond(seen),
    'p50 ms': round(seen.p50Milliseconds),
    'p99 ms': round(seen.p99Milliseconds),
    'µs server': round(seen.server),
    'µs database': round(seen.database),
    'µs load': round(seen.load),
  });
  console.log(`${machine}, Node ${process.versions.node}; of ${rounds} rounds the middle one`);
  console.log('µs: processor time for each answer, whatever else the machine does');
  console.table({
    'HTTP, durable record, most sustained': row(most),
    'HTTP, durable record, at 5,000/s': row(paced),
    'ceiling: HTTP server that does nothing': row(empty),
    'ceiling: insert of the same rows, no HTTP': { 'a second': figures.inserts_per_s },
    'the rule alone, in process': { 'a second': figures.local_per_s },
    'the same rule in Cedar, in process': { 'a second': figures.cedar_per_s },
  });
  console.log(
    JSON.stringify({
      verdicts_per_s: perSecond(most),
      p50_ms: round(paced.p50Milliseconds),
      p99_ms: round(paced.p99Milliseconds),
      paced_per_s: perSecond(paced),
      lost: figures.lost,
      doubled: figures.doubled,
      failed: figures.failed,
      cedar_per_s: figures.cedar_per_s,
      local_per_s: figures.local_per_s,
      empty_http_per_s: perSecond(empty),
      ratio_to_empty_http: round(perSecond(most) / perSecond(empty)),
      inserts_per_s: figures.inserts_per_s,
      cpu_us: costs(most),
      cpu_us_paced: costs(paced),
      cpu_us_empty: costs(empty),
      // What these costs come to when all cores work for the gate and its load alone.
      verdicts_per_s_by_cpu: Math.round(
        (cpus().length * 1_000_000) / (most.server + most.database + most.load),
      ),
    }),
  );
}

function costs({ server, database, load }: Measured) {
  return { server: round(server), database: round(database), load: round(load) };
}

function perSecond(seen: Measured): number {
  return Math.round(seen.answered / seen.seconds);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
