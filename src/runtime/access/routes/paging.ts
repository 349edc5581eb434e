/** Lists of access run from the newest to the oldest by id, which grows with time. */
import { z } from '@hono/zod-openapi';
import { type Id, type IdKind, isId, toUuid } from '../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../kernel/problems.ts';
import { type Cursor, pageQuery, toPage } from '../../http/page.ts';
import type { Page } from '../../http/route.ts';

export const stateQuery = pageQuery.extend({ state: z.enum(['live', 'ended']).optional() });

/** Reads one page. `kind` is what a cursor must name; a made-up one is refused. */
export async function newestFirst<K extends IdKind, T extends { readonly id: Id<K> }>(
  kind: K,
  page: { cursor?: Cursor; limit: number },
  read: (page: { after?: string; limit: number }) => Promise<T[]>,
): Promise<Page<T>> {
  const from = page.cursor?.id;
  if (from !== undefined && !isId(kind, from)) {
    throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
  }
  const rows = await read({ limit: page.limit + 1, ...(from ? { after: toUuid(from) } : {}) });
  return toPage(rows, page.limit, (row) => ({ after: '', id: row.id }));
}
