/** Lists: cursor pages for people and programs, whole exports for files. */
import { z } from '@hono/zod-openapi';
import { validate } from 'uuid';
import { RefusedError, refuse } from '../../kernel/problems.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import { type ListAbout, listFile } from './list-file.ts';
import type { Page, RawAnswer } from './route.ts';

/** The query every list takes. `format` csv or json exports every row under the same filters, not one page. */
export const pageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  format: z.enum(['page', 'csv', 'json']).default('page'),
});

export type PageQuery = z.output<typeof pageQuery>;

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() });
}

/** Where a page starts: the sort value and id of the last row before it. Opaque to callers. */
export type Cursor = { readonly after: string; readonly id: string };

/** @throws RefusedError for a cursor that no list of ours has given. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined;
  const [after, id, ...more] = Buffer.from(text, 'base64url').toString('utf8').split('\n');
  if (after === undefined || id === undefined || more.length > 0) throw notACursor();
  if (id !== '' && !validate(id.replace(/^[a-z]{3}_/, ''))) throw notACursor();
  return { after, id };
}

/** For lists in the order of their uuids: where the page begins, null for the first page. */
export function idAfter(cursor: Cursor | undefined): string | null {
  if (cursor && !validate(cursor.id)) throw notACursor();
  return cursor?.id ?? null;
}

/** For lists in the order of a moment, then of their uuids. */
export function momentAfter(cursor: Cursor | undefined): { after: Instant; id: string } | undefined {
  if (!cursor) return undefined;
  const id = idAfter(cursor) ?? '';
  try {
    return { after: instant(cursor.after), id };
  } catch {
    throw notACursor();
  }
}

/** For lists in the order of a number: where the page begins, 0 for the first page. */
export function numberAfter(cursor: Cursor | undefined): number {
  if (cursor && !/^\d{1,15}$/.test(cursor.after)) throw notACursor();
  return Number(cursor?.after ?? 0);
}

/** For lists in the order of a number from 0 to 1: where the page begins. */
export function shareAfter(cursor: Cursor): number {
  const share = Number(cursor.after);
  if (cursor.after === '' || !(share >= 0 && share <= 1)) throw notACursor();
  return share;
}

function notACursor(): RefusedError {
  return new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.after}\n${cursor.id}`).toString('base64url');
}

/** Cuts `limit + 1` rows read by the query into a page and its next cursor. */
export function toPage<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => Cursor): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: writeCursor(cursorOf(last)) } : { items };
}

const exportRows = 200;
/** The most rows of a file. */
export const mostExportRows = 1_000_000;

/**
 * Answers a list: one page, or all rows as a file that carries its filter and its as-of moment.
 *
 * @param read gives the page that starts after a cursor.
 */
export async function answerList<T extends object>(
  query: PageQuery,
  about: ListAbout,
  read: (page: { cursor?: Cursor; limit: number }) => Promise<Page<T>>,
): Promise<Page<T> | RawAnswer> {
  if (query.format === 'page') {
    const cursor = readCursor(query.cursor);
    return read({ limit: query.limit, ...(cursor ? { cursor } : {}) });
  }
  const rows: T[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await read({ limit: exportRows, ...(cursor ? { cursor } : {}) });
    rows.push(...page.items);
    cursor = readCursor(page.next);
  } while (cursor && rows.length < mostExportRows);
  return listFile(query.format, about, rows);
}
