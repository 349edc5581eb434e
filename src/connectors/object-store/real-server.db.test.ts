/** Against a real server: `npm run test:s3` starts one. Without GATEHOUSE_TEST_S3 these are skipped, and listed as such. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  storeEndpoint as endpoint,
  storeKeys as keys,
  makeBucket,
  storeBucket,
} from '../../../test/setup/archive.ts';
import { openObjectStore } from './index.ts';

const store = (over: { bucket?: string; endpoint?: string } = {}) =>
  openObjectStore({ bucket: storeBucket, prefix: 'sealed/days', endpoint, ...keys, ...over });

let folder: string;

describe.skipIf(endpoint === '')('a real object store (npm run test:s3)', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-s3-test-'));
    await makeBucket();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const put = async (path: string, content: Buffer, sha256 = digest(content)) => {
    const from = join(folder, 'from');
    await writeFile(from, content);
    await store().put({ path, from, sha256, bytes: content.length });
  };

  it('keeps a file, gives it whole and in part, lists it and removes it', async () => {
    const content = randomBytes(300_000);
    await put('tenant=a/day=2026-03-05/1-ab.parquet', content);
    expect(await store().head('tenant=a/day=2026-03-05/1-ab.parquet')).toEqual({ bytes: 300_000 });
    expect(await read('tenant=a/day=2026-03-05/1-ab.parquet')).toEqual(content);
    expect(await read('tenant=a/day=2026-03-05/1-ab.parquet', { first: 100, last: 199 })).toEqual(
      content.subarray(100, 200),
    );
    expect(await store().list('tenant=a/')).toEqual([
      { path: 'tenant=a/day=2026-03-05/1-ab.parquet', bytes: 300_000 },
    ]);
    await store().delete('tenant=a/day=2026-03-05/1-ab.parquet');
    expect(await store().head('tenant=a/day=2026-03-05/1-ab.parquet')).toBeUndefined();
    await store().delete('tenant=a/day=2026-03-05/1-ab.parquet');
  });

  it('lists more files than one answer holds', async () => {
    const from = join(folder, 'small');
    await writeFile(from, 'x');
    const many = Array.from({ length: 1_005 }, (_, nth) => `many/${String(nth).padStart(5, '0')}`);
    for (let at = 0; at < many.length; at += 50)
      await Promise.all(
        many
          .slice(at, at + 50)
          .map((path) => store().put({ path, from, sha256: digest(Buffer.from('x')), bytes: 1 })),
      );
    expect((await store().list('many/')).map(({ path }) => path)).toEqual(many);
  });

  it('says what is missing and what cannot be reached', async () => {
    await expect(read('nothing')).rejects.toMatchObject({ code: 'missing' });
    await expect(store({ bucket: 'no-such-bucket' }).list('')).rejects.toMatchObject({ code: 'missing' });
    await expect(store({ endpoint: 'http://127.0.0.1:1' }).list('')).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  async function read(path: string, range?: { first: number; last: number }): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of await store().get(path, range)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
});

const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');
