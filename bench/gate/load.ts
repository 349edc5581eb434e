/**
 * The load, in a process of its own: started with a plan as JSON in its argument, it prints what it saw as JSON.
 *
 * `most`: each connection asks again as soon as it has its answer. `rate`: questions leave on a fixed timetable, and the
 * time counts from when a question was due, so that a stalled server shows in the figures.
 */
import { performance } from 'node:perf_hooks';
import { type Connection, openConnection } from './connection.ts';

export type Plan = {
  readonly port: number;
  readonly key: string;
  readonly accounts: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Questions a second; absent: as many as go. */
  readonly rate?: number;
};

export type Seen = {
  readonly answered: number;
  readonly failed: number;
  readonly seconds: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
  readonly late: number;
  /** Processor time of the load itself. */
  readonly microseconds: number;
};

async function run(plan: Plan): Promise<Seen> {
  const target = { port: plan.port, path: '/v1/gate/verdicts', key: plan.key };
  const connections = await Promise.all(
    Array.from({ length: plan.connections }, () => openConnection(target)),
  );
  const times: number[] = [];
  let failed = 0;
  const ask = async (connection: Connection, due: number, number: number) => {
    const reply = await connection.post(question(plan.accounts[number % plan.accounts.length] ?? ''));
    if (reply.status === 200) times.push(performance.now() - due);
    else failed += 1;
  };
  const spent = process.cpuUsage();
  const began = performance.now();
  const end = began + plan.seconds * 1000;
  const late =
    plan.rate === undefined
      ? await most(connections, end, ask)
      : await onTime(connections, began, end, plan.rate, ask);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(spent);
  for (const connection of connections) connection.close();
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    answered: times.length,
    failed,
    seconds,
    p50Milliseconds: at(0.5),
    p99Milliseconds: at(0.99),
    late,
    microseconds: user + system,
  };
}

type Ask = (connection: Connection, due: number, number: number) => Promise<void>;

async function most(connections: readonly Connection[], end: number, ask: Ask): Promise<number> {
  let number = 0;
  const lane = async (connection: Connection) => {
    while (performance.now() < end) {
      number += 1;
      await ask(connection, performance.now(), number);
    }
  };
  await Promise.all(connections.map(lane));
  return 0;
}

/** @returns how many questions left late because no connection was free. */
async function onTime(
  connections: readonly Connection[],
  began: number,
  end: number,
  rate: number,
  ask: Ask,
): Promise<number> {
  const free = [...connections];
  let freed = () => {};
  let late = 0;
  const send = (connection: Connection, due: number, number: number) =>
    ask(connection, due, number).finally(() => {
      free.push(connection);
      freed();
    });
  for (let number = 0; performance.now() < end; ) {
    const due = began + (number / rate) * 1000;
    const now = performance.now();
    const connection = due > now ? undefined : free.pop();
    if (connection) {
      void send(connection, due, number);
      number += 1;
    } else if (due > now) {
      await new Promise((resolve) => setTimeout(resolve, due - now));
    } else {
      late += 1;
      await new Promise<void>((resolve) => {
        freed = resolve;
      });
    }
  }
  while (free.length < connections.length)
    await new Promise<void>((resolve) => {
      freed = resolve;
    });
  return late;
}

function question(account: string): string {
  return `{"account":"${account}","action":"provision","service":"gpu-vm","region":"eu-1","amounts":{"accelerators":4,"spend":{"minor":120000,"currency":"USD"}}}`;
}

const [text] = process.argv.slice(2);
if (text !== undefined) {
  const plan = JSON.parse(text) as Plan; // Safe: written by bench/gate/index.ts.
  console.log(JSON.stringify(await run(plan)));
}
