/** SQL of how an entry is called that somebody met, whatever became of the entry since. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { leadingName } from '../reading/leading-name.ts';
import type { EntryName } from '../reading/types.ts';

export type MetEntry = {
  readonly list: Id<'screeningList'>;
  readonly key: string;
  /** As the entry was when it was met. */
  readonly digest: string;
};

export type ListedAs = { readonly listTitle: string; readonly entryName: string };

/**
 * The title of the list and the name the entry leads with: as it was met, or as it is newest on record.
 *
 * @returns in the order asked; nothing for what this list never had.
 */
export async function readListedAs(
  tx: Transaction,
  met: readonly MetEntry[],
): Promise<readonly (ListedAs | undefined)[]> {
  const asked = met.map(({ list, key, digest }, nth) => ({ nth, list: toUuid(list), key, digest }));
  const { rows } = await sql<{ nth: number; title: string; names: readonly EntryName[] }>`
    select asked.nth, list.title, newest.names
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (nth integer, list uuid, key text, digest text)
    join determine.screening_list as list on list.id = asked.list
    cross join lateral (
      select entry -> 'names' as names from determine.list_entry as entry
      where entry.list_id = asked.list and entry.key = asked.key
      order by entry.digest = asked.digest desc, entry.from_number desc limit 1) as newest`.execute(tx);
  const found = new Map(
    rows.map(({ nth, title, names }) => [nth, { listTitle: title, entryName: leadingName(names) }]),
  );
  return met.map((_, nth) => found.get(nth));
}
