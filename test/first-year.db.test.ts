/** The first year of a new provider under a moved clock: from its founding to its first annual certification. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Certifier, certifierOf } from '../src/program/report/certification/filing-fixture.ts';
import { runRound } from './setup/queued-jobs.ts';
import { type Applicant, openWorld, type World } from './setup/standing-world.ts';

let world: World;
let certifier: Certifier;
let ada: Applicant;
beforeAll(async () => {
  world = await openWorld({ certified: false });
  certifier = certifierOf(world);
  await certifier.countEmployees(42);
  await certifier.nameContact('Ada Müller');
});
afterAll(() => world.here.close());

const ask = async () =>
  (
    await world.officer.post('/gate/verdicts', {
      account: ada.account,
      action: 'provision',
      service: 'vm',
      amounts: { accelerators: 0, spend: { minor: 100, currency: 'USD' } },
    })
  ).json.verdict;
const clocks = async (state = 'running') =>
  (await world.officer.get(`/clocks?state=${state}&limit=200`)).json.items as {
    obligation: string;
    dueOn: string;
    state: string;
    id: string;
  }[];
const due = async () => (await world.officer.get('/certification/due')).json.organizations[0];

it('opens no foreign account and permits nothing before the first certification is on record', async () => {
  ada = await world.apply();
  expect((await world.open(ada)).json.code).toBe('certification-missing');
  const verdict = await ask();
  expect(verdict.decision).toBe('deny');
  expect(verdict.because.map((one: { code: string }) => one.code)).toContain('certification-missing');
  expect(await due()).toMatchObject({ next: { kind: 'initial-certification', dueOn: null } });
});

it('opens the gate with the receipt of the initial certification, and the year begins when it was sent', async () => {
  const drafted = await certifier.draft('initial-certification');
  await certifier.sent(drafted.id);
  expect((await world.open(ada)).json.code).toBe('certification-missing');
  const receipt = { on: world.here.now().slice(0, 10), receipt: 'BIS-1', proofDigest: null };
  await world.must(certifier.ana.post(`/filings/${drafted.id}/acknowledgements`, receipt));
  expect((await world.open(ada)).status).toBeLessThan(300);
  expect((await ask()).decision).toBe('permit-with-terms');
  expect(await clocks()).toMatchObject([{ obligation: 'certify-annually', dueOn: '2027-03-02' }]);
});

it('owes an update after another contact is named, and has met it when it was sent in time', async () => {
  world.here.moveClock('2026-06-01T15:00:00Z');
  await certifier.nameContact('Ben Other');
  expect((await clocks()).map(({ obligation, dueOn }) => [obligation, dueOn])).toEqual([
    ['report-contact-change', '2026-07-01'],
    ['certify-annually', '2027-03-02'],
  ]);
  expect(await due()).toMatchObject({ next: { kind: 'irregular-certification', dueOn: '2026-07-01' } });
  const update = await certifier.draft('irregular-certification');
  expect(update.fields.find((one: { field: string }) => one.field === 'F6')).toMatchObject({
    words: { contact: { name: 'Ben Other' } },
    change: 'changed',
  });
  await certifier.acknowledged(update.id, 'BIS-2');
  expect((await clocks()).map(({ obligation }) => obligation)).toEqual(['certify-annually']);
});

it('leaves a breach where a change of structure is not reported in time', async () => {
  await world.must(
    certifier.ana.post(`/organizations/${world.here.tenant}/structure-changes`, {
      kind: 'corporate-structure',
      on: '2026-06-01',
      reference: 'resolution 12',
    }),
  );
  world.here.moveClock('2026-07-02T04:00:00Z');
  await runRound(world.here, 'watch-clocks');
  expect(await clocks('breached')).toMatchObject([{ obligation: 'report-business-change' }]);
  const { findings } = await due();
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ obligation: 'report-business-change', outcome: 'unmet' }),
    ]),
  );
});

it('warns before the year ends', async () => {
  world.here.moveClock('2027-02-01T15:00:00Z');
  await runRound(world.here, 'watch-clocks');
  const [annual] = (await clocks()).filter(({ obligation }) => obligation === 'certify-annually');
  const { steps } = (await world.officer.get(`/clocks/${annual?.id}`)).json;
  expect(steps.map((one: { kind: string }) => one.kind)).toContain('warned');
});

it('carries the breach into the annual certification, where words must stand beside it', async () => {
  world.here.moveClock('2027-02-20T15:00:00Z');
  await certifier.review();
  await writeEmptyClauses();
  const annual = await certifier.draft('annual-certification');
  const a4 = annual.fields.find((one: { field: string }) => one.field === 'A4');
  expect(a4.value.evidence.items).toEqual(
    expect.arrayContaining([expect.objectContaining({ what: 'breach' })]),
  );
  const attested = await world.must(
    certifier.ana.put(`/filings/${annual.id}/fields/A4`, { attested: true, text: '' }),
  );
  expect(attested.fields.find((one: { field: string }) => one.field === 'A4').lacks).toBe(
    'breach-not-explained',
  );
  await certifier.acknowledged(annual.id, 'BIS-3');
  const after = (await world.officer.get(`/filings/${annual.id}`)).json;
  expect(after).toMatchObject({ state: 'acknowledged', approval: { signed: true } });
  expect((await clocks()).map(({ obligation, dueOn }) => [obligation, dueOn])).toEqual([
    ['certify-annually', '2028-02-20'],
  ]);
});

/** The program says what it must: text in each clause that asks for the provider's own words. */
async function writeEmptyClauses(): Promise<void> {
  const { empty } = (await world.officer.get('/written-program/clauses')).json;
  const narratives = Object.fromEntries(empty.map((id: string) => [id, `What is done about ${id}.`]));
  const change = await world.must(
    certifier.ana.post('/written-program/changes', {
      content: { narratives },
      reason: 'the clauses were empty',
      effectiveOn: world.here.now().slice(0, 10),
    }),
  );
  const path = `/written-program/changes/${change.id}`;
  const material = { is: false, because: 'nothing is done otherwise' };
  await world.must(certifier.ana.post(`${path}/submissions`, { material }));
  await world.must(certifier.ben.post(`${path}/approvals`));
}
