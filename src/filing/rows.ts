/** A figure opened into its rows: the same query, as of the same moment, a page at a time or all of them as a file. */
import type { Transaction } from '../runtime/database/index.ts';
import type { FigureQuery } from '../runtime/filing-kind.ts';
import { type ListFormat, streamedListFile } from '../runtime/http/list-file.ts';
import { type Cursor, readCursor, writeCursor } from '../runtime/http/page.ts';
import type { Call, Page, RawAnswer } from '../runtime/http/route.ts';
import { rowsIn } from './draw.ts';
import type { Figure } from './types.ts';

export type FigureRow = Readonly<Record<string, string>>;

type Opened = { readonly query: FigureQuery; readonly figure: Figure };

/** Rows of a file that are read at once. */
const rowsAtOnce = 5_000;

/** Rows in the order of what is counted. */
export async function listFigureRows(
  tx: Transaction,
  of: Opened,
  page: { readonly cursor?: Cursor; readonly limit: number },
): Promise<Page<FigureRow>> {
  const { query, figure } = of;
  const { asOf, parameters } = figure;
  const after = page.cursor?.after;
  const found = await query.read(tx, { asOf, parameters, after, limit: page.limit });
  const items = rowsIn(found.lines).map((row) =>
    Object.fromEntries(query.columns.map((column, index) => [column, row[index] ?? ''])),
  );
  const more = found.rows === page.limit && found.last !== undefined;
  return more ? { items, next: writeCursor({ after: found.last ?? '', id: '' }) } : { items };
}

/** Every row as a file that is written while it is read: a figure may have more rows than fit into memory. */
export function figureFile(
  { read }: Pick<Call, 'read'>,
  of: Opened,
  asked: { readonly format: ListFormat; readonly filter: Readonly<Record<string, unknown>> },
): RawAnswer {
  const { query, figure } = of;
  const known = { rows: figure.rows, columns: query.columns };
  const about = { name: figure.query, at: figure.asOf, filter: asked.filter, known };
  return streamedListFile(asked.format, about, pagesOf(read, of));
}

/** Each page is a transaction of its own: a caller that takes its time holds none open. */
async function* pagesOf(read: Call['read'], of: Opened): AsyncGenerator<readonly FigureRow[]> {
  let cursor: Cursor | undefined;
  do {
    const page = { limit: rowsAtOnce, ...(cursor ? { cursor } : {}) };
    const { items, next } = await read((tx) => listFigureRows(tx, of, page));
    yield items;
    cursor = readCursor(next);
  } while (cursor);
}
