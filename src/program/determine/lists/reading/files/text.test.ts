import { describe, expect, it } from 'vitest';
import { bytesOf } from '../reading-fixture.ts';
import { linesOf, textOf } from './text.ts';

async function textIn(bytes: Uint8Array, piece = 3): Promise<{ text: string; wrong: readonly number[] }> {
  let text = '';
  const wrong: number[] = [];
  for await (const block of textOf(bytesOf(bytes, piece))) {
    text += block.text;
    wrong.push(...block.wrong);
  }
  return { text, wrong };
}

describe('bytes', () => {
  const name = 'Łódź, Ünal 王\nsecond line';

  it('in UTF-8, with or without its mark, are read as they are', async () => {
    expect(await textIn(Buffer.from(name))).toEqual({ text: name, wrong: [] });
    expect(await textIn(Buffer.from(`\uFEFF${name}`))).toEqual({ text: name, wrong: [] });
  });

  it('in UTF-16 with its mark are read, low byte first or high byte first', async () => {
    const low = Buffer.from(`\uFEFF${name}`, 'utf16le');
    expect((await textIn(low)).text).toBe(name);
    expect((await textIn(Buffer.from(low).swap16())).text).toBe(name);
  });

  it('in Latin-1 cost one line nothing but a word about it', async () => {
    const mixed = Buffer.concat([
      Buffer.from('Łódź\n'),
      Buffer.from('M\u00fcller\n', 'latin1'),
      Buffer.from('王'),
    ]);
    expect(await textIn(mixed)).toEqual({ text: 'Łódź\nMüller\n王', wrong: [2] });
  });

  it('that are none, or fewer than a mark has, are read', async () => {
    expect(await textIn(Buffer.from(''))).toEqual({ text: '', wrong: [] });
    expect(await textIn(Buffer.from('a'))).toEqual({ text: 'a', wrong: [] });
  });

  it('that are one long line come in pieces that cut no letter', async () => {
    const long = 'ü王'.repeat(500_000);
    let pieces = 0;
    let text = '';
    for await (const block of textOf(bytesOf(long, 65_537))) {
      pieces += 1;
      text += block.text;
      expect(block.wrong).toEqual([]);
    }
    expect(text === long).toBe(true);
    expect(pieces).toBeGreaterThan(1);
  });
});

describe('lines', () => {
  async function lines(content: string | Uint8Array): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { text, line, ended, wrong } of linesOf(bytesOf(content, 3)))
      found.push(`${line} ${text}${ended ? '' : ' …'}${wrong ? ' !' : ''}`);
    return found;
  }

  it('have numbers, and no ends of their own', async () => {
    expect(await lines('a\r\n\nb\n')).toEqual(['1 a', '2 ', '3 b']);
    expect(await lines('a\nb')).toEqual(['1 a', '2 b …']);
    expect(await lines('a\r\n\u001a')).toEqual(['1 a']);
    expect(await lines('')).toEqual([]);
  });

  it('that are not UTF-8 are each named', async () => {
    expect(await lines(Buffer.from('a\n\u00fc\nb\n\u00e4', 'latin1'))).toEqual([
      '1 a',
      '2 ü !',
      '3 b',
      '4 ä … !',
    ]);
  });
});
