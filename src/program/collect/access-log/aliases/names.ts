/** Pages of lists that stand in the order of namespaces and names. */
import { z } from '@hono/zod-openapi';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { Cursor } from '../../../../runtime/http/page.ts';
import type { ForeignAccount } from '../types.ts';

const written = z.tuple([z.string(), z.string()]);

/**
 * Where a page begins; before every name for the first.
 *
 * @throws RefusedError for a cursor that no such list has given.
 */
export function nameAfter(cursor: Cursor | undefined): ForeignAccount {
  if (!cursor) return { namespace: '', id: '' };
  const read = written.safeParse(parsed(cursor.after));
  if (!read.success)
    throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
  const [namespace, id] = read.data;
  return { namespace, id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
