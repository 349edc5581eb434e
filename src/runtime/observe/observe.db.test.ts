import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import { startWorker } from '../jobs/index.ts';
import { notices, notify } from '../notices/index.ts';
import type { Part } from '../part.ts';
import type { Runtime } from '../runtime.ts';
import { webhooks } from '../webhooks/index.ts';
import { createObserver, type Observer, observeRoutes } from './index.ts';

let installation: Installation;
let observer: Observer;
let owner: pg.Client;
let runtime: Runtime;

const broken: Part = {
  slug: 'trial',
  gauges: [
    {
      name: 'gatehouse_trial_broken',
      help: 'Cannot be read',
      scope: 'installation',
      read: () => Promise.reject(new Error('no such table')),
    },
  ],
};

beforeAll(async () => {
  observer = createObserver();
  installation = await openInstallation({ parts: [organizations, notices, webhooks, broken] });
  runtime = { ...installation.runtime, meter: observer };
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await installation.close();
});

const app = (more: { metricsToken?: string; leastFreeBytes?: number } = {}, of = observer) =>
  observeRoutes({ runtime, observer: of, dir: '.', ...more });

async function ready(more = {}) {
  const response = await app(more, createObserver()).request('/readyz');
  const json = (await response.json()) as {
    status: string;
    checks: { name: string; ok: boolean; code?: string }[];
  };
  return { status: response.status, wrong: json.checks.filter((check) => !check.ok), text: json.status };
}

describe('health', () => {
  test('a process that answers is up, whatever else is wrong', async () => {
    const response = await app({}, createObserver()).request('/healthz');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('without a worker anywhere it is not ready, and ready as soon as one leads', async () => {
    expect(await ready()).toMatchObject({ status: 503, wrong: [{ name: 'worker', code: 'no-worker' }] });
    const databaseUrl = String(runtime.database.pool.options.connectionString);
    const worker = startWorker({ runtime, databaseUrl, observe: observer.run });
    const end = Date.now() + 8000;
    while ((await ready()).status !== 200 && Date.now() < end) await sleep(50);
    expect(await ready()).toMatchObject({ status: 200, wrong: [], text: 'ready' });
    await worker.stop();
  });

  test('a full disk and a migration that is missing or was edited are named', async () => {
    expect((await ready({ leastFreeBytes: Number.MAX_SAFE_INTEGER })).wrong).toContainEqual({
      name: 'disk',
      ok: false,
      code: 'disk-full',
    });
    await owner.query(
      `update public.gatehouse_migration set digest = 'other' where name = '0001-foundation.sql'`,
    );
    expect((await ready()).wrong).toContainEqual({ name: 'migrations', ok: false, code: 'not-migrated' });
  });
});

describe('metrics', () => {
  test('count requests by operation, commits, verdicts and jobs, and show what waits over all tenants', async () => {
    await installation.foundAnother();
    observer.request('getOrganization', 404, 12);
    observer.verdict('deny');
    observer.run('send-notice', 'failed', 40);
    observer.commit(3);
    const response = await app().request('/metrics');
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0.0.4/);
    expect(text).toContain(
      'gatehouse_http_request_duration_seconds_count{route="getOrganization",status="4xx"} 1',
    );
    expect(text).toContain('gatehouse_verdicts_total{decision="deny"} 1');
    expect(text).toContain('gatehouse_job_duration_seconds_count{job="send-notice",outcome="failed"} 1');
    expect(text).toMatch(/gatehouse_commit_duration_seconds_count \d/);
    expect(text).toContain('gatehouse_notices_waiting 0');
    expect(text).toContain('gatehouse_webhook_deliveries_pending 0');
    expect(text).toContain('gatehouse_queue_jobs_waiting 0');
  });

  test('a number that cannot be read is unknown, and the others are still told', async () => {
    const text = await (await app({}, createObserver()).request('/metrics')).text();
    expect(text).toContain('gatehouse_trial_broken Nan');
    expect(text).toContain('gatehouse_notices_waiting 0');
  });

  test('carry no id, no address and no other value of a person', async () => {
    await installation.perform((work) =>
      notify(work, {
        to: { person: work.runtime.ids.next('person'), address: 'ada@customer.example' },
        template: 'email-code',
        values: { code: '918273', minutes: '15' },
      }),
    );
    const text = await (await app({}, createObserver()).request('/metrics')).text();
    expect(text).not.toMatch(/(org|per|ntc|acc)_[0-9a-f]{8}|@|918273/);
  });

  test('are given only to who has the token, where one is set', async () => {
    const guarded = app({ metricsToken: 'a-long-enough-token' }, createObserver());
    expect((await guarded.request('/metrics')).status).toBe(401);
    const wrong = { headers: { authorization: 'Bearer another-token' } };
    expect((await guarded.request('/metrics', wrong)).status).toBe(401);
    const right = { headers: { authorization: 'Bearer a-long-enough-token' } };
    expect((await guarded.request('/metrics', right)).status).toBe(200);
  });
});
