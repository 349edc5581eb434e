/** Rows that come to another server, whose transactions are numbered from the beginning: no count may miss them. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complete, openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { addMilliseconds } from '../../../kernel/time.ts';
import { migrate } from '../../../runtime/database/index.ts';
import { type Certifier, certifierOf } from './filing-fixture.ts';

let world: World;
let certifier: Certifier;
beforeAll(async () => {
  world = await openWorld();
  certifier = certifierOf(world);
  await certifier.nameContact('Ada Müller');
  await certifier.countEmployees(42);
});
afterAll(() => world.here.close());

async function asOwner(text: string): Promise<unknown[]> {
  const owner = new pg.Client({ connectionString: world.here.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query(text)).rows;
  } finally {
    await owner.end();
  }
}

const customersOf = (filing: { fields: { field: string; value: { figure: { rows: number } } }[] }) =>
  filing.fields.find(({ field }) => field === 'F10')?.value.figure.rows;

it('counts what was written on the old server and on the new one, and takes the old figure again', async () => {
  // The old server has been in use for long.
  await asOwner('update public.gatehouse_server set added = 1000000000');
  await world.opened(complete);
  await world.opened(complete);
  const before = await certifier.draft('initial-certification');
  expect(customersOf(before)).toBe(2);
  await certifier.acknowledged(before.id);

  await asOwner("update public.gatehouse_server set system_identifier = 'another', added = 0");
  await migrate(world.here.ownerUrl);
  world.here.moveClock(addMilliseconds(world.here.now(), 86_400_000));
  await world.opened(complete);

  expect(customersOf(await certifier.draft('annual-certification'))).toBe(3);
  const again = await certifier.ana.post(`/filings/${before.id}/rebuilds`);
  expect(again.status).toBe(200);
});

it('changes nothing where the server is the same', async () => {
  const added = () => asOwner('select added from public.gatehouse_server');
  const before = await added();
  await migrate(world.here.ownerUrl);
  expect(await added()).toEqual(before);
});
