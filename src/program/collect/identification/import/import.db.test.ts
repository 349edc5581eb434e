import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Part } from '../../../../runtime/part.ts';
import { type Office, openOffice } from '../office-fixture.ts';
import { type SampleRow, sampleRow, sampleRows, toCsv } from '../sample-customers.ts';
import { runImport } from './run.ts';

/** A later part that cannot bear one account: a fault behind a row must cost that row only. */
const fragile: Part = {
  slug: 'test/fragile',
  follow: (_work, events) => {
    const fatal = events.some((event) => JSON.stringify(event.data).includes('fatal-account'));
    return fatal ? Promise.reject(new Error('a fault in a later part')) : Promise.resolve([]);
  },
};

let here: Office['here'];
let officer: Office['officer'];
let keys = 0;

beforeAll(async () => {
  ({ here, officer } = await openOffice([fragile]));
});
afterAll(() => here.close());

function post(body: string | Uint8Array, query = '', headers: Record<string, string> = {}) {
  keys += 1;
  return officer.request('POST', `/identification/imports${query}`, {
    body,
    headers: { 'content-type': 'text/csv', 'idempotency-key': `import-key-${keys}`, ...headers },
  });
}

async function run(rows: readonly SampleRow[] | string, query = '') {
  const started = await post(typeof rows === 'string' ? rows : toCsv(rows), query);
  expect(started.status).toBe(202);
  await runImport(here.runtime, { tenant: here.tenant, id: started.json.id });
  const finished = await officer.get(`/identification/imports/${started.json.id}`);
  expect(finished.json.state).toBe('finished');
  const report = await officer.get(`/identification/imports/${started.json.id}/rows?limit=200`);
  return { id: started.json.id, counts: finished.json.counts, rows: report.json.items };
}

const row = (id: string, changed: SampleRow = {}): SampleRow => ({
  ...sampleRow(1),
  external_id: id,
  ...changed,
});

async function counted(): Promise<Record<string, number>> {
  const { rows } = await here.read((tx) =>
    sql<Record<string, number>>`
      select (select count(*) from collect.person) as persons, (select count(*) from collect.customer) as customers,
             (select count(*) from collect.account) as accounts, (select count(*) from collect.element) as elements`.execute(
      tx,
    ),
  );
  return rows[0] ?? {};
}

describe('existing customers come from a file', () => {
  it('each row a person, a customer and an account, with what was collected and its source', async () => {
    const { rows, counts } = await run([row('first-1')]);
    expect(counts).toEqual({ rows: 1, imported: 1, updated: 0, unchanged: 0, skipped: 0, refused: 0 });
    expect(rows).toEqual([
      { row: 1, line: 2, status: 'imported', externalId: 'first-1', account: rows[0].account, errors: [] },
    ]);
    const account = (await officer.get(`/identification/accounts/${rows[0].account}`)).json;
    expect(account).toMatchObject({
      origin: 'existing',
      openedOn: '2024-02-29',
      trial: false,
      externalId: 'first-1',
    });
    const customer = (await officer.get(`/identification/customers/${account.customer}`)).json;
    expect(customer).toMatchObject({ origin: 'existing', status: 'contracting' });
    const person = (await officer.get(`/identification/persons/${account.person}`)).json;
    expect(person.elements.map((element: { source: string }) => element.source)).toEqual(
      person.elements.map(() => 'import'),
    );
  });

  it('and a second time changes nothing', async () => {
    const rows = [
      row('again-1'),
      { ...sampleRow(0), external_id: 'again-2' },
      { ...sampleRow(3), external_id: 'again-3' },
    ];
    await run(rows);
    const before = await counted();
    expect((await run(rows)).counts).toMatchObject({ imported: 0, updated: 0, unchanged: 3 });
    expect(await counted()).toEqual(before);
  });

  it('and a changed row changes what it says, and keeps the history', async () => {
    const first = await run([row('moved-1', { email: 'old@example.com' })]);
    const again = await run([row('moved-1', { email: 'new@example.com' })]);
    expect(again.rows).toMatchObject([{ status: 'updated', account: first.rows[0].account }]);
    const { person } = (await officer.get(`/identification/accounts/${first.rows[0].account}`)).json;
    const elements = (await officer.get(`/identification/persons/${person}/elements`)).json.items;
    const emails = elements.filter((element: { kind: string }) => element.kind === 'email');
    expect(
      emails.map((one: { value: unknown; supersededAt: unknown }) => [one.value, one.supersededAt !== null]),
    ).toEqual([
      [{ address: 'new@example.com' }, false],
      [{ address: 'old@example.com' }, true],
    ]);
  });

  it('and what the customer said itself is not overruled', async () => {
    const first = await run([row('said-1', { name: 'Ada Okafor GmbH' })]);
    const { person } = (await officer.get(`/identification/accounts/${first.rows[0].account}`)).json;
    const elements = (await officer.get(`/identification/persons/${person}`)).json.elements;
    const name = elements.find((element: { kind: string }) => element.kind === 'name');
    await officer.post(`/identification/elements/${name.id}/supersessions`, {
      reason: 'corrected',
      source: 'document',
      replacement: { kind: 'name', value: { legalName: 'Ada Okafor & Co GmbH' } },
    });
    expect((await run([row('said-1', { name: 'Ada Okafor GmbH' })])).rows).toMatchObject([
      { status: 'refused', errors: [{ column: 'name', code: 'differs-from-record' }] },
    ]);
  });

  it('and a trial that became paid is paid, and not the other way', async () => {
    const trial = row('trial-1', {
      payment_type: 'none-trial',
      payment_identifier: '',
      payment_institution: '',
      trial: 'true',
    });
    const paid = row('trial-1', { trial: 'false' });
    await run([trial]);
    expect((await run([paid])).rows).toMatchObject([{ status: 'updated' }]);
    expect((await run([{ ...paid, trial: 'true' }])).rows).toMatchObject([
      { status: 'refused', errors: [{ column: 'trial', code: 'differs-from-record' }] },
    ]);
  });

  it('several accounts of one customer share the person', async () => {
    const { rows, counts } = await run([
      row('shared-1', { customer_reference: 'cust-9' }),
      row('shared-2', { customer_reference: 'cust-9' }),
    ]);
    expect(counts).toMatchObject({ imported: 2 });
    const accounts = await Promise.all(
      rows.map(
        async (one: { account: string }) =>
          (await officer.get(`/identification/accounts/${one.account}`)).json,
      ),
    );
    expect(accounts[0].customer).toBe(accounts[1].customer);
    const later = await run([row('shared-3', { customer_reference: 'cust-9', email: 'more@example.com' })]);
    const third = (await officer.get(`/identification/accounts/${later.rows[0].account}`)).json;
    expect(third.customer).toBe(accounts[0].customer);
    expect(
      (await run([row('shared-3', { customer_reference: 'cust-8', email: 'more@example.com' })])).rows,
    ).toMatchObject([
      { status: 'refused', errors: [{ column: 'customer_reference', code: 'differs-from-record' }] },
    ]);
  });
});

