import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../../../test/setup/installation.ts';
import { offerings } from '../../../adopt/offerings/index.ts';
import { organizations } from '../../../adopt/organizations/index.ts';
import { writtenProgram } from '../../../adopt/written-program/index.ts';
import { identification } from '../index.ts';
import { sampleRows, toCsv } from '../sample-customers.ts';
import { runImport } from './run.ts';

let here: Installation;
let officer: Client;
beforeAll(async () => {
  here = await openInstallation({ parts: [organizations, offerings, writtenProgram, identification] });
  officer = here.as('officer');
  const made = await officer.post('/offerings', {
    code: 'vm',
    name: 'VM',
    facts: {
      kind: 'virtual-machine',
      management: 'unmanaged',
      trial: false,
      customerRunsOwnSoftware: true,
      ownerCountry: 'US',
      ownedByUsPerson: true,
      operatedIn: ['US'],
    },
  });
  expect(made.status).toBe(201);
});
afterAll(() => here.close());

async function send(csv: string, mode = 'import') {
  const started = await officer.request('POST', `/identification/imports?mode=${mode}`, {
    body: csv,
    headers: { 'content-type': 'text/csv', 'idempotency-key': `k-${Math.random()}-aaaa` },
  });
  if (started.status !== 202) return started;
  await runImport(here.runtime, { tenant: here.tenant, id: started.json.id });
  return officer.get(`/identification/imports/${started.json.id}`);
}

describe('speed', () => {
  it('imports', async () => {
    for (const n of [2000]) {
      const csv = toCsv(sampleRows(n));
      let t = performance.now();
      const c0 = process.cpuUsage();
      const r = await send(csv);
      const c = process.cpuUsage(c0);
      console.log('cpu', c.user / 1e3, c.system / 1e3);
      console.log(n, r.status, JSON.stringify(r.json), performance.now() - t);
      t = performance.now();
      const again = await send(csv);
      console.log(JSON.stringify(again.json), performance.now() - t);
      if (again.json.counts?.refused)
        console.log((await officer.get(`/identification/imports/${again.json.id}/rows?limit=5`)).text);
    }
  }, 200_000);
});
