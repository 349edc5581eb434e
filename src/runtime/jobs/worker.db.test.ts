import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import type { Part } from '../part.ts';
import { enqueue, enqueueMany, type JobInput, startWorker, UnknownJobError, type Worker } from './index.ts';

/** What ran, in order, and what a test wants a run to do. */
const ran: { job: string; input: JobInput }[] = [];
let during: (input: JobInput) => Promise<void> = () => Promise.resolve();
let rounds = 0;

const trial: Part = {
  slug: 'trial',
  jobs: [
    {
      name: 'trial-job',
      describes: 'On demand.',
      scope: 'tenant',
      run: async (_, input) => {
        ran.push({ job: 'trial-job', input });
        await during(input);
      },
    },
    {
      name: 'trial-outbound',
      describes: 'On demand, waiting on others.',
      scope: 'tenant',
      lane: 'outbound',
      run: (_, input) => sleep(60_000, undefined, input.signal ? { signal: input.signal } : {}),
    },
    {
      name: 'trial-round',
      describes: 'Again and again.',
      scope: 'tenant',
      everyMilliseconds: 50,
      run: async () => {
        rounds += 1;
      },
    },
  ],
};

let installation: Installation;
let owner: pg.Client;
const workers: Worker[] = [];

beforeAll(async () => {
  installation = await openInstallation({ parts: [organizations, trial] });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await owner.query('delete from graphile_worker._private_jobs');
  ran.length = 0;
  during = () => Promise.resolve();
});

afterAll(async () => {
  await owner.end();
  await installation.close();
});

function start(options: { lostWorkersMilliseconds?: number } = {}): Worker {
  const databaseUrl = String(installation.runtime.database.pool.options.connectionString);
  const worker = startWorker({
    runtime: installation.runtime,
    databaseUrl,
    pollMilliseconds: 100,
    ...options,
  });
  workers.push(worker);
  return worker;
}

async function until(what: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await sleep(20);
  }
}

const queued = async () =>
  Number((await owner.query('select count(*) from graphile_worker._private_jobs')).rows[0].count);

describe('the queue', () => {
  test('a job runs with its tenant and payload when its command has committed, and never when it was rolled back', async () => {
    start();
    await expect(
      installation.perform(async (work) => {
        await enqueue(work, 'trial-job', { n: 'rolled back' });
        throw new Error('the command fails');
      }),
    ).rejects.toThrow('the command fails');
    await installation.perform((work) => enqueue(work, 'trial-job', { n: 1 }));
    await until(() => ran.length > 0);
    await until(async () => (await queued()) === 0);
    expect(ran.map(({ input }) => [input.tenant, input.payload])).toEqual([[installation.tenant, { n: 1 }]]);
  });

  test('a job that no part owns is a fault of the program', async () => {
    const wrong = installation.perform((work) => enqueue(work, 'no-such-job', {}));
    await expect(wrong).rejects.toBeInstanceOf(UnknownJobError);
  });

  test('several workers share the jobs and run each once', async () => {
    start();
    start();
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    await installation.perform((work) => enqueueMany(work, 'trial-job', numbers));
    await until(async () => (await queued()) === 0);
    expect(ran.map(({ input }) => Number(input.payload)).sort((a, b) => a - b)).toEqual(numbers);
  });

  test('jobs of one series run one after another, in order', async () => {
    let running = 0;
    let most = 0;
    during = async () => {
      most = Math.max(most, ++running);
      await sleep(10);
      running -= 1;
    };
    start();
    await installation.perform((work) => enqueueMany(work, 'trial-job', [1, 2, 3, 4], { series: 'one' }));
    await until(async () => (await queued()) === 0);
    expect(ran.map(({ input }) => input.payload)).toEqual([1, 2, 3, 4]);
    expect(most).toBe(1);
  });

  test('a job that fails is tried again, and what is kept of the fault names no value', async () => {
    during = async () => {
      throw new Error('no mail for eve@example.org');
    };
    start();
    await installation.perform((work) => enqueue(work, 'trial-job', {}));
    const lastError = async () =>
      (await owner.query('select last_error from graphile_worker._private_jobs')).rows[0]?.last_error;
    await until(async () => Boolean(await lastError()));
    expect(await lastError()).toBe('Error: no mail for [address]');
    during = () => Promise.resolve();
    await until(async () => (await queued()) === 0);
    expect(ran).toHaveLength(2);
  });

  test('work that waits on outside parties does not hold up our own', async () => {
    start();
    await installation.perform(async (work) => {
      await enqueueMany(
        work,
        'trial-outbound',
        Array.from({ length: 8 }, (_, n) => n),
      );
      await enqueue(work, 'trial-job', {});
    });
    await until(() => ran.length === 1, 3000);
  });
});

