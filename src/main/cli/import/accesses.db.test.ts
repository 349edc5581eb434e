import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freshDatabase } from '../../../../test/setup/database.ts';
import { type Served, serveFor } from '../served-fixture.ts';

let here: Served;
beforeAll(async () => {
  here = await serveFor(await freshDatabase(inject('ownerUrl')));
});
afterAll(() => here?.stop());

const line = (over = {}) =>
  JSON.stringify({
    account: { namespace: 'billing', id: 'c-7' },
    at: '2026-01-02T03:04:05Z',
    address: '192.0.2.7',
    action: 'console:sign-in',
    ...over,
  });
const record = {
  eventSource: 's',
  eventName: 'n',
  eventTime: '2026-01-02T00:00:00Z',
  recipientAccountId: '1',
};

describe('gatehouse import accesses', () => {
  it('reads a folder, names refused lines by file and line, and adds nothing when repeated', async () => {
    const folder = join(here.dir, 'accesses', 'january');
    await mkdir(folder, { recursive: true });
    const plain = [
      line(),
      '',
      line({ at: '1970-01-01T00:00:00Z' }),
      line({ action: 'x'.repeat(1_100_000) }),
      line(),
    ];
    await writeFile(join(folder, 'a.ndjson'), plain.join('\n'));
    await writeFile(
      join(folder, 'b.json.gz'),
      gzipSync(JSON.stringify({ Records: [record, record] }, null, 2)),
    );
    await writeFile(join(folder, 'notes.txt'), 'not read');
    const first = await here.gatehouse(['import', 'accesses', join(here.dir, 'accesses'), '--json']);
    expect(first.err).toContain('of 2');
    expect(first.code, first.err).toBe(1);
    const a = join(folder, 'a.ndjson');
    const report = JSON.parse(first.out);
    expect(report).toEqual({
      files: 2,
      lines: 7,
      events: 0,
      unmatched: 4,
      refused: 2,
      skipped: 0,
      receivedBefore: 0,
      refusedLines: [
        { file: a, line: 3, code: 'before-2000', field: 'at' },
        { file: a, line: 4, code: 'too-long', field: '' },
      ],
    });
    const again = await here.gatehouse(['import', 'accesses', join(here.dir, 'accesses'), '--json']);
    expect(JSON.parse(again.out)).toEqual({ ...report, receivedBefore: 2 });
    const { items } = await here.api('GET', '/access-log/unmatched');
    expect(items).toMatchObject([
      { namespace: 'aws', id: '1', events: 2 },
      { namespace: 'billing', id: 'c-7', events: 2 },
    ]);
  });

  const real = join(import.meta.dirname, '../../../../../shared/data/access/cloudtrail');
  it.skipIf(!existsSync(real))('reads the real CloudTrail files, every event of them', async () => {
    const { code, out, err } = await here.gatehouse(['import', 'accesses', real]);
    expect(code, err).toBe(0);
    expect(out).toMatch(/^ *\d+ +2900 +0 +2900 +0 +0 +0 *$/m);
  });

  it('says what is wrong with a file that is not packed as its name says', async () => {
    const name = join(here.dir, 'wrong.ndjson.gz');
    await writeFile(name, line());
    const { code, err } = await here.gatehouse(['import', 'accesses', name]);
    expect([code, err]).toEqual([2, expect.stringContaining('not-compressed-so')]);
  });
});
