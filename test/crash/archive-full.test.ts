/** The disk of the archive is full, and the one on which its files are made: real disks, mounted for it where that is allowed. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.ts';
import { readConfig } from '../../src/main/config.ts';
import { checkArchive } from '../../src/main/doctor/checks/archive.ts';
import {
  eventsOf,
  inOrder,
  openSealedPlace,
  type SealedPlace,
} from '../../src/program/collect/access-log/sealed/sealed-fixture.ts';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from './small-disk.ts';

const why = whyNoSmallDisk();
let place: SealedPlace;
let accounts: Id<'account'>[];
let disk: SmallDisk;

describe.skipIf(why)(`a full disk${why ? ` (${why})` : ''}`, () => {
  beforeEach(async () => {
    place = await openSealedPlace();
    accounts = Array.from({ length: 9 }, () => place.here.runtime.ids.next('account'));
  });
  afterEach(async () => {
    disk?.unmount();
    await place.close();
  });

  const doctor = () => checkArchive(readConfig({ GATEHOUSE_DIR: place.folder }));
  const of = (batch: number, many: number) => eventsOf('2026-03-05', { accounts, batch, many });

  it.each([
    ['archive', /^the archive has no room left/],
    ['access-work', /access-work.*no room left/],
  ])(
    'of the %s: it is said, rows stay, accesses go on coming in, and it heals by itself',
    async (which, says) => {
      disk = mountSmallDisk(join(place.folder, which), 4);
      disk.fill(65_536);
      const [first, later] = [of(1, 20_000), of(2, 500)];
      await place.receive(first);
      await expect(place.seal()).rejects.toThrow(says);
      await place.receive(later);
      await expect(place.seal()).rejects.toThrow(says);
      expect([await place.hotRows(), await place.files()]).toEqual([20_500, []]);
      expect(await place.findAll({ accounts: accounts.slice(0, 1) })).toHaveLength(
        [...first, ...later].filter(({ account }) => account === accounts[0]).length,
      );
      disk.fill(0);
      expect(await doctor()).toMatchObject({ level: 'fail', what: expect.stringMatching(/no room left/) });
      disk.makeRoom();
      expect(await doctor()).toMatchObject({ level: 'ok' });
      await place.seal();
      expect([await place.hotRows(), (await place.files()).length]).toEqual([0, 1]);
      expect(await place.findAll()).toEqual(inOrder([...first, ...later]));
    },
  );

  it('of the work: a search of sealed days says so with 503, and answers once there is room', async () => {
    await place.receive(of(1, 5_000));
    await place.seal();
    disk = mountSmallDisk(join(place.folder, 'access-work'), 1);
    disk.fill(0);
    const officer = place.here.as('officer');
    const search = () => officer.get(`/access-log/accesses?account=${accounts[0]}&limit=5`);
    const refused = await search();
    expect([refused.status, refused.json.errors]).toEqual([503, [{ field: 'archive', code: 'work-full' }]]);
    disk.makeRoom();
    expect((await search()).json.items).toHaveLength(5);
  });
});