describe('one bad row never loses the good ones', () => {
  it('whatever is wrong with it, and the report says what by row, line, column and code', async () => {
    const good = toCsv([row('mix-1')]).split('\n');
    const [header = '', line = ''] = good;
    const file = [
      header,
      line,
      line.replace('mix-1', 'mix-2').replace('customer1@example.com', 'nobody'),
      line.replace('mix-1', 'mix-3').replace('entity', 'enti"ty'),
      '',
      line.replace('mix-1', 'mix-4').slice(0, 20),
      line,
      line.replace('mix-1', 'mix-5').replace(',vm,', ',no-such,'),
      line.replace('mix-1', 'fatal-account'),
      line.replace('mix-1', 'mix-6'),
    ].join('\r\n');
    const { rows, counts } = await run(file);
    expect(
      rows.map((one: { row: number; line: number; status: string; errors: unknown }) => [
        one.row,
        one.line,
        one.status,
        one.errors,
      ]),
    ).toEqual([
      [1, 2, 'imported', []],
      [2, 3, 'refused', [{ column: 'email', code: 'not-an-email-address' }]],
      [3, 4, 'refused', [{ column: 'row', code: 'quotes-not-closed' }]],
      [4, 6, 'refused', [{ column: 'row', code: 'wrong-number-of-cells' }]],
      [5, 7, 'skipped-duplicate', [{ column: 'external_id', code: 'repeated-in-file' }]],
      [6, 8, 'refused', [{ column: 'offering', code: 'no-such-offering' }]],
      [7, 9, 'refused', [{ column: 'row', code: 'not-recorded' }]],
      [8, 10, 'imported', []],
    ]);
    expect(counts).toEqual({ rows: 8, imported: 2, updated: 0, unchanged: 0, skipped: 1, refused: 5 });
    const { text } = await officer.get('/identification/accounts?externalId=fatal-account');
    expect(JSON.parse(text).items).toEqual([]);
  });

  it('and the report can be filtered, paged and taken away as a file', async () => {
    const { id } = await run([
      row('filter-1'),
      row('filter-2', { email: 'x' }),
      row('filter-3', { email: 'y' }),
    ]);
    const path = `/identification/imports/${id}/rows`;
    const page = (await officer.get(`${path}?status=refused&limit=1`)).json;
    expect(page.items).toMatchObject([{ row: 2 }]);
    expect((await officer.get(`${path}?status=refused&limit=1&cursor=${page.next}`)).json).toMatchObject({
      items: [{ row: 3 }],
    });
    const csv = (await officer.get(`${path}?format=csv`)).text;
    expect(csv.split('\n')[1]).toBe('row,line,status,externalId,account,errors');
    expect(csv).toContain('not-an-email-address');
  });
});

