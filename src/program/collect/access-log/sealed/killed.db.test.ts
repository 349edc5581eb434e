import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runUntilKilled } from '../../../../../test/setup/lone-worker.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { AccessEvent } from '../types.ts';
import { eraseSealedAccesses } from './erase.ts';
import { eventsOf, inOrder, openSealedPlace, type SealedPlace } from './sealed-fixture.ts';

let place: SealedPlace;
let accounts: Id<'account'>[];
/** Everything that was received and not erased. */
let expected: AccessEvent[] = [];
beforeAll(async () => {
  place = await openSealedPlace();
  accounts = Array.from({ length: 12 }, () => place.here.runtime.ids.next('account'));
});
afterAll(() => place?.close());

const moments = ['put', 'was-put', 'commit', 'committed'];

async function killIn(moment: string, ...erasing: readonly string[]): Promise<void> {
  const { here, folder } = place;
  const url = String(here.runtime.database.pool.options.connectionString);
  expect(
    await runUntilKilled('seal-until-killed.ts', [url, here.tenant, here.now(), folder, moment, ...erasing]),
  ).toBe('SIGKILL');
}

/** What lies in the archive is what counts, file for file. */
async function expectNothingLeftOver(): Promise<void> {
  const counted = (await place.files()).filter(({ state }) => state === 'present').map(({ path }) => path);
  const root = join(place.folder, 'archive', 'access', `tenant=${toUuid(place.here.tenant)}`);
  const lie: string[] = [];
  for (const day of await readdir(root))
    for (const name of await readdir(join(root, day)))
      lie.push(`access/tenant=${toUuid(place.here.tenant)}/${day}/${name}`);
  expect(lie.sort()).toEqual(counted.sort());
}

/** Each starts a program of its own, which takes its time on a busy machine. */
const patience = 300_000;

it.each(moments)(
  'no event is lost or doubled, though the sealer is killed at: %s',
  async (moment) => {
    const batch = moments.indexOf(moment) + 1;
    for (const day of ['2026-03-04', '2026-03-05']) {
      const events = eventsOf(day, { accounts, batch: batch * 10, many: 300 });
      await place.receive(events);
      expected.push(...events);
    }
    await killIn(moment);
    expect(await place.findAll()).toEqual(inOrder(expected));
    await place.seal();
    expect(await place.hotRows()).toBe(0);
    expect(await place.findAll()).toEqual(inOrder(expected));
    await expectNothingLeftOver();
  },
  patience,
);

it.each(moments)(
  'an account is erased once and others are kept, though it is killed at: %s',
  async (moment) => {
    const gone = accounts[moments.indexOf(moment)];
    if (!gone) throw new Error('no account');
    const erasure = place.here.runtime.ids.next('erasure');
    const before = (await place.files()).filter(({ state }) => state === 'present').map(({ path }) => path);
    await killIn(moment, gone, erasure);
    const asked = { tenant: place.here.tenant, erasure, accounts: [gone] };
    const { files } = await eraseSealedAccesses(place.here.runtime, asked);
    // Each file once, those of before it was killed too.
    expect(files.map(({ path }) => path)).toEqual(before.sort());
    expect((await eraseSealedAccesses(place.here.runtime, asked)).files).toEqual(files);
    expected = expected.filter(({ account }) => account !== gone);
    expect(await place.findAll()).toEqual(inOrder(expected));
    await expectNothingLeftOver();
  },
);
