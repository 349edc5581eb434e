/** A reseller with whom the relation ends while its certification is on the way. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { type Certifier, certifierOf } from './filing-fixture.ts';

let world: World;
let certifier: Certifier;
beforeAll(async () => {
  world = await openWorld();
  certifier = certifierOf(world);
});
afterAll(() => world.here.close());

async function reseller(legalName: string): Promise<string> {
  const { ana } = certifier;
  const described = { legalName, jurisdiction: 'DE', contactEmail: 'cip@wolke.example' };
  const { id } = await world.must(ana.post('/organizations/resellers', described));
  const received = { on: world.here.now().slice(0, 10), reference: 'wolke-cip.pdf', digest: 'a'.repeat(64) };
  await world.must(ana.post(`/organizations/resellers/${id}/own-programs`, received));
  return id;
}

const end = (id: string) =>
  world.must(
    certifier.ana.post(`/organizations/resellers/${id}/end`, {
      on: world.here.now().slice(0, 10),
      because: 'contract-ended',
      reference: 'letter 3',
    }),
  );
const running = async (id: string) =>
  (await certifier.ana.get(`/clocks?state=running&subject=${id}`)).json.items.map(
    ({ obligation }: { obligation: string }) => obligation,
  );

it('can still be signed and sent for what was so at its moment, and no year begins with it', async () => {
  const wolke = await reseller('Wolke GmbH');
  const drafted = await certifier.draft('initial-certification', wolke);
  await end(wolke);
  await certifier.sent(drafted.id);
  expect(await running(wolke)).toEqual([]);
  const corrected = await world.must(certifier.ana.post(`/filings/${drafted.id}/corrections`, {}));
  expect(corrected).toMatchObject({ about: { id: wolke } });
});

it('ends the deadlines of its certifications, and nothing new is begun for it', async () => {
  const nube = await reseller('Nube SA');
  const drafted = await certifier.draft('initial-certification', nube);
  await certifier.sent(drafted.id);
  expect(await running(nube)).toEqual(['certify-resellers-annually']);
  await end(nube);
  expect(await running(nube)).toEqual([]);
  const refused = await certifier.ana.post('/filings', { kind: 'annual-certification', about: nube });
  expect(refused.json).toMatchObject({ code: 'conflict', errors: [{ field: 'body.about', code: 'ended' }] });
});
