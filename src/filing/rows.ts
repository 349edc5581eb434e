/** A figure opened into its rows: the same query, as of the same moment. */
import type { Transaction } from '../runtime/database/index.ts';
import type { FigureQuery } from '../runtime/filing-kind.ts';
import type { Cursor } from '../runtime/http/page.ts';
import { writeCursor } from '../runtime/http/page.ts';
import type { Page } from '../runtime/http/route.ts';
import { rowsIn } from './draw.ts';
import type { Figure } from './types.ts';

export type FigureRow = Readonly<Record<string, string>>;

/** Rows in the order of what is counted. */
export async function listFigureRows(
  tx: Transaction,
  of: { readonly query: FigureQuery; readonly figure: Figure },
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
