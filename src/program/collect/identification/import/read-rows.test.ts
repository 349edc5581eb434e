import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRows, toCsv } from '../sample-customers.ts';
import { type Header, readHeader } from './columns.ts';
import { type ReadRow, readRows } from './read-rows.ts';

function read(data: string, top = 'external_id,kind,name,offering\n'): readonly ReadRow[] {
  const header = readHeader(top + data);
  if ('errors' in header) throw new Error('the test has a bad header');
  return [...readRows(top + data, header)];
}
const good = (row: number, line: number, id: string, name = 'A') => ({
  row,
  line,
  cells: { external_id: id, kind: 'individual', name, offering: 'vm' },
});

describe('rows are read', () => {
  it.each(['\n', '\r\n', '\r'])('with %j between them, and without an end to the last', (newline) => {
    const rows = read(['1,individual,A,vm', '2,individual,A,vm'].join(newline));
    expect(rows).toEqual([good(1, 2, '1'), good(2, 3, '2')]);
  });

  it('with line breaks, delimiters and doubled quotes inside quotes', () => {
    const rows = read('1,individual,"A, ""the\nfirst""",vm\n2,individual,A,vm\n');
    expect(rows).toEqual([good(1, 2, '1', 'A, "the\nfirst"'), good(2, 4, '2')]);
  });

  it('without those that are empty, which count as lines and not as rows', () => {
    expect(read('\n,,,\n1,individual,A,vm\n   \n')).toEqual([good(1, 4, '1')]);
  });

  it('with empty cells left out and spaces around them gone', () => {
    expect(read(' 1 ,individual,, vm\n')[0]).toMatchObject({ cells: { external_id: '1', offering: 'vm' } });
  });

  it('as they were written, whatever the form of the file', () => {
    const rows = sampleRows(60);
    for (const form of [{ delimiter: ';', newline: '\r\n', bom: true }, { delimiter: '\t' }, {}]) {
      const text = toCsv(rows, form);
      // Safe: a sample has a good header.
      const back = [...readRows(text, readHeader(text) as Header)];
      const filled = rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
      );
      expect(back.map((row) => 'cells' in row && row.cells)).toEqual(filled);
    }
  });
});

describe('one broken row never loses the good ones', () => {
  it('when a quote is not closed', () => {
    expect(read('1,individual,"A,vm\n2,individual,A,vm\n3,individual,A,vm\n')).toEqual([
      { row: 1, line: 2, problem: 'quotes-not-closed' },
      good(2, 3, '2'),
      good(3, 4, '3'),
    ]);
  });

  it('when two quotes are not closed, the rows between them included', () => {
    const rows = read('1,individual,"A,vm\n2,individual,A,vm\n3,individual,B",vm\n4,individual,A,vm\n');
    expect(rows.map((row) => ('cells' in row ? row.cells.external_id : row.problem))).toContain('4');
    expect(rows.filter((row) => 'problem' in row).length).toBeLessThanOrEqual(2);
  });

  it('when a quote stands inside a cell', () => {
    expect(read('1,individual,A 5" disk,vm\n2,individual,A,vm\n')).toEqual([
      { row: 1, line: 2, problem: 'quotes-not-closed' },
      good(2, 3, '2'),
    ]);
  });

  it('when it has too few or too many cells', () => {
    expect(read('1,individual,A\n2,individual,A,vm\n3,individual,A,vm,x\n')).toEqual([
      { row: 1, line: 2, problem: 'wrong-number-of-cells' },
      good(2, 3, '2'),
      { row: 3, line: 4, problem: 'wrong-number-of-cells' },
    ]);
  });
});

describe('whatever stands in a file', () => {
  it('is read to its end, row after row, without a fault', () => {
    const piece = fc.constantFrom('"', ',', '\n', '\r\n', 'a', ' ', '""', '1,individual,A,vm\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const rows = read(pieces.join(''));
        expect(rows.map(({ row }) => row)).toEqual(rows.map((_row, index) => index + 1));
        expect([...rows].sort((a, b) => a.line - b.line)).toEqual(rows);
      }),
    );
  });

  it('keeps every cell that a program wrote, quotes and line breaks included', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', 'é'), minLength: 1, maxLength: 8 })
      .map((text) => `x${text}x`);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
        const written = cells.map((name, index) => ({
          external_id: `a-${index}`,
          kind: 'individual',
          name,
          offering: 'vm',
        }));
        const text = toCsv(written);
        // Safe: what the writer made has a good header.
        const rows = [...readRows(text, readHeader(text) as Header)];
        expect(rows.map((row) => 'cells' in row && row.cells.name)).toEqual(cells);
      }),
    );
  });
});
