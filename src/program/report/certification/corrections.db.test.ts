/** Corrections, and corrections of corrections: what they tell from, and what goes on from them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { addMilliseconds } from '../../../kernel/time.ts';
import { type Certifier, certifierOf } from './filing-fixture.ts';

const dayMilliseconds = 86_400_000;

let world: World;
let certifier: Certifier;
beforeAll(async () => {
  world = await openWorld({ certified: false });
  certifier = certifierOf(world);
  await certifier.nameContact('Ada Müller');
});
afterAll(() => world.here.close());

const days = (number: number) =>
  world.here.moveClock(addMilliseconds(world.here.now(), number * dayMilliseconds));
const read = async (id: string) => (await certifier.ana.get(`/filings/${id}`)).json;
const correct = (id: string) => world.must(certifier.ana.post(`/filings/${id}/corrections`, {}));
const attest = (filing: string, field: string) =>
  certifier.ana.put(`/filings/${filing}/fields/${field}`, { attested: true, text: 'So it is.' });

it('a correction tells from the same day as what it corrects, so that the same evidence stands behind it', async () => {
  const first = await certifier.draft('initial-certification');
  await certifier.acknowledged(first.id);
  days(30);
  await certifier.review();
  days(30);
  const yearly = await certifier.draft('irregular-certification');
  await certifier.sent(yearly.id);
  days(1);
  const correction = await correct(yearly.id);
  expect(correction).toMatchObject({ since: yearly.since, previous: first.id, on: yearly.on });
  await world.must(
    certifier.ana.post(`/filings/${correction.id}/withdrawals`, { because: 'entered-in-error' }),
  );
  const annual = await certifier.draft('annual-certification');
  expect(annual.since).toBe(first.on);
  expect((await attest(annual.id, 'A1')).status).toBe(200);
  await world.must(certifier.ana.post(`/filings/${annual.id}/withdrawals`, { because: 'overtaken' }));
});

it('what comes after is compared with the last correction, and tells from the day of the first filing', async () => {
  const [first] = (await certifier.ana.get('/filings?kind=initial-certification')).json.items;
  const sentOn = (await read(first.id)).transmission.at.slice(0, 10);
  days(1);
  const again = await correct(first.id);
  await certifier.sent(again.id);
  days(1);
  const third = await correct(again.id);
  await certifier.sent(third.id);
  expect(await read(third.id)).toMatchObject({ corrects: again.id, since: null, previous: null });
  days(1);
  const annual = await certifier.draft('annual-certification');
  expect(annual).toMatchObject({ previous: third.id, since: first.on });
  const { organizations } = (await certifier.ana.get('/certification/due')).json;
  const met = organizations[0].findings.find(
    ({ obligation }: { obligation: string }) => obligation === 'file-initial-certification',
  );
  expect(met.reasons).toMatchObject([{ facts: { filing: first.id, on: sentOn } }]);
  await world.must(certifier.ana.post(`/filings/${annual.id}/withdrawals`, { because: 'overtaken' }));
});

it('a change on the very day of a filing, but after its moment, still waits to be told', async () => {
  const told = await certifier.draft('irregular-certification');
  world.here.moveClock(addMilliseconds(world.here.now(), 3_600_000));
  await certifier.nameContact('Ben Other');
  await certifier.sent(told.id);
  const { items } = (await certifier.ana.get('/clocks?obligation=report-contact-change&state=running')).json;
  expect(items).toHaveLength(1);
  const next = await certifier.draft('irregular-certification');
  await certifier.sent(next.id);
  const after = (await certifier.ana.get('/clocks?obligation=report-contact-change&state=running')).json;
  expect(after.items).toEqual([]);
});
