/** The first lines of the census, as an upgrade writes them, beside those that were kept while everything happened. */
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complete, openWorld, type World } from '../../../../../test/setup/standing-world.ts';
import { toUuid } from '../../../../kernel/ids.ts';
import { register, sharesOf } from '../../../collect/beneficial-owners/office-fixture.ts';

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client({ connectionString: world.here.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.here.close();
});

type Collected = readonly { readonly kind: string; readonly value: object }[];

const livingIn = (country: string): Collected =>
  complete.map(({ kind, value }) => ({ kind, value: kind === 'address' ? { ...value, country } : value }));

const addressIn = (country: string) => ({
  kind: 'address',
  value: { use: 'residential', street: ['2 Example Street'], country },
});

/** The address that stands is no longer right; another one is, or none. */
async function move(person: string, to: object | undefined): Promise<void> {
  const { elements } = (await world.officer.get(`/identification/persons/${person}`)).json;
  const address = elements.find((one: { kind: string }) => one.kind === 'address');
  const body = { reason: to ? 'changed' : 'withdrawn', source: 'customer', ...(to && { replacement: to }) };
  await world.must(world.officer.post(`/identification/elements/${address.id}/supersessions`, body));
}

const status = (customer: string, now: string) =>
  world.officer.put(`/identification/customers/${customer}/status`, { status: now });

async function entityWithOwners(): Promise<void> {
  const { must, officer, apply } = world;
  const organized: Collected = [
    { kind: 'name', value: { legalName: 'Alpha GmbH' } },
    { kind: 'jurisdiction', value: { jurisdiction: 'DE-BE' } },
    { kind: 'location-of-use', value: { country: 'FR' } },
    { kind: 'email', value: { address: 'alpha@example.com' } },
  ];
  const alpha = await apply(organized, 'entity');
  const path = `/beneficial-owners/persons/${alpha.person}`;
  const holds = (name: string, exact: string) =>
    must(
      officer.post(`${path}/statements`, {
        holder: { individual: { name } },
        interests: sharesOf(exact),
        source: register,
      }),
    );
  await holds('Ada Byron', '50');
  const former = await holds('Bob Barker', '50');
  const { owners } = (await officer.get(path)).json;
  for (const { person } of owners)
    await must(
      officer.post(`/identification/persons/${person}/elements`, {
        source: 'customer',
        element: addressIn('ES'),
      }),
    );
  await move(owners[0].person, addressIn('PT'));
  await must(
    officer.post(`/beneficial-owners/statements/${former.statement}/retractions`, {
      reason: 'entered-in-error',
    }),
  );
  await must(status(alpha.customer, 'contracting'));
}

/** Everything that a census tells apart. */
async function live(): Promise<void> {
  const { must, officer, opened, apply, us, here } = world;
  await opened();
  const moved = await opened(livingIn('FR'));
  await move(moved.person, addressIn('JP'));
  const nowhere = await opened(livingIn('FR'));
  await move(nowhere.person, undefined);
  const pays = {
    type: 'bank-account',
    accountNumber: 'CH9300762011623852957',
    institution: 'Bank',
    country: 'CH',
  };
  const abroad = { kind: 'location-of-use', value: { country: 'NL' } };
  await opened([
    ...complete.map((one) => (one.kind === 'payment-means' ? { ...one, value: pays } : one)),
    abroad,
  ]);
  await us((await opened()).person);
  const withdrawn = (await opened()).person;
  const { decisions } = await us(withdrawn);
  await must(
    officer.post(`/us-person/decisions/${decisions[0].id}/withdrawals`, { reason: 'entered-in-error' }),
  );
  const closed = await opened();
  await must(officer.post(`/standing/accounts/${closed.account}/closing`, { because: 'contract-ended' }));
  await must(status(closed.customer, 'ended'));
  await apply();
  await must(status((await apply()).customer, 'contracting'));
  await world.fail((await opened()).person);
  await entityWithOwners();
  const erased = await opened(livingIn('BR'));
  await here.read((tx) =>
    sql`update retain.subject_key set wrapped = null, destroyed_at = now() where subject_id = ${toUuid(erased.person)}`.execute(
      tx,
    ),
  );
}

/** What is so now of each customer, owner and account; of who is no owner any more nothing. */
async function newestLines(): Promise<readonly { readonly kind: string; readonly state: string }[]> {
  const { rows } = await owner.query(`
    select * from (
      select distinct on (kind, subject_id, of_id) tenant_id, kind, subject_id, of_id, counted, state, residence, uses,
             billing, us_until::text, unverified_since
      from report.census_entry order by kind, subject_id, of_id, at desc, position desc) as newest
    where state <> 'gone' order by kind, subject_id, of_id`);
  return rows;
}

it('are the same, line for line, whatever happened to customers, owners and accounts before', async () => {
  await live();
  const kept = await newestLines();
  expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(['customer', 'owner', 'account']));
  expect(kept.length).toBeGreaterThan(20);
  await owner.query('drop table report.census_entry');
  await owner.query(await readFile('db/migrations/0121-certification.sql', 'utf8'));
  expect(await newestLines()).toEqual(kept);
  const { rows } = await owner.query('select count(*)::int as lines from report.census_entry');
  expect(rows[0].lines).toBe(kept.length);
});

it('say since when they were kept, of a provider who was there before', async () => {
  await owner.query('drop table report.census_start');
  await owner.query(await readFile('db/migrations/0151-census-start.sql', 'utf8'));
  const { rows } = await owner.query(
    `select since = (select applied_at from gatehouse_migration where name = '0121-certification.sql') as "at0121"
     from report.census_start where tenant_id = $1`,
    [toUuid(world.here.tenant)],
  );
  expect(rows).toEqual([{ at0121: true }]);
});
