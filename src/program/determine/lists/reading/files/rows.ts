/**
 * Rows of a CSV file, one by one, each with the line it begins on. One broken row is one broken row: a quotation mark
 * that is never closed must not swallow the good rows behind it, so a row of several lines counts only if it has the
 * cells a row has.
 *
 * The cells are parted here and not by a library, because a mark in the middle of a name must not cost the row.
 */
import type { Bytes, FileRole, Read } from '../types.ts';
import { problem } from '../values/entries.ts';
import { type Line, linesOf } from './text.ts';

/** What stands within marks is not trimmed: a long text may end in a space and go on elsewhere. */
export type Row = { readonly cells: readonly string[]; readonly line: number };
export type Layout = {
  readonly file: FileRole;
  readonly delimiter: ',' | ';';
  /** How many cells a row has. Without it, the first row says. */
  readonly cells?: number;
  /** A text that stands for nothing at all, in OFAC's files `-0-`. */
  readonly nothing?: string;
};

/** The most lines that one row may take, through line breaks inside quotes. */
const linesOfRowMax = 50;

/** Lines that are read and not yet a row, and how many cells a row has. */
type Reading = { readonly layout: Layout; cells: number | undefined; open: readonly Line[] };

export async function* rowsOf(bytes: Bytes, layout: Layout): AsyncGenerator<Row | Read> {
  const reading: Reading = { layout, cells: layout.cells, open: [] };
  for await (const line of linesOf(bytes)) {
    if (line.wrong) yield problem('not-utf-8', { file: layout.file, line: line.line }, { found: line.text });
    reading.open = [...reading.open, line];
    yield* taken(reading, 'more-may-come');
  }
  yield* taken(reading, 'all-is-read');
}

/** What the first lines at hand are; `lines` is how many of them. */
type Next = { readonly lines: number; readonly row?: Row; readonly problem?: Read };

function* taken(reading: Reading, ahead: 'more-may-come' | 'all-is-read'): Generator<Row | Read> {
  for (let next = nextOf(reading, ahead); next; next = nextOf(reading, ahead)) {
    reading.open = reading.open.slice(next.lines);
    reading.cells ??= next.row?.cells.length;
    if (next.problem) yield next.problem;
    if (next.row) yield next.row;
  }
}

/** Nothing where the lines at hand do not decide it. */
function nextOf(reading: Reading, ahead: 'more-may-come' | 'all-is-read'): Next | undefined {
  const { layout, cells: expected, open } = reading;
  const [first] = open;
  if (!first) return undefined;
  if (first.text.trim() === '') return { lines: 1 };
  const place = { file: layout.file, line: first.line };
  const alone = cellsOf(first.text, layout);
  if (alone.closed && alone.cells.length === (expected ?? alone.cells.length)) {
    const odd = alone.odd ? { problem: problem('quote-in-cell', place, { found: first.text }) } : {};
    return { lines: 1, row: { cells: alone.cells, line: first.line }, ...odd };
  }
  if (!alone.closed || alone.odd) {
    const whole = rowOfLines(reading);
    if (whole) return whole;
    if (open.length < linesOfRowMax && ahead === 'more-may-come') return undefined;
  }
  const code = alone.closed ? 'wrong-number-of-cells' : 'quotes-not-closed';
  return { lines: 1, problem: problem(first.ended ? code : 'last-row-cut', place, { found: first.text }) };
}

/** A row with line breaks in its cells. */
function rowOfLines({ layout, cells: expected, open }: Reading): Next | undefined {
  let text = open[0]?.text ?? '';
  for (const [at, next] of open.slice(1, linesOfRowMax).entries()) {
    text += `\n${next.text}`;
    const { cells, closed, odd } = cellsOf(text, layout);
    if (closed && !odd && cells.length === (expected ?? cells.length))
      return { lines: at + 2, row: { cells, line: open[0]?.line ?? 0 } };
  }
  return undefined;
}

/** `odd`: a mark stood where none may, and was taken for a letter. */
type Cells = { readonly cells: readonly string[]; readonly closed: boolean; readonly odd: boolean };

function cellsOf(text: string, { delimiter, nothing }: Layout): Cells {
  const cells: string[] = [];
  let odd = false;
  for (let at = 0; at <= text.length; ) {
    const begin = skipSpaces(text, at);
    const quoted = text[begin] === '"';
    const cell = quoted ? quotedCell(text, begin + 1, delimiter) : bareCell(text, at, delimiter);
    if (!cell) return { cells, closed: false, odd };
    odd ||= cell.odd;
    cells.push(!quoted && cell.text === nothing ? '' : cell.text);
    at = cell.next;
  }
  return { cells, closed: true, odd };
}

type Cell = { readonly text: string; readonly next: number; readonly odd: boolean };

function bareCell(text: string, at: number, delimiter: string): Cell {
  const found = text.indexOf(delimiter, at);
  const end = found === -1 ? text.length : found;
  const cell = text.slice(at, end).trim();
  return { text: cell, next: end + 1, odd: cell.includes('"') };
}

/** A mark closes the cell when the delimiter or the end follows it; any other mark is a letter of the cell. */
function quotedCell(text: string, from: number, delimiter: string): Cell | undefined {
  let cell = '';
  let odd = false;
  let begin = from;
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', begin)) {
    cell += text.slice(begin, at);
    const after = skipSpaces(text, at + 1);
    if (text[at + 1] === '"') {
      const last = text[skipSpaces(text, at + 2)];
      // Two marks at the end of a cell may be one that is a letter and one that closes.
      if ((last === delimiter || last === undefined) && isOdd(text.slice(from, at))) {
        return { text: `${cell}"`, next: skipSpaces(text, at + 2) + 1, odd: true };
      }
      cell += '"';
      begin = at + 2;
    } else if (after >= text.length || text[after] === delimiter) {
      return { text: cell, next: after + 1, odd };
    } else {
      cell += '"';
      odd = true;
      begin = at + 1;
    }
  }
  return undefined;
}

function isOdd(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
