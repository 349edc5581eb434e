import { describe, expect, it } from 'vitest';
import { bytesOf } from '../reading-fixture.ts';
import type { Read } from '../types.ts';
import { type Layout, rowsOf } from './rows.ts';

async function rows(content: string, layout: Partial<Layout> = {}): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const row of rowsOf(bytesOf(content, 5), { file: 'main', delimiter: ',', ...layout }))
    found.push('read' in row ? saidOf(row) : row.cells);
  return found;
}

function saidOf(read: Read): string {
  return read.read === 'problem' ? `${read.problem.code} at ${read.problem.place.line}` : read.read;
}

describe('a row of CSV', () => {
  it('has cells with commas, doubled marks and line breaks in them', async () => {
    expect(await rows('a,b,c\r\n"x, y","say ""hi""","two\nlines"\r\n')).toEqual([
      ['a', 'b', 'c'],
      ['x, y', 'say "hi"', 'two\nlines'],
    ]);
  });

  it('may have empty cells, also at its end, and spaces around its marks', async () => {
    expect(await rows('a,,\n"", "b" ,-0- \n', { nothing: '-0-' })).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ]);
  });

  it('keeps a mark in the middle of a name, and says so', async () => {
    expect(await rows('1,b,c\n2,"ABU "THE TALL" X",d\n3,5" pipe,d\n')).toEqual([
      ['1', 'b', 'c'],
      'quote-in-cell at 2',
      ['2', 'ABU "THE TALL" X', 'd'],
      'quote-in-cell at 3',
      ['3', '5" pipe', 'd'],
    ]);
  });

  it('whose mark is never closed does not swallow the good rows behind it', async () => {
    const good = Array.from({ length: 80 }, (_, at) => `${at},"good",row`);
    const read = await rows(['a,b,c', '1,"never closed,x', ...good].join('\n').concat('\n'));
    expect(read).toHaveLength(82);
    expect(read[1]).toBe('quotes-not-closed at 2');
    expect(read[2]).toEqual(['0', 'good', 'row']);
    expect(read[81]).toEqual(['79', 'good', 'row']);
  });

  it('with too many or too few cells is shown, and the next one is read', async () => {
    expect(await rows('a,b\n1\n1,2,3\n4,5\n')).toEqual([
      ['a', 'b'],
      'wrong-number-of-cells at 2',
      'wrong-number-of-cells at 3',
      ['4', '5'],
    ]);
  });

  it('that ends in its middle at the end of the file says that the file is cut', async () => {
    expect(await rows('a,b\n1,2\n3')).toEqual([['a', 'b'], ['1', '2'], 'last-row-cut at 3']);
    expect(await rows('a,b\n1,2\n3,"x')).toEqual([['a', 'b'], ['1', '2'], 'last-row-cut at 3']);
  });

  it('that is whole needs no line end behind it, and the end mark of DOS is no row', async () => {
    expect(await rows('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await rows('a,b\r\n1,2\r\n\u001a')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('of 100,000 letters is read', async () => {
    const long = 'x'.repeat(100_000);
    expect(await rows(`a,b\n"${long}",c\n`)).toEqual([
      ['a', 'b'],
      [long, 'c'],
    ]);
  });
});
