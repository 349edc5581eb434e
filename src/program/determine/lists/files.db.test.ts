import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ada, bo, csv, type ListOffice, openListOffice } from './hand-in-fixture.ts';

let office: ListOffice;
beforeAll(async () => {
  office = await openListOffice();
});
afterAll(() => office.here.close());

/** More than one piece, with bytes that are no text in any case. */
const rows = Array.from({ length: 9_000 }, (_, nth) => `${nth + 10},Somebody Example ${nth},,Zoë of Malmö`);
const large = csv(ada, bo, ...rows);

const fileOf = (version: string, file = 'main') =>
  office.officer.bytes(`/lists/versions/${version}/files/${file}`);

describe('the files of a version', () => {
  it('are kept as they were handed in, byte for byte, and have the digest that the version names', async () => {
    const list = await office.enter('kept');
    const version = await office.handIn(list, { main: large });
    expect(version).toMatchObject({ state: 'accepted', filesKept: ['main'] });
    const { status, headers, bytes } = await fileOf(version.id);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('kept-1-main.csv');
    const got = Buffer.from(bytes);
    expect(got.length).toBeGreaterThan(256 * 1024);
    expect(got.equals(Buffer.from(large))).toBe(true);
    expect(version.files[0].digest).toBe(createHash('sha256').update(got).digest('hex'));
    await office.handIn(list, { main: `${large}99999,One More,,\n` });
    expect((await fileOf(version.id)).bytes.byteLength).toBe(got.length);
  });

  it('are not kept where it was refused, and nobody is given a file that it does not have', async () => {
    const list = await office.enter('refused');
    const refused = await office.handIn(list, { main: '<html>No list</html>' });
    expect(refused).toMatchObject({ state: 'refused', filesKept: [] });
    expect((await fileOf(refused.id)).status).toBe(404);
    const accepted = await office.handIn(list, { main: csv(ada, bo) });
    expect((await fileOf(accepted.id, 'aliases')).status).toBe(404);
  });

  it('break off where the bytes that are kept are not those that were handed in', async () => {
    const list = await office.enter('changed-under-us');
    const version = await office.handIn(list, { main: csv(ada, bo) });
    const owner = new pg.Client({ connectionString: office.here.ownerUrl });
    await owner.connect();
    const swap = `update determine.list_file set gzipped = (
      select gzipped from determine.list_file where version_id <> $1 limit 1) where version_id = $1`;
    const id = version.id.slice('lsv_'.length);
    await expect(owner.query(swap, [id])).rejects.toThrow();
    await owner.query('alter table determine.list_file disable trigger user');
    await owner.query(swap, [id]);
    await owner.end();
    await expect(fileOf(version.id)).rejects.toThrow();
  });
});
