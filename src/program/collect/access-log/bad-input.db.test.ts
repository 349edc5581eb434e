import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { type AccessOffice, access, ndjson, openAccessOffice } from './access-fixture.ts';
import { receiveBatch } from './index.ts';
import { batchLimits, processLimits } from './limits.ts';

let office: AccessOffice;
let account: Id<'account'>;

beforeAll(async () => {
  office = await openAccessOffice();
  account = await office.account();
});
afterAll(() => office.close());

const kept = async () => (await office.rows('select count(*)::int from collect.access_event'))[0].count;

describe('a bad line costs no good one', () => {
  it('clocks that were never set, or are ahead', async () => {
    const reply = await office.report([
      access(account, { at: '1970-01-01T00:00:00Z' }),
      access(account, { at: '2999-12-31T00:00:00Z' }),
      access(account, { at: '2026-03-03T15:00:00Z' }),
      access(account, { at: '2026-03-03T15:00:00.001Z' }),
      access(account, { at: '2000-01-01T00:00:00Z' }),
    ]);
    expect(reply.json).toMatchObject({
      counts: { events: 2, refused: 3 },
      problems: [
        { line: 1, code: 'before-2000', field: 'at' },
        { line: 2, code: 'ahead-of-the-clock', field: 'at' },
        { line: 4, code: 'ahead-of-the-clock', field: 'at' },
      ],
    });
  });

  it('broken UTF-8, no JSON, a line too long, an empty line, a line break of Windows', async () => {
    const good = JSON.stringify(access(account));
    const broken = Buffer.concat([Buffer.from('{"account":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const long = JSON.stringify(access(account, { action: 'x'.repeat(batchLimits.lineBytes) }));
    const body = Buffer.concat(
      [`${good}\r`, broken, '{', '', long, good].map((line) => Buffer.concat([Buffer.from(line), newline])),
    );
    const reply = await office.send(body);
    expect(reply.json).toMatchObject({
      counts: { events: 2, refused: 3 },
      problems: [
        { line: 2, code: 'not-utf-8', field: null },
        { line: 3, code: 'not-json', field: null },
        { line: 5, code: 'too-long', field: null },
      ],
      digest: createHash('sha256').update(body).digest('hex'),
    });
    const path = `/access-log/batches/${reply.json.batch}/problems`;
    expect((await office.shipper.get(path)).json.items).toEqual(reply.json.problems);
  });

  it('a document that was cut off: its last record alone is lost', async () => {
    const record = {
      eventSource: 's',
      eventName: 'n',
      eventTime: '2026-03-01T00:00:00Z',
      recipientAccountId: '1',
    };
    const whole = JSON.stringify({ Records: [record, record, record] });
    const reply = await office.send(whole.slice(0, -20), { type: 'application/json' });
    expect(reply.json).toMatchObject({
      counts: { events: 0, unmatched: 2, refused: 1 },
      problems: [{ line: 3, code: 'not-json' }],
    });
  });
});

const newline = Buffer.from('\n');

/** Gives pieces without ever holding the whole. */
async function* repeated(piece: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < times; at += 1) yield piece;
}

async function* several(
  ...parts: readonly (string | AsyncIterable<Uint8Array>)[]
): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (typeof part === 'string') yield Buffer.from(part);
    else yield* part;
  }
}

const sendStream = (body: AsyncIterable<Uint8Array>, encoding: 'identity' | 'gzip' | 'zstd', key: string) =>
  receiveBatch(office.here.runtime, {
    tenant: office.here.tenant,
    actor: office.shipper.actor,
    key,
    body,
    encoding,
  });

