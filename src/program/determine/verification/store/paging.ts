/** Lists of verification are in the order of their ids, which grow with time. */
import type { Cursor } from '../../../../runtime/http/page.ts';

export { idAfter } from '../../../../runtime/http/page.ts';

export type Paging = { readonly cursor?: Cursor; readonly limit: number };
