/** Lists of verification are in the order of their ids, which grow with time. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Cursor } from '../../../../runtime/http/page.ts';

export { idAfter } from '../../../../runtime/http/page.ts';

/** Everything of one person; with `asOf`, as it stood then. */
export type OfPerson = { readonly person: Id<'person'>; readonly asOf?: Instant | undefined };

export type Paging = { readonly cursor?: Cursor; readonly limit: number };
