import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freshDatabase } from '../../../test/setup/database.ts';
import { type Ended, environmentOf, run, type Served, serveFor } from './served-fixture.ts';

let here: Served;
/** What only time would do. */
let withOwner: (act: (client: pg.Client) => Promise<unknown>) => Promise<void>;
let file: (name: string, content: string | Uint8Array) => Promise<string>;

beforeAll(async () => {
  const database = await freshDatabase(inject('ownerUrl'));
  here = await serveFor(database);
  withOwner = async (act) => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    await act(client).finally(() => client.end());
  };
  file = async (name, content) => {
    await writeFile(join(here.dir, name), content);
    return join(here.dir, name);
  };
});
afterAll(() => here?.stop());

describe('gatehouse import customers', () => {
  const csv = [
    'external_id,kind,name,offering,email,date_of_birth',
    'acct-1,individual,Ada Okafor,vm,ada@example.com,1996-02-29',
    'acct-2,individual,Siobhán O’Brien,vm,not an address,1990-01-02',
    '',
  ].join('\n');

  beforeAll(() =>
    here.api('POST', '/offerings', {
      code: 'vm',
      name: 'Virtual machines',
      facts: {
        kind: 'virtual-machine',
        management: 'unmanaged',
        trial: false,
        customerRunsOwnSoftware: true,
        ownerCountry: 'US',
        ownedByUsPerson: true,
        operatedIn: ['US'],
      },
    }),
  );

  it('says in a preview what would happen, names the bad row by column and code, and changes nothing', async () => {
    const { code, out } = await here.gatehouse(['import', 'customers', '-', '--preview'], csv);
    expect(code).toBe(1);
    expect(out).toMatch(/preview: nothing was changed/);
    expect(out).toMatch(/^2 +3 +acct-2 +email +\S+$/m);
    expect(out).not.toContain('not an address');
    const { items } = await here.api('GET', '/identification/accounts');
    expect(items).toEqual([]);
  });

  it('keeps the good rows, ends with 1 for the refused one, and shows the same report when repeated', async () => {
    const name = await file('customers.csv', csv);
    const first = await here.gatehouse(['import', 'customers', name, '--json']);
    const again = await here.gatehouse(['import', 'customers', name, '--json']);
    const report = JSON.parse(first.out);
    expect([first.code, again.code]).toEqual([1, 1]);
    expect(report.run.counts).toMatchObject({ rows: 2, imported: 1, refused: 1 });
    expect(JSON.parse(again.out)).toEqual(report);
  });

  it('reads the file anew on request: what is there already is unchanged', async () => {
    const good = csv.replace('not an address', 'siobhan@example.com');
    const name = await file('good.csv', good);
    const first = await here.gatehouse(['import', 'customers', name, '--json']);
    const anew = await here.gatehouse(['import', 'customers', name, '--again', '--json']);
    expect([first.code, anew.code]).toEqual([0, 0]);
    expect(JSON.parse(first.out).run.counts).toMatchObject({ imported: 1, unchanged: 1, refused: 0 });
    expect(JSON.parse(anew.out).run.counts).toMatchObject({ imported: 0, unchanged: 2, refused: 0 });
  });

  it('ends with 2 and one line when the file lacks a column or is not there', async () => {
    const [wrong, none] = await Promise.all([
      here.gatehouse(['import', 'customers', '-'], 'external_id,kind\n'),
      here.gatehouse(['import', 'customers', join(here.dir, 'none.csv')]),
    ]);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/name: column-missing/);
    expect(none).toMatchObject({ code: 2, err: expect.stringMatching(/^gatehouse: there is no file .*\n$/) });
  });
});

describe('gatehouse import and export ownership', () => {
  const common = { declarationSubject: 'C1', statementDate: '2026-01-01', recordStatus: 'new' };
  const statements = [
    {
      ...common,
      statementId: 'the-entity-statement-of-acme-ltd-one',
      recordId: 'C1',
      recordType: 'entity',
      recordDetails: { isComponent: false, entityType: { type: 'registeredEntity' }, name: 'Acme Ltd' },
    },
    {
      ...common,
      statementId: 'the-person-statement-of-ada-byron-one',
      recordId: 'P1',
      recordType: 'person',
      recordDetails: {
        isComponent: false,
        personType: 'knownPerson',
        names: [{ type: 'legal', fullName: 'Ada Byron' }],
      },
    },
    {
      ...common,
      statementId: 'the-relationship-statement-of-ada-one',
      recordId: 'R1',
      recordType: 'relationship',
      recordDetails: {
        isComponent: false,
        subject: 'C1',
        interestedParty: 'P1',
        interests: [{ type: 'shareholding', share: { exact: 75 } }],
      },
    },
  ];

  it('keeps each good statement, refuses the bad one with where and why, and gives the kept ones back', async () => {
    const { id: entity } = await here.api('POST', '/identification/persons', {
      kind: 'entity',
      source: 'customer',
      elements: [{ kind: 'name', value: { legalName: 'Acme Ltd' } }],
    });
    const bad = {
      ...statements[2],
      statementId: 'another-relationship-statement-bad',
      recordType: 'nothing',
    };
    const given = JSON.stringify([...statements, bad]);
    const { code, out, err } = await here.gatehouse(['import', 'ownership', '-', '--entity', entity], given);
    expect(code, err).toBe(1);
    expect(out).toMatch(/^3 +0 +1$/m);
    expect(out).toMatch(/^4 +refused +\/recordType +\S+$/m);
    const exported = await here.gatehouse(['export', 'ownership', '--entity', entity]);
    expect(exported.code).toBe(0);
    expect(JSON.parse(exported.out)).toEqual(expect.arrayContaining(statements));
  });
});

