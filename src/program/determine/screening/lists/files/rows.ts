/**
 * Rows of a CSV file, one by one, each with the line it begins on. One broken row is one broken row: a quotation mark
 * that is never closed must not swallow the good rows behind it, so a row of several lines counts only if it has the
 * cells a row has.
 *
 * The cells are parted here and not by a library, because a mark in the middle of a name must not cost the row.
 */
import type { Bytes, FileRole, Read, RowProblemCode } from '../types.ts';
import { problem } from '../values/entries.ts';
import { textOf } from './text.ts';

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
/** What DOS wrote at the end of a file, and OFAC still does. */
const endMark = '\u001a';

type Line = { readonly text: string; readonly line: number; readonly ended: boolean };

export async function* rowsOf(bytes: Bytes, layout: Layout): AsyncGenerator<Row | Read> {
  let expected = layout.cells;
  let open: Line[] = [];
  for await (const one of linesOf(bytes, layout.file)) {
    if ('read' in one) {
      yield one;
      continue;
    }
    open.push(one);
    for (let taken = taking(open, layout, expected); taken; taken = taking(open, layout, expected)) {
      if (taken.row && 'cells' in taken.row) expected ??= taken.row.cells.length;
      yield* emitted(taken);
      open = open.slice(taken.lines);
    }
  }
  while (open.length > 0) {
    const taken = taking(open, layout, expected, 'all-read') ?? { lines: open.length };
    if (taken.row && 'cells' in taken.row) expected ??= taken.row.cells.length;
    yield* emitted(taken);
    open = open.slice(taken.lines);
  }
}

type Taken = { readonly lines: number; readonly row?: Row | Read; readonly note?: Read };

function* emitted({ row, note }: Taken): Generator<Row | Read> {
  if (note) yield note;
  if (row) yield row;
}

/** The next row, if the lines at hand decide it. */
function taking(
  open: readonly Line[],
  layout: Layout,
  expected: number | undefined,
  end?: 'all-read',
): Taken | undefined {
  const [first] = open;
  if (!first) return undefined;
  if (first.text.trim() === '') return { lines: 1 };
  const alone = cellsOf(first.text, layout);
  if (alone.closed && (alone.cells.length === expected || expected === undefined))
    return taken(alone, first, layout);
  if (alone.closed && !alone.odd) return wrongRow('wrong-number-of-cells', first, layout);
  for (let lines = 2; lines <= Math.min(open.length, linesOfRowMax); lines += 1) {
    const whole = cellsOf(
      open
        .slice(0, lines)
        .map(({ text }) => text)
        .join('\n'),
      layout,
    );
    if (whole.closed && !whole.odd && (whole.cells.length === expected || expected === undefined))
      return { ...taken(whole, first, layout), lines };
  }
  if (open.length < linesOfRowMax && end === undefined) return undefined;
  return wrongRow(alone.closed ? 'wrong-number-of-cells' : 'quotes-not-closed', first, layout);
}

function taken(read: Cells, { line, text }: Line, { file }: Layout): Taken {
  const row = { cells: read.cells, line };
  return read.odd
    ? { lines: 1, row, note: problem('quote-in-cell', { file, line }, { found: text }) }
    : { lines: 1, row };
}

function wrongRow(code: RowProblemCode, { text, line, ended }: Line, { file }: Layout): Taken {
  return { lines: 1, row: problem(ended ? code : 'last-row-cut', { file, line }, { found: text }) };
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
        return { text: `${cell}"`.trim(), next: skipSpaces(text, at + 2) + 1, odd: true };
      }
      cell += '"';
      begin = at + 2;
    } else if (after >= text.length || text[after] === delimiter) {
      return { text: cell.trim(), next: after + 1, odd };
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

async function* linesOf(bytes: Bytes, file: FileRole): AsyncGenerator<Line | Read> {
  for await (const block of textOf(bytes)) {
    const lines = block.text.split('\n');
    const wrong = new Set(block.wrong);
    const last = lines.length - 1;
    for (const [at, raw] of lines.entries()) {
      if (at === last && raw === '') break;
      const line = block.line + at;
      const ended = at < last || raw.endsWith(endMark);
      const text = raw.replace(/\r$/, '').replace(endMark, '');
      if (wrong.has(line)) yield problem('not-utf-8', { file, line }, { found: text });
      yield { text, line, ended };
    }
  }
}
