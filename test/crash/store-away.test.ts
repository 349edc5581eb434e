/**
 * The archive lies in an object store that goes out of reach, between two requests and in the middle of one, and comes back.
 * `npm run test:s3` starts the store; without GATEHOUSE_TEST_S3 these are skipped, and listed as such.
 *
 * The store's server keeps everything in memory, so it is the way to it that is closed and opened again.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openObjectStore } from '../../src/connectors/index.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { readConfig } from '../../src/main/config.ts';
import { checkArchive } from '../../src/main/doctor/checks/archive.ts';
import {
  eventsOf,
  inOrder,
  openSealedPlace,
  type SealedPlace,
} from '../../src/program/collect/access-log/sealed/sealed-fixture.ts';
import { makeBucket, openWay, storeBucket, storeEndpoint, storeKeys, type Way } from '../setup/archive.ts';

let place: SealedPlace;
let way: Way;
let accounts: Id<'account'>[];
let prefix: string;

describe.skipIf(storeEndpoint === '')('an object store out of reach (npm run test:s3)', () => {
  beforeEach(async () => {
    await makeBucket();
    way = await openWay(storeEndpoint);
    prefix = `away-${randomBytes(6).toString('hex')}`;
    place = await openSealedPlace(() =>
      openObjectStore({ bucket: storeBucket, prefix, endpoint: way.url, ...storeKeys }),
    );
    accounts = Array.from({ length: 9 }, () => place.here.runtime.ids.next('account'));
  });
  afterEach(async () => {
    await place.close();
    await way.close();
  });

  const of = (day: string, batch: number, many = 500) => eventsOf(day, { accounts, batch, many });
  /** What a search read before is not to answer for the store. */
  const forgetCopies = () =>
    rm(join(place.folder, 'access-work', 'copies'), { recursive: true, force: true });
  const search = () => place.here.as('officer').get('/access-log/accesses?limit=5');
  const doctor = () =>
    checkArchive(
      readConfig({
        GATEHOUSE_DIR: place.folder,
        GATEHOUSE_ARCHIVE: `s3://${storeBucket}/${prefix}`,
        GATEHOUSE_ARCHIVE_ENDPOINT: way.url,
        GATEHOUSE_ARCHIVE_REGION: storeKeys.region,
        GATEHOUSE_ARCHIVE_ACCESS_KEY_ID: storeKeys.accessKeyId,
        GATEHOUSE_ARCHIVE_SECRET_ACCESS_KEY: storeKeys.secretAccessKey,
      }),
    );

  it('takes accesses in, names the file that a search needs, tells the operator, and heals by itself', async () => {
    const sealed = of('2026-03-05', 1);
    await place.receive(sealed);
    await place.seal();
    expect((await doctor()).level).toBe('ok');

    await way.close();
    await forgetCopies();
    const waiting = of('2026-03-06', 2);
    await place.receive(waiting);
    const batch = await place.here.as({ scopes: ['access-log:report'] }).request('POST', '/access-events', {
      body: `${JSON.stringify({ account: accounts[0], at: '2026-03-10T11:00:00Z', address: '192.0.2.7', action: 'sign-in' })}\n`,
      headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': 'while-away' },
    });
    expect([batch.status, batch.json.counts]).toMatchObject([200, { unmatched: 1 }]);
    await expect(place.seal()).rejects.toThrow(/cannot be reached/);
    expect(await place.hotRows()).toBe(500);
    const [file] = await place.files();
    const asked = await search();
    expect([asked.status, asked.json.code, asked.json.file, asked.json.errors]).toEqual([
      503,
      'unavailable',
      file?.path,
      [expect.objectContaining({ field: 'archive', code: 'unreachable' })],
    ]);
    expect(asked.headers.get('retry-after')).toBe('60');
    await expect(place.check()).rejects.toThrow(/cannot be reached/);
    expect(await doctor()).toMatchObject({ level: 'fail', what: expect.stringMatching(/cannot be reached/) });

    await way.reopen();
    expect((await doctor()).level).toBe('ok');
    expect((await search()).status).toBe(200);
    await place.check();
    await place.seal();
    expect(await place.hotRows()).toBe(0);
    await forgetCopies();
    expect(await place.findAll()).toEqual(inOrder([...sealed, ...waiting]));
  });

  it('loses and doubles nothing where it breaks off in the middle of a file, on its way there or back', async () => {
    const events = of('2026-03-05', 1, 20_000);
    await place.receive(events);
    // The file has some hundred thousand bytes: first its upload breaks off, later the reading back of it.
    for (const bytes of [2_000, 20_000, 60_000]) {
      way.closeAfter(bytes);
      await expect(place.seal()).rejects.toThrow(/cannot be reached/);
      expect([await place.hotRows(), await place.files()]).toEqual([20_000, []]);
      await way.reopen();
    }
    const store = openObjectStore({ bucket: storeBucket, prefix, endpoint: storeEndpoint, ...storeKeys });
    await place.seal();
    const [file] = await place.files();
    const lies = await store.list('');
    expect(lies.map(({ path }) => path)).toEqual([file?.path]);
    way.closeAfter((lies[0]?.bytes ?? 0) / 2);
    await forgetCopies();
    expect((await search()).json.file).toBe(file?.path);
    await way.reopen();
    expect(await place.findAll()).toEqual(inOrder(events));
  });
});
