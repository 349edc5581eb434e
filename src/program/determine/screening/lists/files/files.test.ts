import { describe, expect, it } from 'vitest';
import { bytesOf } from '../reading-fixture.ts';
import type { Read } from '../types.ts';
import { type Element, elementsOf, textAt } from './elements.ts';
import { headedRows } from './headed.ts';
import { type FoundObject, objectsOf } from './objects.ts';
import { type Layout, rowsOf } from './rows.ts';
import { textOf } from './text.ts';

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
});

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

describe('a header', () => {
  async function headed(content: string): Promise<readonly string[]> {
    const found: string[] = [];
    const layout = { file: 'main', delimiter: ';', needed: ['key', 'name'] } as const;
    for await (const row of headedRows(bytesOf(content), layout))
      found.push('read' in row ? saidOf(row) : `${row.cell('key')} ${row.cell('name')} ${row.cell('none')}|`);
    return found;
  }

  it('names the columns, in any order', async () => {
    expect(await headed('name;key\nAda;1\n')).toEqual(['1 Ada |']);
  });

  it('that comes again in the middle says that the file is damaged, and the rows behind it are read', async () => {
    expect(await headed('key;name\n1;Ada\nkey;name\n2;Bo\n')).toEqual([
      '1 Ada |',
      'header-repeated at 3',
      '2 Bo |',
    ]);
  });

  it('without a needed column, or no header at all, ends the reading', async () => {
    expect(await headed('key;nom\n1;Ada\n')).toEqual(['header-missing at 1']);
    expect(await headed('')).toEqual(['header-missing at 1']);
  });
});

describe('an element of XML', () => {
  async function elements(content: string): Promise<readonly string[]> {
    const found: string[] = [];
    const outline = { file: 'main', root: 'list', records: ['one'] } as const;
    for await (const each of elementsOf(bytesOf(content), outline)) {
      if ('read' in each) found.push(each.read === 'problem' ? each.problem.code : each.read);
      else
        found.push('root' in each ? `root ${each.root.attributes.on ?? ''}` : shown(each.record, each.count));
    }
    return found;
  }
  const shown = (record: Element, count: number) => `${count} line ${record.line}: ${textAt(record, 'name')}`;

  it('is given as it closes, with its line, whatever its prefix and however it is cut', async () => {
    const xml =
      '<?xml version="1.0"?>\n<x:list on="2026-01-01" xmlns:x="urn:x">\n<x:one><x:name>A &amp; B</x:name></x:one>\n';
    expect(await elements(`${xml}<x:one><x:name><![CDATA[C]]></x:name></x:one></x:list>`)).toEqual([
      'root 2026-01-01',
      '1 line 3: A & B',
      '2 line 4: C',
    ]);
  });

  it('is given although the file ends too early, which is said', async () => {
    expect(await elements('<list><one><name>A</name></one><one><na')).toEqual([
      'root ',
      '1 line 1: A',
      'not-closed',
    ]);
  });

  it('after a broken one is not read', async () => {
    expect(await elements('<list><one></two></one><one><name>B</name></one></list>')).toEqual([
      'root ',
      'not-well-formed',
    ]);
  });

  it('of another root, or of no XML, is of another format', async () => {
    expect(await elements('<html><body>Error</body></html>')).toEqual(['not-the-format']);
    expect(await elements('{"results":[]}')).toContain('not-well-formed');
    expect(await elements('')).toEqual(['not-closed']);
  });

  it('with entities of its own is refused, so that none can grow', async () => {
    const grown = '<!DOCTYPE list [<!ENTITY a "aaaa">]><list><one><name>&a;</name></one></list>';
    expect(await elements(grown)).toContain('not-well-formed');
  });

  it('nested too deep, or too long, is refused or cut', async () => {
    const deep = `<list>${'<one>'.repeat(40)}${'</one>'.repeat(40)}</list>`;
    expect(await elements(deep)).toContain('not-well-formed');
    expect(await elements(`<list><one><name>${'x'.repeat(100_001)}</name></one></list>`)).toContain(
      'value-too-long',
    );
  });
});

describe('an object of JSON', () => {
  async function objects(content: string, piece = 7): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for await (const each of objectsOf(bytesOf(content, piece), { file: 'main', under: 'results' }))
      found.push(shownObject(each));
    return found;
  }
  function shownObject(each: FoundObject | Read): unknown {
    if ('read' in each) return each.read === 'problem' ? each.problem.code : each.read;
    if ('object' in each) return each.object;
    return 'before' in each ? { before: each.before } : { beside: each.beside };
  }

  it.each([1, 2, 5, 1000])('is found under its name, in pieces of %d bytes', async (piece) => {
    const json = '{"id":"x","other":[{"no":1}],"results":[{"a":"}]\\""},\n {"b":[{"c":{}}]}],"total":2}';
    expect(await objects(json, piece)).toEqual([
      { before: { id: 'x', other: [{ no: 1 }], results: [] } },
      { a: '}]"' },
      { b: [{ c: {} }] },
      { beside: { id: 'x', other: [{ no: 1 }], results: [], total: 2 } },
    ]);
  });

  it('is found in an array that is the whole file', async () => {
    expect(await objects('[{"a":1},{"a":2}]')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(await objects('[]')).toEqual([]);
  });

  it('that is no JSON is one broken object', async () => {
    const read = await objects('{"results":[{"a":1},{"b":oops},{"c":3}]}');
    expect(read).toContain('not-json');
    expect(read).toContainEqual({ a: 1 });
    expect(read).toContainEqual({ c: 3 });
  });

  it('after which the file ends without closing is given, and the end is said', async () => {
    expect(await objects('{"results":[{"a":1},{"a":2')).toEqual([
      { before: { results: [] } },
      { a: 1 },
      'not-closed',
    ]);
  });

  it('of a file without that array is of another format', async () => {
    expect(await objects('{"error":"try again"}')).toEqual(['not-the-format']);
    expect(await objects('<html></html>')).toEqual(['not-the-format']);
    expect(await objects('')).toEqual(['not-the-format']);
  });
});
