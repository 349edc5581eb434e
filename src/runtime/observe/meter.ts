/** Counts what happens in this process. Labels are closed sets: route ids, decisions, job names; never an id or a value. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { RunOutcome } from '../jobs/index.ts';

/** What the machinery tells; everything is optional to it. */
export type Meter = {
  /** A request was answered. @param route the operation's id, never its address. */
  request(route: string, status: number, milliseconds: number): void;
  /** A command was committed. */
  commit(milliseconds: number): void;
  verdict(decision: 'permit' | 'permit-with-terms' | 'deny'): void;
  run(job: string, outcome: RunOutcome, milliseconds: number): void;
};

export type Observer = Meter & {
  /** The counts, in the text form of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
  readonly registry: Registry;
};

const requestSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const jobSeconds = [0.01, 0.05, 0.25, 1, 5, 30, 120, 600];

export function createObserver(options: { processMetrics?: boolean } = {}): Observer {
  const registry = new Registry();
  if (options.processMetrics) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'gatehouse_http_request_duration_seconds',
    help: 'Time to answer a request, by operation and class of status',
    labelNames: ['route', 'status'],
    buckets: requestSeconds,
    registers,
  });
  const commits = new Histogram({
    name: 'gatehouse_commit_duration_seconds',
    help: 'Time of one command, from its first read to durable',
    buckets: requestSeconds,
    registers,
  });
  const verdicts = new Counter({
    name: 'gatehouse_verdicts_total',
    help: 'Answers of the gate, by decision',
    labelNames: ['decision'],
    registers,
  });
  const runs = new Histogram({
    name: 'gatehouse_job_duration_seconds',
    help: 'Time of one run of a job, by how it ended',
    labelNames: ['job', 'outcome'],
    buckets: jobSeconds,
    registers,
  });
  return {
    request: (route, status, milliseconds) =>
      requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, milliseconds / 1000),
    commit: (milliseconds) => commits.observe(milliseconds / 1000),
    verdict: (decision) => verdicts.inc({ decision }),
    run: (job, outcome, milliseconds) => runs.observe({ job, outcome }, milliseconds / 1000),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    registry,
  };
}
