/** Rows of a CSV file whose first row names the columns. A header that comes again says that the file was damaged. */
import type { Bytes, FileRole, Read } from '../types.ts';
import { problem } from '../values/entries.ts';
import { type Row, rowsOf } from './rows.ts';

export type HeadedRow = { readonly line: number; readonly cell: (column: string) => string };
export type Headed = {
  readonly file: FileRole;
  readonly delimiter: ',' | ';';
  /** Columns without which the file is not of this format. */
  readonly needed: readonly string[];
};

export async function* headedRows(bytes: Bytes, layout: Headed): AsyncGenerator<HeadedRow | Read> {
  let header: ReadonlyMap<string, number> | undefined;
  for await (const row of rowsOf(bytes, layout)) {
    if ('read' in row) yield row;
    else if (header === undefined) {
      header = columnsOf(row);
      const missing = layout.needed.filter((column) => !header?.has(column));
      if (missing.length === 0) continue;
      const place = { file: layout.file, line: row.line };
      yield problem('header-missing', place, { found: `no column ${missing.join(', ')}` });
      return;
    } else if (isHeader(row, header)) {
      yield problem(
        'header-repeated',
        { file: layout.file, line: row.line },
        { found: row.cells.join(layout.delimiter) },
      );
    } else yield headedRow(row, header);
  }
  if (header === undefined) yield problem('header-missing', { file: layout.file, line: 1 }, { found: '' });
}

function columnsOf({ cells }: Row): ReadonlyMap<string, number> {
  return new Map(cells.map((cell, at) => [cell.trim(), at]));
}

function isHeader({ cells }: Row, header: ReadonlyMap<string, number>): boolean {
  return cells.every((cell, at) => header.get(cell.trim()) === at);
}

function headedRow({ cells, line }: Row, header: ReadonlyMap<string, number>): HeadedRow {
  return { line, cell: (column) => cells[header.get(column) ?? -1]?.trim() ?? '' };
}