describe('what is too much is refused as it grows', () => {
  it('a line as long as the batch may be fills no memory, and the lines around it are kept', async () => {
    const good = `${JSON.stringify(access(account))}\n`;
    const piece = Buffer.alloc(65_536, 'x');
    const before = process.memoryUsage().rss;
    const long = repeated(piece, batchLimits.packedBytes / piece.length - 2);
    const answer = await sendStream(several(good, long, '\n', good), 'identity', 'long-line');
    expect(answer).toMatchObject({
      counts: { events: 2, refused: 1 },
      problems: [{ line: 2, code: 'too-long' }],
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(batchLimits.packedBytes);
  });

  it('a line of a gigabyte is refused at the limit of a batch, with memory bounded', async () => {
    const piece = Buffer.alloc(65_536, 'x');
    const before = process.memoryUsage().rss;
    const [rows, stream] = [await kept(), repeated(piece, 2 ** 30 / piece.length)];
    const answer = await sendStream(several(stream), 'identity', 'gigabyte');
    expect(answer).toEqual({ refused: 'too-large', facts: { limit: batchLimits.packedBytes } });
    expect(process.memoryUsage().rss - before).toBeLessThan(2 * batchLimits.packedBytes);
    expect(await kept()).toBe(rows);
  });

  it('a gigabyte in one line, packed, is a bomb like any other', async () => {
    const packed = gzipSync(Buffer.alloc(2 ** 29, 'x'));
    const before = process.memoryUsage().rss;
    const reply = await office.send(packed, { encoding: 'gzip' });
    expect([reply.status, reply.json.code, reply.json.limit]).toEqual([
      413,
      'too-large',
      batchLimits.unpackedBytes,
    ]);
    expect(reply.json.errors).toEqual([{ field: 'body', code: 'too-many-bytes' }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(batchLimits.unpackedBytes / 2);
  });

  it('a zstd bomb: blocks that repeat one byte', async () => {
    const blocks = 4_096;
    const reply = await office.send(zstdOf(Array(blocks).fill(repeatBlock(131_072))), { encoding: 'zstd' });
    expect([reply.status, reply.json.errors]).toEqual([413, [{ field: 'body', code: 'too-many-bytes' }]]);
  });

  it('a zstd frame that wants more memory than is given, also as a second frame', async () => {
    const good = zstdOf([rawBlock(Buffer.from(`${JSON.stringify(access(account))}\n`))]);
    for (const body of [
      zstdOf([rawBlock(Buffer.from('x'))], 0xa0),
      Buffer.concat([good, zstdOf([], 0xa0)]),
    ]) {
      const reply = await office.send(body, { encoding: 'zstd' });
      expect([reply.status, reply.json.errors]).toEqual([413, [{ field: 'body', code: 'window-too-large' }]]);
    }
  });

  it('more days than a batch may have', async () => {
    const lines = Array.from({ length: batchLimits.days + 1 }, (_, day) =>
      access(account, { at: new Date(Date.UTC(2020, 0, 1 + day)).toISOString() }),
    );
    const reply = await office.report(lines);
    expect([reply.status, reply.json.errors]).toEqual([413, [{ field: 'body', code: 'too-many-days' }]]);
  });
});

describe('a packed body', () => {
  const lines = () => ndjson([access(account), access(account, { action: 'packed' })]);

  it('is read from gzip, of one member or more', async () => {
    const [first = '', second = ''] = lines().split(/(?<=\n)/);
    for (const body of [gzipSync(lines()), Buffer.concat([gzipSync(first), gzipSync(second)])]) {
      expect((await office.send(body, { encoding: 'gzip' })).json).toMatchObject({ counts: { events: 2 } });
    }
  });

  it('is read from zstd, of one frame or more, however small', async () => {
    const blocks = lines()
      .split(/(?<=\n)/)
      .map((line) => rawBlock(Buffer.from(line)));
    const tiny = zstdOf([rawBlock(newline)]);
    for (const body of [zstdOf(blocks), Buffer.concat([...blocks.map((block) => zstdOf([block])), tiny])]) {
      const reply = await office.send(body, { encoding: 'zstd' });
      expect(reply.json, reply.text).toMatchObject({ counts: { events: 2 }, digest: expect.any(String) });
    }
  });

  it('that is cut off or is something else is refused whole', async () => {
    const rows = await kept();
    const packed = gzipSync(lines());
    const frame = zstdOf([rawBlock(Buffer.from(lines()))]);
    const bodies = [
      ['gzip', packed.subarray(0, -9)],
      ['gzip', Buffer.from(lines())],
      ['zstd', frame.subarray(0, -1)],
      ['zstd', packed],
    ] as const;
    for (const [encoding, body] of bodies) {
      const reply = await office.send(body, { encoding });
      expect([reply.status, reply.json.errors], encoding).toEqual([
        400,
        [{ field: 'body', code: 'not-compressed-so' }],
      ]);
    }
    expect((await office.send('x', { encoding: 'br' })).status).toBe(415);
    expect((await office.send('')).json.errors).toEqual([{ field: 'body', code: 'empty' }]);
    expect(await kept()).toBe(rows);
  });
});

describe('more than is taken at a time', () => {
  it('is told to come back, and nothing that was answered is lost', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(ndjson([access(account, { action: 'slow' })]));
      await held;
    }
    const waiting = Array.from({ length: processLimits.batches }, (_, at) =>
      sendStream(slow(), 'identity', `slow-${at}`),
    );
    const refused = await office.report([access(account)]);
    expect([refused.status, refused.json.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'unavailable',
      '1',
    ]);
    release();
    for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ counts: { events: 1 } });
    expect((await office.report([access(account)])).status).toBe(200);
    const [{ count }] = await office.rows(
      `select count(*)::int from collect.access_event where action = 'slow'`,
    );
    expect(count).toBe(processLimits.batches);
  });
});

/** A zstd frame by hand: a window of 128 KiB, or as `window` describes it, and blocks. */
function zstdOf(blocks: readonly { header: number; bytes: Buffer }[], window = 0x38): Buffer {
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, window])];
  const all = blocks.length > 0 ? blocks : [{ header: 0, bytes: Buffer.alloc(0) }];
  for (const [at, { header, bytes }] of all.entries()) {
    const written = Buffer.alloc(3);
    written.writeUIntLE(header | (at === all.length - 1 ? 1 : 0), 0, 3);
    parts.push(written, bytes);
  }
  return Buffer.concat(parts);
}

function rawBlock(bytes: Buffer) {
  return { header: bytes.length << 3, bytes };
}

function repeatBlock(times: number) {
  return { header: (times << 3) | 2, bytes: Buffer.from('x') };
}
