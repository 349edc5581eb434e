/** SQL of what changed between two accepted versions of a list. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import { changesBetween, type ListChange } from '../reading/changes.ts';
import type { ListEntry } from '../reading/types.ts';
import type { ChangeKind } from '../types/entries.ts';
import type { Paging } from './lists.ts';

/** From one number, not included, to another. `from` 0 is before the first version. */
export type Span = {
  readonly list: Id<'screeningList'>;
  readonly from: number;
  readonly to: number;
  readonly change?: ChangeKind | undefined;
};

/** By key. Only rows that began or ended within the span are looked at, however long the list is. */
export async function listChanges(tx: Transaction, span: Span, page: Paging): Promise<Page<ListChange>> {
  const { list, from, to, change } = span;
  const { rows } = await sql<{ before: ListEntry | null; after: ListEntry | null }>`
    with before as (
      select key, digest, entry from determine.list_entry
      where list_id = ${toUuid(list)} and from_number <= ${from} and until_number > ${from} and until_number <= ${to}),
    after as (
      select key, digest, entry from determine.list_entry
      where list_id = ${toUuid(list)} and from_number > ${from} and from_number <= ${to}
        and (until_number is null or until_number > ${to})),
    change as (
      select coalesce(before.key, after.key) as key, before.entry as before, after.entry as after,
             case when before.key is null then 'added' when after.key is null then 'removed' else 'changed' end as change
      from before full join after on after.key = before.key
      where before.digest is distinct from after.digest)
    select before, after from change
    where (${change ?? null}::text is null or change = ${change ?? null})
      and (${page.cursor?.after ?? null}::text is null or key > ${page.cursor?.after ?? null})
    order by key collate "C" limit ${page.limit + 1}`.execute(tx);
  const found = changesBetween(
    rows.flatMap(({ before }) => (before ? [before] : [])),
    rows.flatMap(({ after }) => (after ? [after] : [])),
  );
  const changes: ListChange[] = [];
  for await (const one of found) changes.push(one);
  return toPage(changes, page.limit, (one) => ({ after: one.key, id: '' }));
}
