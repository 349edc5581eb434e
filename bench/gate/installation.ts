/** A real Gatehouse for the bench: the program as an operator runs it, durable, with accounts that have a standing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { randomIds, toUuid } from '../../src/kernel/ids.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { resolveDatabase } from '../../src/runtime/postgres/index.ts';

export type Query = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;

export type BenchInstallation = {
  readonly dir: string;
  readonly port: number;
  readonly key: string;
  readonly accounts: readonly string[];
  /** The process under load now. */
  process(): ChildProcess;
  /** Starts it again after it was killed, and waits until it answers. */
  start(): Promise<void>;
  /** Runs SQL as the owner. */
  query: Query;
  /** The same on one connection that stays open. */
  connected<T>(use: (query: Query) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
};

/**
 * `nodeOptions`: what the process under load is started with besides; with any, there is a channel to it. `within`: where
 * its directory is made. `logTo`: a file that its log goes to.
 */
export type BenchOptions = {
  readonly accounts: number;
  readonly nodeOptions?: readonly string[];
  readonly within?: string;
  readonly logTo?: string;
};

export async function openBenchInstallation(options: BenchOptions): Promise<BenchInstallation> {
  const dir = await mkdtemp(
    join(options.within ?? process.env.GATEHOUSE_BENCH_DIR ?? tmpdir(), 'gatehouse-bench-'),
  );
  const port = await freePort();
  let child = run(dir, port, options);
  const start = async () => {
    await untilReady(port, () => {
      // Looked at each time: that a killed process has ended is heard of a little later.
      if (child.exitCode !== null || child.signalCode !== null) child = run(dir, port, options);
    });
  };
  await start();
  const connected: BenchInstallation['connected'] = async (use) => {
    const database = await resolveDatabase({ dir, log: silentLog, join: true });
    const client = await connectWhenUp(database.ownerUrl);
    try {
      return await use(async <T extends object>(text: string, values: unknown[] = []) => {
        return (await client.query<T>(text, values)).rows;
      });
    } finally {
      await client.end();
    }
  };
  const query: Query = (text, values) => connected((ask) => ask(text, values));
  const key = (await readFile(join(dir, 'cli.key'), 'utf8')).trim();
  return {
    dir,
    port,
    key,
    accounts: await makeAccounts(query, options.accounts),
    process: () => child,
    start,
    query,
    connected,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('exit', resolve));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A database that was killed answers once it has recovered. */
async function connectWhenUp(ownerUrl: string): Promise<pg.Client> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: ownerUrl });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const startingUp = error instanceof Error && 'code' in error && error.code === '57P03';
      if (!startingUp || Date.now() > patience) throw error;
      await sleep(200);
    }
  }
}

function run(dir: string, port: number, { nodeOptions = [], logTo }: BenchOptions): ChildProcess {
  return spawn(
    process.execPath,
    [
      ...(process.env.GATEHOUSE_BENCH_PROFILE
        ? ['--cpu-prof', `--cpu-prof-dir=${process.env.GATEHOUSE_BENCH_PROFILE}`]
        : []),
      // As tools/start.mjs starts it.
      '--max-semi-space-size=32',
      '--import',
      'tsx',
      ...nodeOptions,
      'src/main/cli.ts',
      'serve',
      '--empty',
    ],
    {
      env: { ...process.env, PORT: String(port), GATEHOUSE_DIR: dir, GATEHOUSE_LOG: 'warn' },
      stdio: [
        'ignore',
        logTo === undefined ? 'ignore' : openSync(logTo, 'a'),
        process.env.GATEHOUSE_BENCH_LOG ? 'inherit' : 'ignore',
        nodeOptions.length > 0 ? 'ipc' : 'ignore',
      ],
    },
  );
}

async function untilReady(port: number, keepRunning: () => void): Promise<void> {
  for (let attempt = 0; attempt < 1_800; attempt += 1) {
    keepRunning();
    const answer = await fetch(`http://127.0.0.1:${port}/.well-known/jwks.json`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('the server did not start within three minutes');
}

/** Accounts in every tenth standing; written past the parts that work standings out, since only the gate is measured. */
async function makeAccounts(query: Query, count: number): Promise<string[]> {
  const [tenant] = await query<{ id: string }>('select id from runtime.tenant limit 1');
  const accounts = Array.from({ length: count }, () => randomIds.next('account'));
  const terms = {
    services: [],
    acceleratorsMax: 8,
    regions: ['eu-1', 'us-1'],
    spendMax: { minor: 200_000, currency: 'USD' },
    monitoring: 'enhanced',
    newProvisioning: 'within-limits',
    runningMachines: 'untouched',
    until: null,
  };
  const reasons = [{ code: 'verification-pending', clause: '§ 7.302(d)' }];
  await query('alter table enforce.account_standing drop constraint account_standing_account_id_fkey');
  await query(
    `insert into enforce.account_standing (account_id, tenant_id, state, terms, reasons, lifts, requirements,
       standing_version, changed_at, facts_digest)
     select id, $2, case when random() < 0.1 then 'suspended' else 'pending' end, $3, $4, '{verify-by-documents}', '{}', 1, now(), $5
     from unnest($1::uuid[]) as id`,
    [accounts.map(toUuid), tenant?.id, JSON.stringify(terms), JSON.stringify(reasons), randomBytes(32)],
  );
  return accounts;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
