import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantArray, uuidArray } from './arrays.ts';
import { encode } from './encode.ts';
import { Gathering } from './gather.ts';
import { Splitter } from './split.ts';

const tenant = '01980000-0000-7000-8000-00000000000f';
const asked = { earliest: Date.UTC(2000, 0, 1), latest: Date.UTC(2030, 0, 1) };

function gather(body: string): Gathering {
  const gathering = new Gathering(tenant, asked);
  gathering.push(Buffer.from(body));
  return gathering;
}

/** All that would be written of a batch, and what was refused. */
function written(body: string) {
  const gathering = gather(body);
  const { uuids, digest: _digest, bytes: _bytes, ...told } = gathering.end();
  const encoded = encode(gathering.rows, gathering.accounts, { batch: 2 ** 33 + 7, uuids });
  const days = encoded.days.map(({ copy, ...day }) => ({ ...day, copy: Buffer.from(copy).toString('hex') }));
  return { told, uuids, encoded: { ...encoded, days } };
}

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const id = fc
  .tuple(
    fc.constantFrom('0', '1', 'f'),
    fc.constantFrom('7', '4', '9', '0'),
    fc.constantFrom('8', 'b', 'c', '7'),
    hex(2),
  )
  .map(([a, version, variant, end]) => `acc_0198000${a}-0000-${version}000-${variant}000-0000000000${end}`);
/** An id with one character that it cannot have there, or one too few or too many. */
const noId = fc
  .tuple(id, fc.nat(40), fc.constantFrom('A', 'g', '-', '"', '\\', 'é', '', '0', '00'))
  .map(([given, place, odd]) => given.slice(0, place) + odd + given.slice(place + 1));
const account = fc.oneof({ arbitrary: id, weight: 4 }, noId);
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('AWS Internal', 'a"b', 'a\\b', 'ü', ''),
);
const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.tuple(fc.ipV4(), fc.nat(70_000)).map(([ip, port]) => `${ip}:${port}`),
  fc.constantFrom('01.2.3.4', '1.2.3', '1.2.3.4.5', '256.1.1.1', '::ffff:10.0.0.1', 'private', '1..2.3'),
  text,
);
const at = fc.oneof(
  fc
    .date({
      min: new Date('1999-12-01T00:00:00Z'),
      max: new Date('2030-02-01T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-03-02T14:00:00Z',
    '2026-03-02T14:00:00.12Z',
    '2026-03-02T14:00:00.1Z',
    '2026-02-29T00:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T14:00:60Z',
    '2026-03-02T14:00:00+02:00',
    '2026-3-02T14:00:00Z',
  ),
);
const line = fc.record(
  { account, at, address, source: text, principal: text, action: text },
  { requiredKeys: ['account', 'at', 'action'] },
);

describe('the short way and the long way', () => {
  it('write the same bytes and refuse the same lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const short = lines.map((one) => `${JSON.stringify(one)}\n`).join('');
        // A blank that programs do not write sends a line the long way, and means nothing.
        const long = lines.map((one) => `{ ${JSON.stringify(one).slice(1)}\n`).join('');
        expect(written(short)).toEqual(written(long));
      }),
      { numRuns: 500 },
    );
  });
});

describe('rows', () => {
  it('stand by account, then time, a COPY for each day, and the last of each account is told', () => {
    const [a, b] = ['acc_01980000-0000-7000-8000-00000000000a', 'acc_01980000-0000-7000-8000-00000000000b'];
    const say = (who: string | undefined, when: string, action: string) =>
      `${JSON.stringify({ account: who, at: when, address: '192.0.2.7', action })}\n`;
    const { encoded } = written(
      [
        say(b, '2026-03-02T10:00:00Z', 'third'),
        say(a, '2026-03-02T12:00:00Z', 'second'),
        say(a, '2026-03-02T11:00:00Z', 'first'),
        say(a, '2026-03-01T11:00:00Z', 'before'),
      ].join(''),
    );
    expect(encoded.days.map(({ rows }) => rows)).toEqual([1, 3]);
    const copy = Buffer.from(encoded.days[1]?.copy ?? '', 'hex').toString('latin1');
    const places = ['first', 'second', 'third'].map((word) => copy.indexOf(word));
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(encoded.last).toEqual({
      accounts: uuidArray(Buffer.from([a, b].map((id) => id.slice(4).replaceAll('-', '')).join(''), 'hex')),
      times: instantArray(Float64Array.of(Date.UTC(2026, 2, 2, 12), Date.UTC(2026, 2, 2, 10))),
    });
  });

  it('of more accounts than a table of them begins with are told apart', () => {
    const id = (number: number) => `acc_01980000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
    const body = Array.from(
      { length: 20_000 },
      (_, at) =>
        `{"account":"${id(at % 10_000)}","at":"2026-03-02T10:00:00Z","address":"192.0.2.7","action":"x"}\n`,
    ).join('');
    const digits = Buffer.from(gather(body).end().uuids).toString('hex');
    const expected = Array.from({ length: 10_000 }, (_, at) => id(at).slice(4).replaceAll('-', ''));
    expect(digits).toBe(expected.join(''));
  });
});

describe('records', () => {
  const cut = (body: Buffer, sizes: readonly number[]) => {
    const found: string[] = [];
    const splitter = new Splitter(
      {
        record: (buffer, from, to) => found.push(buffer.toString('utf8', from, to).trim()),
        tooLong: () => found.push('too long'),
      },
      2_000,
    );
    let from = 0;
    for (const size of sizes) {
      splitter.push(body.subarray(from, from + size));
      from += size;
    }
    splitter.push(body.subarray(from));
    splitter.end();
    return found;
  };
  const record = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 40 }),
    list: fc.array(fc.nat(), { maxLength: 3 }),
  });
  const records = fc.array(fc.oneof(record, fc.constant({ text: 'x'.repeat(3_000), list: [] })), {
    maxLength: 6,
  });
  const expected = (all: readonly object[]) =>
    all
      .map((one) => JSON.stringify(one))
      .map((json) => (Buffer.byteLength(json) > 2_000 ? 'too long' : json));

  it('are lines, or what a document lists, wherever the pieces of a body are cut', () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(1_500), { maxLength: 12 }), (all, sizes) => {
        const lines = all.map((one) => `${JSON.stringify(one)}\n`).join('');
        expect(cut(Buffer.from(lines), sizes)).toEqual(expected(all));
        for (const [head, tail] of [
          ['{"Records":[', ']}'],
          [' [ ', ' ] '],
          ['{"kind":"EventList","apiVersion":"audit.k8s.io/v1","metadata":{},"items":[', ']}\n'],
        ] as const) {
          const document = `${head}${all.map((one) => JSON.stringify(one)).join(' ,\n')}${tail}`;
          expect(cut(Buffer.from(document), sizes)).toEqual(expected(all));
        }
      }),
    );
  });
});
