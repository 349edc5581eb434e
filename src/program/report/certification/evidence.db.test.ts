/** What stands behind an attestation where there is much of it, and by which day it is told. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runRound } from '../../../../test/setup/queued-jobs.ts';
import { openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { toUuid } from '../../../kernel/ids.ts';
import { addMilliseconds, instant } from '../../../kernel/time.ts';
import { type Certifier, certifierOf } from './filing-fixture.ts';

const dayMilliseconds = 86_400_000;

let world: World;
let certifier: Certifier;
beforeAll(async () => {
  world = await openWorld();
  certifier = certifierOf(world);
});
afterAll(() => world.here.close());

type Evidence = {
  readonly items: readonly { readonly what: string; readonly says: string }[];
  readonly missing: readonly { readonly says: string }[];
  readonly more: number;
};

/** The evidence of a field of a new yearly draft, which is called off again. */
async function evidenceOf(field: string, asOf?: string): Promise<Evidence> {
  const { ana } = certifier;
  const drafted = await world.must(
    ana.post('/filings', { kind: 'annual-certification', ...(asOf ? { asOf } : {}) }),
  );
  await world.must(ana.post(`/filings/${drafted.id}/withdrawals`, { because: 'overtaken' }));
  return drafted.fields.find((one: { field: string }) => one.field === field).value.evidence;
}

it('finds an identity that is unresolved since before the moment, however many were registered after it', async () => {
  const failed = await world.opened();
  await world.fail(failed.person);
  const asOf = world.here.now();
  world.here.moveClock(addMilliseconds(asOf, dayMilliseconds));
  const owner = new pg.Client({ connectionString: world.here.ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `insert into determine.unresolved_identity
         (id, tenant_id, person_id, round, because, failed_attempts, registered_at, registered_by)
       select ('ffffffff-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, tenant_id, person_id, round + n, because,
              failed_attempts, $2, registered_by
       from determine.unresolved_identity, generate_series(1, 160) as n where person_id = $1`,
      [toUuid(failed.person), world.here.now()],
    );
  } finally {
    await owner.end();
  }
  const { missing } = await evidenceOf('A6', asOf);
  expect(missing).toHaveLength(1);
  expect(missing[0]?.says).toContain(failed.person);
  expect((await evidenceOf('A6')).missing.at(-1)?.says).toBe('And more that have none.');
});

it('counts every deadline that passed, and says by the legal day how late one was met', async () => {
  const { here } = world;
  const changes = 160;
  for (let n = 0; n < changes; n += 1) await certifier.nameContact(`Ada ${n}`);
  const [clock] = (await world.officer.get('/clocks?obligation=report-contact-change&limit=1')).json.items;
  // After the day on which it was due: 22 hours of the next day are over in the legal zone, and two more days in UTC.
  here.moveClock(addMilliseconds(instant(`${clock.dueOn}T03:00:00Z`), 2 * dayMilliseconds));
  for (let round = 0; round < 4; round += 1) await runRound(here, 'watch-clocks');
  const breached = (await world.officer.get('/clocks?state=breached&format=json')).json.items.length;
  expect(breached).toBeGreaterThanOrEqual(changes);
  const open = await evidenceOf('A4');
  const listed = open.items.filter(({ what }) => what === 'breach');
  expect(listed.length + open.more).toBe(breached);
  const told = await certifier.draft('irregular-certification');
  await certifier.sent(told.id);
  const met = (await evidenceOf('A4')).items.find(({ says }) => says.includes('to report contact change'));
  expect(met?.says).toMatch(/; met 1 days late\.$/);
});
