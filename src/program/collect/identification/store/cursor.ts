/** Cursors of lists in identification, checked: one that nobody was given is refused, not sent to the database. */
import { validate } from 'uuid';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { Cursor } from '../../../../runtime/http/page.ts';

const notOurs = () =>
  new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));

/** The uuid after which the page begins; null for the first page. */
export function idAfter(cursor: Cursor | undefined): string | null {
  if (cursor && !validate(cursor.id)) throw notOurs();
  return cursor?.id ?? null;
}

/** The row number after which the page begins; 0 for the first page. */
export function numberAfter(cursor: Cursor | undefined): number {
  if (cursor && !/^\d{1,9}$/.test(cursor.after)) throw notOurs();
  return Number(cursor?.after ?? 0);
}