describe('gatehouse ledger', () => {
  it('proves the store, proves an export without a database, and names the entry whose byte was flipped', async () => {
    const live = await here.gatehouse(['ledger', 'verify']);
    expect(live, live.err).toMatchObject({ code: 0, out: expect.stringContaining('PROVEN') });
    const name = join(here.dir, 'ledger.ndjson');
    expect((await here.gatehouse(['ledger', 'export', name])).code).toBe(0);
    const exported = await here.gatehouse(['ledger', 'verify', name]);
    expect(exported, exported.out).toMatchObject({ code: 0 });
    const bytes = await readFile(name);
    const at = bytes.indexOf('"kind":');
    bytes[at + 9] = (bytes[at + 9] ?? 0) ^ 1;
    const flipped = await here.gatehouse(['ledger', 'verify', await file('flipped.ndjson', bytes)]);
    expect(flipped.code).toBe(1);
    expect(flipped.out).toMatch(/entry \d+.*\n(.*\n)*NOT PROVEN/);
  });
});

describe('gatehouse backup and restore', () => {
  let withKeys: Ended;
  let withoutKeys: Ended;

  beforeAll(async () => {
    [withKeys, withoutKeys] = await Promise.all([
      here.gatehouse(['backup', join(here.dir, 'whole.backup'), '--keys']),
      here.gatehouse(['backup', join(here.dir, 'rows-only.backup')]),
    ]);
  });

  it('carries the installation with its keys into a new one and proves its ledger there', async () => {
    const name = join(here.dir, 'whole.backup');
    expect(withKeys, withKeys.err).toMatchObject({
      code: 0,
      out: expect.stringContaining('THE KEYS ARE IN THIS FILE'),
    });
    expect((await stat(name)).mode & 0o777).toBe(0o600);
    const dir = join(here.dir, 'restored');
    const environment = environmentOf(dir, await freshDatabase(inject('ownerUrl')));
    const restored = await run(['restore', name], { environment });
    expect(restored, restored.err).toMatchObject({ code: 0, out: expect.stringContaining('\nPROVEN') });
    expect(await readFile(join(dir, 'keys', 'ledger.pem'), 'utf8')).toBe(
      await readFile(join(here.dir, 'keys', 'ledger.pem'), 'utf8'),
    );
  });

  it('without the keys it is refused in one line, and nothing is changed', async () => {
    const name = join(here.dir, 'rows-only.backup');
    expect(withoutKeys.out).toContain('The keys are NOT in it');
    const dir = join(here.dir, 'nothing');
    const environment = environmentOf(dir, await freshDatabase(inject('ownerUrl')));
    const refused = await run(['restore', name], { environment });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/gatehouse: the keys are not in the backup.*\n$/);
  });
});

describe('every command', () => {
  it('ends with 2 and no stack when it is not understood', async () => {
    const [unknown, missing] = await Promise.all([
      here.gatehouse(['frobnicate']),
      here.gatehouse(['import', 'ownership', '-']),
    ]);
    expect([unknown.code, missing.code]).toEqual([2, 2]);
    expect(`${unknown.err}${missing.err}`).not.toMatch(/^ +at /m);
  });
});

describe('gatehouse sweep', () => {
  it('names the accounts with records that are due, and erases nothing', async () => {
    const { items } = await here.api('GET', '/identification/accounts');
    const account = items.map((one) => (one as { id: string }).id).at(0); // Safe: an account has an id.
    await here.api('POST', `/standing/accounts/${account}/closing`, { because: 'customer-request' });
    const none = await here.gatehouse(['sweep']);
    expect(none.out).toMatch(/: records of 0 accounts are due for erasure on \d{4}-\d\d-\d\d$/m);
    await withOwner((client) => client.query("update enforce.account_life set closed_on = '2020-01-02'"));
    const some = await here.gatehouse(['sweep', '--json']);
    expect([none.code, some.code]).toEqual([0, 0]);
    expect(JSON.parse(some.out)).toMatchObject({ due: 1, accounts: [{ account, closedOn: '2020-01-02' }] });
    expect((await here.gatehouse(['sweep', '--most', '0'])).code).toBe(2);
  });
});