describe('a preview', () => {
  it('says what an import would do, and changes nothing', async () => {
    await run([row('look-1')]);
    const before = await counted();
    const rows = [
      row('look-1'),
      row('look-2'),
      row('look-2'),
      row('look-3', { email: 'x' }),
      row('look-1', { external_id: 'look-4' }),
    ];
    const { counts, rows: report } = await run(rows, '?mode=preview');
    expect(counts).toEqual({ rows: 5, imported: 2, updated: 0, unchanged: 1, skipped: 1, refused: 1 });
    expect(report[1]).toMatchObject({ status: 'imported', account: null });
    expect(await counted()).toEqual(before);
    expect((await run(rows)).counts).toEqual(counts);
  });
});

describe('a file that cannot be read is refused as a whole, by name', () => {
  it.each([
    ['', 'body', 'empty'],
    ['external_id,kind,name\n1,individual,A\n', 'body.header.offering', 'column-missing'],
    ['external_id,kind,name,offering,shoe_size\n', 'body.header.shoe_size', 'column-unknown'],
  ])('%j', async (csv, field, code) => {
    const refused = await post(csv);
    expect(refused).toMatchObject({
      status: 422,
      json: { code: 'invalid-field', errors: [{ field, code }] },
    });
  });

  it('in UTF-16, with its mark or without', async () => {
    const text = toCsv([row('utf-1', { name: 'Mueller GmbH' })]);
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(await post(marked)).toMatchObject({
      status: 400,
      json: { errors: [{ field: 'body', code: 'not-utf-8' }] },
    });
    const bare = await post(Buffer.from(text, 'utf16le'));
    expect(bare).toMatchObject({ status: 422, json: { errors: [{ field: 'body', code: 'not-utf-8' }] } });
  });

  it('of another type or too large', async () => {
    expect((await post('{}', '', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await post('x', '', { 'content-length': String(51 * 1024 * 1024) })).status).toBe(413);
  });
});

describe('what is still to do', () => {
  it('is listed whole, whatever the size of a page', async () => {
    const rows = [1, 2, 3].map((index) => row(`todo-${index}`, { email: '', telephone: '' }));
    await run([rows[0], row('done-1'), rows[1], rows[2]].filter((one) => one !== undefined));
    const found: string[] = [];
    let next = '';
    do {
      const page = await officer.get(`/identification/existing-accounts?state=outstanding&limit=1${next}`);
      found.push(...page.json.items.map((one: { externalId: string }) => one.externalId));
      next = page.json.next ? `&cursor=${page.json.next}` : '';
    } while (next);
    expect(found.filter((id) => id.startsWith('todo-'))).toEqual(['todo-1', 'todo-2', 'todo-3']);
    expect(found).not.toContain('done-1');
    const { text } = await officer.get('/identification/existing-accounts?state=outstanding&format=csv');
    expect(text).toContain('todo-2');
    const progress = (await officer.get('/identification/existing-accounts/progress')).json;
    expect(progress.outstanding).toBe(found.length);
    expect(progress.missing).toContainEqual({ fact: 'person.email', accounts: 3 });
  });
});

describe('a large file', () => {
  it('of 10,000 rows in many scripts is read whole, twice', { timeout: 300_000 }, async () => {
    const csv = toCsv(
      sampleRows(10_000).map((one) => ({ ...one, external_id: `large-${one.external_id}` })),
      { delimiter: ';', newline: '\r\n', bom: true },
    );
    expect((await run(csv)).counts).toMatchObject({ rows: 10_000, imported: 10_000 });
    expect((await run(csv)).counts).toMatchObject({ rows: 10_000, unchanged: 10_000 });
  });
});

describe('a run that was cut off', () => {
  it('goes on where it stopped, and reads no row twice', async () => {
    const rows = sampleRows(450).map((one, index) => ({ ...one, external_id: `cut-${index}` }));
    const started = await post(toCsv(rows));
    const stop = new AbortController();
    const task = { tenant: here.tenant, id: started.json.id };
    const stopping: typeof here.runtime = {
      ...here.runtime,
      // The third moment the run asks for is the end of its first batch.
      clock: { now: countdown(3, () => stop.abort(new Error('stopped')), here.runtime.clock.now) },
    };
    await expect(runImport(stopping, { ...task, signal: stop.signal })).rejects.toThrow('stopped');
    const half = (await officer.get(`/identification/imports/${started.json.id}`)).json;
    expect(half).toMatchObject({ state: 'running' });
    expect(half.counts.rows).toBeGreaterThan(0);
    expect(half.counts.rows).toBeLessThan(450);
    // Two workers at once: one overtakes the other, and each row is read once.
    await Promise.all([runImport(here.runtime, task), runImport(here.runtime, task)]);
    const whole = (await officer.get(`/identification/imports/${started.json.id}`)).json;
    expect(whole).toMatchObject({ state: 'finished', counts: { rows: 450, imported: 450 } });
  });

  it('and when it ends, the file is gone', async () => {
    const left = await here.read((tx) => sql`select from collect.import_upload`.execute(tx));
    expect(left.rows).toEqual([]);
  });
});

function countdown<T>(times: number, act: () => void, give: () => T): () => T {
  let left = times;
  return () => {
    left -= 1;
    if (left === 0) act();
    return give();
  };
}
