import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesIn, openTestArchive, putBytes } from '../../../../../test/setup/archive.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Archive } from '../archive/types.ts';
import type { AccessEvent } from '../types.ts';
import { countSealedAccesses } from './count.ts';
import { eraseSealedAccesses } from './erase.ts';
import { eventsOf, inOrder, openSealedPlace, type SealedPlace } from './sealed-fixture.ts';

let place: SealedPlace;
let accounts: Id<'account'>[];
let real: Archive;
/** What the archive does in place of what it is asked, once a test sets it. */
let instead: Partial<Archive> = {};

beforeEach(async () => {
  instead = {};
  place = await openSealedPlace(async (folder) => {
    real = await openTestArchive(folder);
    return {
      ...real,
      put: (file) => (instead.put ?? real.put)(file),
      get: (path) => (instead.get ?? real.get)(path),
    };
  });
  accounts = Array.from({ length: 9 }, () => place.here.runtime.ids.next('account'));
});
afterEach(() => place.close());

const bytesOf = (path: string | undefined) => bytesIn(real, String(path));
const put = (path: string, bytes: Uint8Array) =>
  putBytes(real, { path, bytes, beside: join(place.folder, 'beside') });
const of = (day: string, batch: number, many = 500) => eventsOf(day, { accounts, batch, many });

