/**
 * Reads the rows of a file one by one. A broken row is one broken row: a quote that is never closed must not swallow
 * the good rows behind it, so a row of several lines counts only if it reads whole. Pure.
 */
import { parse } from 'csv-parse/sync';
import { type Column, type Header, lineEnd } from './columns.ts';

export type Cells = Readonly<Partial<Record<Column, string>>>;

/** A row of data. `row` counts from 1; `line` is where it begins in the file. Empty cells are left out. */
export type ReadRow = { readonly row: number; readonly line: number } & (
  | { readonly cells: Cells }
  | { readonly problem: 'quotes-not-closed' | 'wrong-number-of-cells' }
);

/** The most lines that one row may take, through line breaks inside quotes. */
const linesOfRowMax = 50;

export function* readRows(text: string, header: Header): Generator<ReadRow> {
  let at = header.dataAt;
  let line = header.dataLine;
  let row = 0;
  while (at < text.length) {
    const next = nextRow(text, at, header);
    if (next.row !== 'blank') {
      row += 1;
      yield { row, line, ...next.row };
    }
    at = next.at;
    line += next.lines;
  }
}

type Read = { cells: Cells } | { problem: 'quotes-not-closed' | 'wrong-number-of-cells' } | 'blank';

function nextRow(text: string, at: number, header: Header): { row: Read; at: number; lines: number } {
  let { end, next } = lineEnd(text, at);
  const first = { row: readRow(text.slice(at, end), header), at: next, lines: 1 };
  let open = oddQuotes(text.slice(at, end));
  for (let lines = 2; open && lines <= linesOfRowMax && next < text.length; lines += 1) {
    const begin = next;
    ({ end, next } = lineEnd(text, begin));
    if (oddQuotes(text.slice(begin, end))) {
      const whole = readRow(text.slice(at, end), header);
      if (whole !== 'blank' && 'cells' in whole) return { row: whole, at: next, lines };
      open = false;
    }
  }
  return first;
}

function oddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function readRow(text: string, header: Header): Read {
  if (text.trim() === '') return 'blank';
  const values = cellsOf(text, header.delimiter);
  if (!values) return { problem: 'quotes-not-closed' };
  if (values.every((value) => value === '')) return 'blank';
  if (values.length !== header.columns.length) return { problem: 'wrong-number-of-cells' };
  const filled = header.columns.map((column, index) => [column, values[index] ?? ''] as const);
  return { cells: Object.fromEntries(filled.filter(([, value]) => value !== '')) };
}

function cellsOf(text: string, delimiter: string): readonly string[] | undefined {
  try {
    const [values] = parse(text, {
      delimiter,
      relax_column_count: true,
      trim: true,
      record_delimiter: ['\u0000'],
    });
    return values ?? [];
  } catch {
    return undefined;
  }
}
