import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createObserver, observeRoutes } from '../../../../runtime/observe/index.ts';
import { eventsOf, openSealedPlace, type SealedPlace } from '../sealed/sealed-fixture.ts';
import { openDiskArchive } from './disk.ts';
import type { Archive } from './types.ts';
import { watchedArchive } from './watched.ts';

let place: SealedPlace;
beforeEach(async () => {
  place = await openSealedPlace();
});
afterEach(() => place.close());

/** The kinds of faults whose gauge is 1; the others are there and 0. */
async function wrong(): Promise<string[]> {
  // One that has read nothing yet: gauges are read at most every five seconds.
  const observer = createObserver();
  const routes = observeRoutes({ runtime: place.here.runtime, observer, dir: place.folder });
  const text = await (await routes.request('/metrics')).text();
  const found = [...text.matchAll(/^gatehouse_access_archive_(\w+) (\S+)$/gm)];
  expect(found.map(([, code]) => code)).toEqual(['full', 'unreachable', 'refused', 'missing', 'damaged']);
  return found.filter(([, , value]) => value !== '0').map(([, code, value]) => `${code} ${value}`);
}

/** Nothing waits until it is told. */
const soon = (codes: string[]) => vi.waitFor(async () => expect(await wrong()).toEqual(codes));

const watched = (archive: Archive) => watchedArchive(archive, place.here.runtime.database.sql);
const failing = (code: string) => Object.assign(new Error('no'), { code });

it('metrics say that the archive is away from the sealing that failed for it until the one that did not', async () => {
  const folder = join(place.folder, 'archive');
  await place.receive(
    eventsOf('2026-03-05', { accounts: [place.here.runtime.ids.next('account')], batch: 1, many: 9 }),
  );
  expect(await wrong()).toEqual([]);
  // Where its folder should be is none: not even root can write there.
  await writeFile(folder, '');
  await expect(place.seal()).rejects.toThrow(/cannot be reached/);
  await soon(['unreachable 1']);
  await rm(folder);
  await place.seal();
  await soon([]);
});

it('a disk without room stays so while it is read, and is no longer when something was written', async () => {
  const disk = openDiskArchive(join(place.folder, 'other'));
  let room = false;
  const archive = watched({
    ...disk,
    delete: (path) => (room ? disk.delete(path) : Promise.reject(failing('ENOSPC'))),
  });
  await expect(archive.delete('a')).rejects.toThrow('no');
  await soon(['full 1']);
  expect(await archive.list('')).toEqual([]);
  await expect(archive.get('a')).rejects.toThrow(/not in the archive/);
  await soon(['full 1', 'missing 1']);
  room = true;
  await archive.delete('a');
  await soon(['missing 1']);
});

it('a process that was started anew takes back what one before it told', async () => {
  const disk = openDiskArchive(join(place.folder, 'other'));
  await expect(watched({ ...disk, list: () => Promise.reject(failing('EIO')) }).list('')).rejects.toThrow(
    'no',
  );
  await soon(['unreachable 1']);
  await watched(disk).list('');
  await soon([]);
});

it('what breaks off while it is read is told, and an error that is not the archive’s is not', async () => {
  const disk = openDiskArchive(join(place.folder, 'other'));
  async function* broken() {
    yield new Uint8Array(1);
    throw failing('EIO');
  }
  const read = async (archive: Archive) => {
    for await (const piece of await watched(archive).get('a')) expect(piece).toHaveLength(1);
  };
  await expect(read({ ...disk, get: () => Promise.resolve(broken()) })).rejects.toThrow('no');
  await soon(['unreachable 1']);
  await expect(read({ ...disk, get: () => Promise.reject(new Error('ours')) })).rejects.toThrow('ours');
  expect(await wrong()).toEqual(['unreachable 1']);
});