describe('sealing', () => {
  it('keeps each event of an old day as it was, and the days that are still hot where they are', async () => {
    const events = [
      ...of('2026-03-05', 1, 6_000),
      ...of('2026-03-07', 2),
      ...of('2026-03-08', 3),
      ...of('2026-03-10', 4),
    ];
    await place.receive(events);
    await place.seal();
    expect(await place.hotRows()).toBe(1_000);
    expect((await place.files()).map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-03-05', 'day'],
      ['2026-03-07', 'day'],
    ]);
    expect(await place.findAll()).toEqual(inOrder(events));
  });

  it('puts the count of rows and the digest of the file into the ledger', async () => {
    await place.receive(of('2026-03-05', 1));
    await place.seal();
    const { rows } = await place.here.read((tx) =>
      sql<{
        canonical: string;
      }>`select canonical from retain.ledger_entry where kind = 'access-day-sealed'`.execute(tx),
    );
    const [event] = JSON.parse(rows[0]?.canonical ?? '').body.events;
    const [file] = await place.files();
    expect(event.data).toMatchObject({ rows: 500, day: '2026-03-05', path: file?.path });
    const bytes = await bytesOf(file?.path);
    expect(event.data.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('makes a supplement of what comes later, and leaves the sealed file as it is', async () => {
    const [day, late] = [of('2026-03-05', 1), of('2026-03-05', 9, 40)];
    await place.receive(day);
    await place.seal();
    const before = await bytesOf((await place.files())[0]?.path);
    await place.receive(late);
    expect(await place.findAll()).toEqual(inOrder([...day, ...late]));
    await place.seal();
    const files = await place.files();
    expect(files.map(({ kind }) => kind)).toEqual(['day', 'supplement']);
    expect(await bytesOf(files[0]?.path)).toEqual(before);
    expect(await place.findAll()).toEqual(inOrder([...day, ...late]));
    expect(await place.hotRows()).toBe(0);
  });

  it('leaves what comes while it seals, also under the name of an earlier batch', async () => {
    const [day, later, replayed] = [of('2026-03-05', 5), of('2026-03-05', 6, 30), of('2026-03-05', 4, 20)];
    await place.receive(day);
    for (const arrives of [later, replayed]) {
      instead.put = async (file) => {
        instead = {};
        await place.receive(arrives);
        await real.put(file);
      };
      await place.seal();
    }
    await place.seal();
    expect(await place.findAll()).toEqual(inOrder([...day, ...later, ...replayed]));
    expect(await place.hotRows()).toBe(0);
  });

  it('removes the table of a day once it is empty', async () => {
    await place.receive(of('2026-03-05', 1));
    await place.seal();
    await place.seal();
    const { rows } = await place.here.read((tx) => sql`select * from collect.access_days()`.execute(tx));
    expect(rows).toEqual([]);
    await place.receive(of('2026-03-05', 2, 5));
    expect(await place.hotRows()).toBe(5);
  });

  it('is read alike by an engine that has not written it', async () => {
    const events = of('2026-03-05', 1, 9_000);
    await place.receive(events);
    await place.seal();
    const [file] = await place.files();
    const bytes = await bytesOf(file?.path);
    const { buffer } = new Uint8Array(bytes);
    const rows = await parquetReadObjects({
      file: { byteLength: buffer.byteLength, slice: (from, to) => buffer.slice(from, to) },
      compressors,
    });
    const read = rows.map(
      (row): AccessEvent => ({
        account: `acc_${row.account}`,
        at: row.at.toISOString(),
        address: row.address ?? null,
        source: row.source ?? null,
        principal: row.principal ?? null,
        action: row.action,
        batch: Number(row.batch),
        line: row.line,
      }),
    );
    expect(inOrder(read)).toEqual(inOrder(events));
  });
});

describe('what goes wrong is said, the rows stay, and it heals when the cause is gone', () => {
  it.each([
    ['a full disk', 'ENOSPC', /no room left/],
    ['a disk that is away', 'EIO', /cannot be reached/],
    ['a folder without rights', 'EACCES', /refuses this program/],
    ['a store that does not answer', 'unreachable', /cannot be reached/],
  ])('%s', async (_, code, says) => {
    const events = of('2026-03-05', 1);
    await place.receive(events);
    instead.put = () => Promise.reject(Object.assign(new Error('no'), { code }));
    await expect(place.seal()).rejects.toThrow(says);
    await place.receive(of('2026-03-05', 2, 10));
    expect(await place.hotRows()).toBe(510);
    expect(await place.files()).toEqual([]);
    instead = {};
    await place.seal();
    expect(await place.hotRows()).toBe(0);
    expect(await place.findAll()).toEqual(inOrder([...events, ...of('2026-03-05', 2, 10)]));
  });

  it('a file that comes back from the archive otherwise than it went there', async () => {
    await place.receive(of('2026-03-05', 1));
    instead.get = async (path) => {
      const bytes = await bytesOf(path);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      await put(path, bytes);
      return real.get(path);
    };
    await expect(place.seal()).rejects.toThrow(/does not hold what was sealed/);
    expect(await place.hotRows()).toBe(500);
    instead = {};
    await place.seal();
    expect(await place.findAll()).toEqual(inOrder(of('2026-03-05', 1)));
  });

  it('a file that was damaged or lost later is found by the next check, and a search does not pass it over', async () => {
    await place.receive([...of('2026-03-05', 1), ...of('2026-03-06', 2)]);
    await place.seal();
    const [first = '', second = ''] = (await place.files()).map(({ path }) => path);
    const [bytes, others] = [await bytesOf(first), await bytesOf(second)];
    await put(first, bytes.subarray(0, bytes.length - 7));
    await real.delete(second);
    await place.check();
    expect(await faults()).toEqual(['damaged', 'missing']);
    await expect(place.findAll()).rejects.toThrow(/not in the archive/);
    await put(second, others);
    await expect(place.findAll()).rejects.toThrow(/does not hold what was sealed/);
    const asked = await place.here.as('officer').get('/access-log/accesses');
    expect([asked.status, asked.json.code, asked.json.file, asked.json.errors]).toEqual([
      503,
      'unavailable',
      first,
      [expect.objectContaining({ field: 'archive', code: 'damaged' })],
    ]);
    await put(first, bytes);
    await place.check();
    expect(await faults()).toEqual([null, null]);
    expect(await place.findAll()).toHaveLength(1_000);
  });
});

async function faults() {
  const { rows } = await place.here.read((tx) =>
    sql<{ fault: string | null }>`select fault from collect.access_file_state order by day`.execute(tx),
  );
  return rows.map(({ fault }) => fault);
}

describe('erasing', () => {
  it('leaves no event of the accounts in any file, and says what each file was and is', async () => {
    const events = [...of('2026-03-05', 1), ...of('2026-03-06', 2)];
    const [gone, ...others] = accounts;
    const alone = eventsOf('2026-03-04', { accounts: accounts.slice(0, 1), batch: 3, many: 20 });
    const none = eventsOf('2026-03-03', { accounts: others, batch: 4, many: 20 });
    if (!gone) throw new Error('no account');
    await place.receive([...events, ...alone, ...none]);
    await place.seal();
    const before = await place.files();
    const { tenant, runtime } = place.here;
    const ask = (erasure: Id<'erasure'>) =>
      eraseSealedAccesses(runtime, { tenant, erasure, accounts: [gone] });
    const erasure = runtime.ids.next('erasure');
    const { files } = await ask(erasure);
    expect(files.map(({ rowsBefore, rowsAfter }) => [rowsBefore, rowsAfter])).toEqual([
      [20, 0],
      [500, 500 - events.filter(({ account, batch }) => batch === 1 && account === gone).length],
      [500, 500 - events.filter(({ account, batch }) => batch === 2 && account === gone).length],
    ]);
    expect(files.map(({ digestAfter }) => digestAfter === null)).toEqual([true, false, false]);
    const left = [...events, ...none].filter(({ account }) => account !== gone);
    expect(await place.findAll()).toEqual(inOrder(left));
    const replaced = before.filter(({ day }) => day !== '2026-03-03');
    for (const { path } of replaced) expect(await real.head(path)).toBeUndefined();
    expect((await place.files()).filter(({ state }) => state === 'present')).toHaveLength(3);
    expect((await ask(erasure)).files).toEqual(files);
    expect((await ask(runtime.ids.next('erasure'))).files).toEqual([]);
  });
});

describe('counting what an erasure would take', () => {
  const count = (of: readonly Id<'account'>[]) =>
    countSealedAccesses(place.here.runtime, { tenant: place.here.tenant, accounts: of });

  it('says of each file how many events of the accounts it has, as the erasure takes them, and changes nothing', async () => {
    const [first, second, ...others] = accounts;
    if (!first || !second) throw new Error('no accounts');
    await place.receive([
      ...of('2026-03-05', 1, 9_000),
      ...of('2026-03-06', 2),
      ...eventsOf('2026-03-04', { accounts: others, batch: 3, many: 40 }),
    ]);
    await place.seal();
    await place.receive([...of('2026-03-05', 4, 50), ...of('2026-03-09', 5)]);
    await place.seal();
    const before = await place.files();
    const { tenant, runtime } = place.here;
    const found = await count([second, first]);
    expect(await place.files()).toEqual(before);
    const { files } = await eraseSealedAccesses(runtime, {
      tenant,
      erasure: runtime.ids.next('erasure'),
      accounts: [first, second],
    });
    const erased = files.map((one) => ({
      path: one.path,
      digest: one.digestBefore,
      rows: one.rowsBefore - one.rowsAfter,
    }));
    expect(erased).toHaveLength(3);
    expect(found).toEqual({ files: erased });
    expect(await count([first, second])).toEqual({ files: [] });
  });

  it('counts ten thousand accounts at once, of which most were never used', async () => {
    await place.receive(of('2026-03-05', 1));
    await place.seal();
    const many = Array.from({ length: 9_991 }, () => place.here.runtime.ids.next('account'));
    const [file] = await place.files();
    expect(await count([...many, ...accounts])).toMatchObject({ files: [{ path: file?.path, rows: 500 }] });
    expect(await count(many)).toEqual({ files: [] });
  });

  it('gives no number where a file is missing or damaged, and says which, until it is brought back', async () => {
    await place.receive([...of('2026-03-05', 1), ...of('2026-03-06', 2)]);
    await place.seal();
    const path = (await place.files())[0]?.path ?? '';
    const whole = await count(accounts);
    const bytes = Buffer.from(await bytesOf(path));
    await real.delete(path);
    expect(await count(accounts)).toEqual({
      notCounted: expect.stringMatching(`not in the archive.*${path}`),
    });
    // One bit of a number that an engine would read as another.
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
    await put(path, flipped);
    expect(await count(accounts)).toEqual({
      notCounted: expect.stringMatching(`does not hold what was sealed.*${path}`),
    });
    await put(path, bytes);
    expect(await count(accounts)).toEqual(whole);
  });
});

/** Without what is said of the networks of today. */
function eventsIn(items: readonly Record<string, unknown>[]) {
  return items.map(({ country, network, ...event }) => event);
}

describe('the search over hot and sealed days', () => {
  it('answers for an account, an address, a range and a period as a plain look at all events does', async () => {
    const events = [...of('2026-03-05', 1, 3_000), ...of('2026-03-06', 2), ...of('2026-03-09', 3)];
    await place.receive(events);
    await place.seal();
    await place.receive(of('2026-03-05', 4, 50));
    const all = inOrder([...events, ...of('2026-03-05', 4, 50)]);
    for (const one of accounts)
      expect(await place.findAll({ accounts: [one] })).toEqual(all.filter(({ account }) => account === one));
    const some = accounts.slice(0, 2);
    expect(await place.findAll({ accounts: some })).toEqual(
      all.filter(({ account }) => some.includes(account)),
    );
    expect(await place.findAll({ address: '192.0.2.0/23' })).toEqual(
      all.filter(({ address }) => /^192\.0\.[23]\./.test(address ?? '')),
    );
    expect(await place.findAll({ address: '192.0.1.17' })).toEqual(
      all.filter(({ address }) => address === '192.0.1.17'),
    );
    expect(await place.findAll({ address: '2001:db8::/124' })).toEqual(
      all.filter(({ address }) => /^2001:db8::.$/.test(address ?? '') && address !== '2001:db8::g'),
    );
    const officer = place.here.as('officer');
    const got = await officer.get(
      `/access-log/accesses?account=${some[0]}&from=2026-03-06T00:00:00Z&until=2026-03-07T00:00:00Z&format=json`,
    );
    expect(eventsIn(got.json.items)).toEqual(
      all.filter(({ account, at }) => account === some[0] && at.startsWith('2026-03-06')),
    );
    const first = await officer.get('/access-log/accesses?limit=5');
    const second = await officer.get(`/access-log/accesses?limit=5&cursor=${first.json.next}`);
    expect(eventsIn([...first.json.items, ...second.json.items])).toEqual(all.slice(0, 10));
    expect((await officer.get('/access-log/accesses?address=nowhere')).status).toBe(422);
    expect((await officer.get('/access-log/accesses?cursor=bm90')).status).toBe(422);
    expect((await place.here.as('engineer').get('/access-log/accesses')).status).toBe(403);
  });

  it('is of one tenant alone', async () => {
    await place.receive(of('2026-03-05', 1));
    await place.seal();
    const other = await place.here.foundAnother();
    const officer = place.here.as({ role: 'officer', tenant: other });
    expect((await officer.get('/access-log/accesses')).json).toEqual({ items: [] });
    expect(toUuid(other)).not.toBe(toUuid(place.here.tenant));
  });
});
