/** SQL of the history of elements. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Element } from '../types/elements.ts';
import { asKnown, type ElementRow, elementColumns, presentElement } from './elements.ts';

/** Everything ever collected, newest first; with `asOf`, what was known then, and how it stood then. */
export async function listElements(
  tx: Transaction,
  of: { person: Id<'person'>; asOf?: Instant },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Element>> {
  const after = idAfter(page.cursor);
  const asOf = of.asOf ?? null;
  const { rows } = await sql<ElementRow>`
    select ${elementColumns} from collect.element
    where person_id = ${toUuid(of.person)} and (${asOf}::timestamptz is null or recorded_at <= ${asOf})
      and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const items = rows.map((row) => asKnown(presentElement(row), of.asOf));
  return toPage(items, page.limit, (item) => ({ after: '', id: toUuid(item.id) }));
}
