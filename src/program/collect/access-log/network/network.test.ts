import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Family, parseAddress, parseRange, type Range } from './address.ts';
import { networkBook } from './book.ts';
import { findLists, NetworkListFault, readList } from './lists.ts';
import { openNetwork } from './open.ts';
import { rangeSet } from './range-set.ts';

const bits: Record<Family, number> = { 4: 32, 6: 128 };
const someRange = fc
  .record({
    family: fc.constantFrom<Family>(4, 6),
    value: fc.bigInt(0n, (1n << 128n) - 1n),
    prefix: fc.nat(128),
  })
  .map(({ family, value, prefix }): Range => {
    const size = bits[family];
    const host = BigInt(size - Math.min(prefix, size));
    const first = ((value & ((1n << BigInt(size)) - 1n)) >> host) << host;
    return { family, first, last: first + (1n << host) - 1n };
  });

describe('a set of ranges', () => {
  it('has an address exactly where some range has it, at the edges of every range too', () => {
    fc.assert(
      fc.property(
        fc.array(someRange, { maxLength: 30 }),
        fc.array(someRange, { maxLength: 5 }),
        (ranges, asked) => {
          const set = rangeSet(ranges);
          const values = [...ranges, ...asked].flatMap(({ family, first, last }) =>
            [first - 1n, first, last, last + 1n].map((value) => ({ family, value })),
          );
          for (const address of values) {
            const naive = ranges.some(
              (range) =>
                range.family === address.family &&
                range.first <= address.value &&
                address.value <= range.last,
            );
            expect(set.has(address)).toBe(naive);
          }
        },
      ),
    );
  });

  it('joins ranges that touch, and is empty without any', () => {
    const of = (...texts: string[]) => rangeSet(texts.map(parseRange).filter((range) => range !== undefined));
    expect(of('192.0.2.0/25', '192.0.2.128/25', '192.0.2.7').size).toBe(1);
    expect(of().has({ family: 4, value: 0n })).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['0.0.0.0', 4, 0n],
    ['255.255.255.255', 4, 0xffffffffn],
    ['::', 6, 0n],
    ['::1', 6, 1n],
    ['2001:db8::1', 6, (0x20010db8n << 96n) | 1n],
    ['::ffff:192.0.2.1', 4, 0xc0000201n],
    ['::ffff:c000:201', 4, 0xc0000201n],
    ['1:2:3:4:5:6:7:8', 6, 0x00010002000300040005000600070008n],
  ])('%s is read', (text, family, value) => {
    expect(parseAddress(text)).toEqual({ family, value });
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4:80',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '::g',
    '1:2:3:4:5:6:7::8:9',
    'private',
    '1:2:3:4:5:6:7:8::',
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it.each(['1.2.3.4/33', '::/129', '1.2.3.4/', '1.2.3.4/x', 'a/8', '1.2.3.4/8/9'])(
    '%j is no range',
    (text) => {
      expect(parseRange(text)).toBeUndefined();
    },
  );
});

describe('facts of an address', () => {
  const countries = {
    builtAt: '2026-06-17T00:00:00.000Z',
    countryOf: (of: string) => (of === '8.8.8.8' ? 'US' : 'ZZ'),
  };
  const ranges = [parseRange('8.8.0.0/16')].filter((range) => range !== undefined);
  const book = networkBook(countries, [{ name: 'some-vpn', kind: 'vpn', ranges }]);

  it('are the country of registration and the lists that have it, each an indication', () => {
    expect(book.factsOf('::ffff:8.8.8.8')).toMatchObject({
      family: 4,
      country: 'US',
      kinds: ['vpn'],
      lists: [{ name: 'some-vpn', kind: 'vpn' }],
      indication: true,
    });
  });

  it('are no country where the table has a code that is none, and none for what is set aside', () => {
    expect(book.factsOf('9.9.9.9')).toMatchObject({ country: null, kinds: [] });
    expect(book.factsOf('10.1.2.3')).toMatchObject({ country: null, kinds: ['private'] });
    expect(book.factsOf('fd00::1')).toMatchObject({ kinds: ['private'] });
    expect(book.factsOf('203.0.113.9')).toMatchObject({ kinds: ['reserved'] });
    expect(book.factsOf('AWS Internal')).toBeUndefined();
  });
});

describe("the operator's lists", () => {
  async function folder(): Promise<string> {
    return mkdtemp(join(tmpdir(), 'network-lists-'));
  }

  it('are known by their names, or by the folder they stand in; others are named and left out', async () => {
    const at = await folder();
    await mkdir(join(at, 'relay'));
    await writeFile(join(at, 'vpn-ipv4.json'), '{"list":["1.2.3.0/24"]}');
    await writeFile(join(at, 'relay', 'ours.json'), '{"list":["2001:db8::/32"]}');
    await writeFile(join(at, 'mail.json'), '{"list":["mail.example"]}');
    const { files, unknown } = await findLists(at);
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      ['vpn-ipv4', 'vpn'],
      ['ours', 'relay'],
    ]);
    expect(unknown).toEqual(['mail.json']);
    await rm(at, { recursive: true });
  });

  it('are refused whole where an entry is no range, by its file and place and not by its text', async () => {
    const at = await folder();
    const path = join(at, 'vpn-ipv4.json');
    await writeFile(path, '{"list":["1.2.3.0/24","secret"]}');
    await expect(readList({ path, name: 'vpn-ipv4', kind: 'vpn' })).rejects.toThrow(/entry 2 of its list/);
    await writeFile(path, 'no json');
    await expect(readList({ path, name: 'vpn-ipv4', kind: 'vpn' })).rejects.toThrow(NetworkListFault);
    await rm(at, { recursive: true });
  });

  it('are read again when they change; one that breaks later leaves them as they were, and is told of', async () => {
    const at = await folder();
    const path = join(at, 'vpn-ipv4.json');
    const told: string[] = [];
    await writeFile(path, '{"list":["8.8.8.0/24"]}');
    const network = openNetwork({
      folder: at,
      lookAgainMilliseconds: 0,
      warn: (_files, text) => told.push(text),
    });
    const kinds = async () => (await network.current()).factsOf('8.8.8.8')?.kinds;
    expect(await kinds()).toEqual(['vpn']);
    await writeFile(path, '{"list":["9.9.9.0/24","1.1.1.1"]}');
    expect(await kinds()).toEqual([]);
    await writeFile(path, '{"list":');
    expect(await kinds()).toEqual([]);
    expect(told).toEqual(['a list of addresses cannot be read; the lists stay as they were']);
    await rm(at, { recursive: true });
  });

  it('are not needed: the table of countries is there without any', async () => {
    const book = await openNetwork().current();
    expect(book.factsOf('8.8.8.8')).toMatchObject({ country: 'US', kinds: [], lists: [] });
    expect(book.factsOf('2001:4860:4860::8888')?.country).toBe('US');
  });
});
