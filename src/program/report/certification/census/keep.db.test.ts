/** What a count finds where commands overlapped, and before the census began. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../../test/setup/standing-world.ts';
import { toUuid } from '../../../../kernel/ids.ts';
import { addMilliseconds } from '../../../../kernel/time.ts';
import { type Certifier, certifierOf } from '../filing-fixture.ts';

let world: World;
let certifier: Certifier;
beforeAll(async () => {
  world = await openWorld();
  certifier = certifierOf(world);
});
afterAll(() => world.here.close());

const kind = 'irregular-certification';

async function customersBy(): Promise<readonly { readonly of: string; readonly rows: number }[]> {
  const drafted = await certifier.draft(kind);
  await world.must(certifier.ana.post(`/filings/${drafted.id}/rebuilds`));
  await world.must(certifier.ana.post(`/filings/${drafted.id}/withdrawals`, { because: 'overtaken' }));
  return drafted.fields.find((one: { field: string }) => one.field === 'F10').value.figure.by;
}

async function asOwner(text: string, values: unknown[] = []): Promise<void> {
  const owner = new pg.Client({ connectionString: world.here.ownerUrl });
  await owner.connect();
  try {
    await owner.query(text, values);
  } finally {
    await owner.end();
  }
}

it('finds what the command that came last wrote, though its own moment is the earlier one', async () => {
  const { here, officer, must } = world;
  const one = await world.opened();
  const waited = addMilliseconds(here.now(), 10);
  here.moveClock(addMilliseconds(here.now(), 20));
  await must(officer.put(`/identification/customers/${one.customer}/status`, { status: 'contracting' }));
  // It began before the other, waited for it, and so saw what that one did.
  here.moveClock(waited);
  const { elements } = (await officer.get(`/identification/persons/${one.person}`)).json;
  const address = elements.find((element: { kind: string }) => element.kind === 'address');
  const to = { kind: 'address', value: { use: 'residential', street: ['2 Rue'], country: 'FR' } };
  const moved = { reason: 'changed', source: 'customer', replacement: to };
  await must(officer.post(`/identification/elements/${address.id}/supersessions`, moved));
  here.moveClock(addMilliseconds(here.now(), 1_000));
  expect(await customersBy()).toEqual([{ of: 'FR', rows: 1 }]);
});

it('refuses a moment before the census began, of which it would say that there was nobody', async () => {
  const { here } = world;
  const since = here.now();
  await asOwner('insert into report.census_start (tenant_id, since) values ($1, $2)', [
    toUuid(here.tenant),
    since,
  ]);
  const early = await certifier.ana.post('/filings', { kind, asOf: addMilliseconds(since, -1) });
  expect(early.json).toMatchObject({
    code: 'invalid-field',
    errors: [{ field: 'body.asOf', code: 'before-the-record', detail: since }],
  });
  expect((await certifier.ana.post('/filings', { kind, asOf: since })).status).toBe(201);
});
