/** Cursors of lists in verification, checked: one that nobody was given is refused, not sent to the database. */
import { validate } from 'uuid';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { Cursor } from '../../../../runtime/http/page.ts';

export type Paging = { readonly cursor?: Cursor; readonly limit: number };

/** The uuid after which the page begins; null for the first page. Ids grow with time, so they are the order. */
export function idAfter(cursor: Cursor | undefined): string | null {
  if (cursor && !validate(cursor.id))
    throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
  return cursor?.id ?? null;
}
