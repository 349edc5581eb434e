/** An old certification taken again: the same bytes after customers changed and one was erased; refused after tampering. */
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complete, openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { toUuid } from '../../../kernel/ids.ts';
import { addMilliseconds } from '../../../kernel/time.ts';
import { type Certifier, certifierOf } from './filing-fixture.ts';

const inFrance = complete.map((element) =>
  element.kind === 'address' ? { ...element, value: { ...element.value, country: 'FR' } } : element,
);

let world: World;
let certifier: Certifier;
let filing: { id: string; fields: { field: string; value: { figure: { rows: number } } }[] };
let bytes: Buffer;
beforeAll(async () => {
  world = await openWorld();
  certifier = certifierOf(world);
  await certifier.nameContact('Ada Müller');
  await certifier.countEmployees(42);
  for (const elements of [complete, complete, inFrance]) await world.opened(elements);
  filing = await certifier.draft('initial-certification');
  await certifier.acknowledged(filing.id);
  bytes = await pdf();
  world.here.moveClock(addMilliseconds(world.here.now(), 7 * 86_400_000));
});
afterAll(() => world.here.close());

const pdf = async () =>
  Buffer.from((await certifier.ana.bytes(`/filings/${filing.id}/file?format=pdf`)).bytes);
const figureOf = (field: string) => filing.fields.find((one) => one.field === field)?.value.figure;

it('counts customers by where they are, and each number opens into its rows', async () => {
  expect(figureOf('F10')).toMatchObject({
    rows: 3,
    by: [
      { of: 'FR', rows: 1 },
      { of: 'GB', rows: 2 },
    ],
  });
  expect(figureOf('F13')).toMatchObject({ rows: 3, by: [{ of: '0-to-30-days', rows: 3 }] });
  const { items } = (await certifier.ana.get(`/filings/${filing.id}/fields/F10/rows?limit=2`)).json;
  expect(items).toHaveLength(2);
  expect(items[0]).toEqual({ customer: expect.stringMatching(/^cus_/), place: 'GB' });
  const csv = await certifier.ana.get(`/filings/${filing.id}/fields/F10/rows?format=csv`);
  expect(csv.text.trim().split('\n')).toHaveLength(5);
});

it('gives the same bytes after customers have moved, come and been erased', async () => {
  const { here, must, officer } = world;
  const [moved, erased] = (await officer.get('/identification/customers')).json.items;
  const person = (await officer.get(`/identification/persons/${moved.person}`)).json;
  const address = person.elements.find((one: { kind: string }) => one.kind === 'address');
  const to = { kind: 'address', value: { use: 'residential', street: ['2 Rue'], country: 'DE' } };
  await must(
    officer.post(`/identification/elements/${address.id}/supersessions`, {
      reason: 'changed',
      source: 'customer',
      replacement: to,
    }),
  );
  await world.opened(inFrance);
  // As the law will let it: the key of the person is destroyed, and what it sealed cannot be read again.
  await here.read((tx) =>
    sql`update retain.subject_key set wrapped = null, destroyed_at = now() where subject_id = ${toUuid(erased.person)}`.execute(
      tx,
    ),
  );
  const rebuilt = await certifier.ana.post(`/filings/${filing.id}/rebuilds`);
  expect(rebuilt.status, rebuilt.text).toBe(200);
  expect((await pdf()).equals(bytes)).toBe(true);
  const now = await certifier.draft('irregular-certification');
  const f10 = now.fields.find((one: { field: string }) => one.field === 'F10');
  expect(f10).toMatchObject({ value: { figure: { rows: 4 } }, change: 'up by 1, from 3' });
  expect(f10.value.figure.by.map((one: { of: string }) => one.of)).toEqual(['DE', 'FR', 'GB']);
});

it('is refused with where and by how much, when the census was changed past the program', async () => {
  const owner = new pg.Client({ connectionString: world.here.ownerUrl });
  await owner.connect();
  try {
    await owner.query('alter table report.census_entry disable trigger append_only');
    await owner.query(
      "update report.census_entry set residence = 'US' where residence = 'FR' and kind = 'customer'",
    );
    await owner.query('alter table report.census_entry enable trigger append_only');
  } finally {
    await owner.end();
  }
  const refused = await certifier.ana.post(`/filings/${filing.id}/rebuilds`);
  expect(refused.status).toBe(409);
  expect(refused.json.code).toBe('figure-differs');
  const details = refused.json.errors.map((one: { detail: string }) => one.detail);
  expect(details).toEqual(expect.arrayContaining(['FR: filed 1, found 0', 'US: filed 0, found 1']));
  expect(details[0]).toMatch(/^rows up to cus_.*: filed 3, found 3$/);
});