describe('stopping and dying', () => {
  test('a worker stops within two seconds though a job does not end, and the job runs again elsewhere', async () => {
    during = () => sleep(60_000, undefined, { ref: false });
    const first = start();
    await installation.perform((work) => enqueue(work, 'trial-job', {}));
    await until(() => ran.length === 1);
    const asked = Date.now();
    await first.stop();
    expect(Date.now() - asked).toBeLessThan(2000);
    during = () => Promise.resolve();
    start();
    await until(async () => (await queued()) === 0);
    expect(ran).toHaveLength(2);
  });

  test('a job that heeds the signal ends at once', async () => {
    const worker = start();
    await installation.perform((work) => enqueue(work, 'trial-outbound', {}));
    await until(async () => {
      const { rows } = await owner.query('select locked_by from graphile_worker._private_jobs');
      return rows[0]?.locked_by != null;
    });
    const asked = Date.now();
    await worker.stop();
    expect(Date.now() - asked).toBeLessThan(900);
  });

  test('what a dead worker had taken is given back within seconds, not hours', async () => {
    await installation.perform((work) => enqueue(work, 'trial-job', { n: 'taken' }));
    await owner.query(
      `update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', locked_at = now()`,
    );
    start({ lostWorkersMilliseconds: 200 });
    await until(() => ran.length === 1);
  });

  test('jobs of a living worker are left alone', async () => {
    let seen = 0;
    during = async () => {
      seen += 1;
      await sleep(1500);
    };
    start({ lostWorkersMilliseconds: 100 });
    await installation.perform((work) => enqueue(work, 'trial-job', {}));
    await until(async () => (await queued()) === 0);
    expect(seen).toBe(1);
  });

  test('a worker whose database connections are all cut goes on by itself', async () => {
    start();
    await installation.perform((work) => enqueue(work, 'trial-job', { n: 'before' }));
    await until(async () => (await queued()) === 0);
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gatehouse_app' and datname = current_database()`,
    );
    await until(async () => {
      try {
        await installation.perform((work) => enqueue(work, 'trial-job', { n: 'after' }));
        return true;
      } catch {
        return false;
      }
    });
    await until(() => ran.some(({ input }) => JSON.stringify(input.payload).includes('after')));
    const before = rounds;
    await until(() => rounds > before);
  });
});

describe('recurring jobs', () => {
  test('one of several workers runs them, once for each tenant, and another takes over when it goes', async () => {
    const first = start();
    await until(() => rounds > 2);
    start();
    await sleep(1500);
    const leads = await owner.query(
      `select count(*)::int as n from pg_locks where locktype = 'advisory' and classid = 1734440037 and objid = 1
       and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(leads.rows[0].n).toBe(1);
    await first.stop();
    const before = rounds;
    await until(() => rounds > before + 2);
    const { rows } = await owner.query(
      `select runs, failures, fault from runtime.job_run where name = 'trial-round'`,
    );
    expect(rows[0]).toMatchObject({ failures: 0, fault: null });
    expect(rows[0].runs).toBeGreaterThan(3);
  });
});
