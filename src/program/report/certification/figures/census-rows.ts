/** SQL that the figures over the census share: the newest line of each subject as of a moment, a page at a time. */
import { type RawBuilder, sql } from 'kysely';
import { type IdKind, idPrefixes, isId, toUuid } from '../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { FigureAsked, FigureRows } from '../../../../runtime/filing-kind.ts';

type Asked = FigureAsked & { readonly kind: 'customer' | 'owner' | 'account' };

const least = '00000000-0000-0000-0000-000000000000';
const greatest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Lines known at the moment and committed when the figure was first taken: `seen` says which transactions those were.
 * So a command that was under way then is left out for ever, whenever it ended. Lines up to `restoredTo` came with a
 * backup: their transactions were those of another database, and all of them had ended.
 */
export function linesAsOf({ kind, asOf, parameters, after, upTo }: Asked): RawBuilder<unknown> {
  return sql`
    report.census_entry
    where kind = ${kind} and at <= ${asOf}
      and (position <= ${Number(parameters.restoredTo ?? 0)}
           or pg_visible_in_snapshot(written_by, ${String(parameters.seen)}::pg_snapshot))
      and subject_id > ${after === undefined ? least : uuidOf(after)}::uuid
      and subject_id <= ${upTo === undefined ? greatest : uuidOf(upTo)}::uuid`;
}

/**
 * Which transactions have ended when a figure is first taken. A line that is there though its transaction has not ended by
 * the count of this database was brought by a backup, and so were all lines before it.
 */
export async function seenNow(tx: Transaction): Promise<{ seen: string; restoredTo: number }> {
  const { rows } = await sql<{ seen: string; restored_to: string | null }>`
    select pg_current_snapshot()::text as seen, (
      select max(position) from report.census_entry
      where written_by >= pg_snapshot_xmin(pg_current_snapshot())
        and not pg_visible_in_snapshot(written_by, pg_current_snapshot())) as restored_to`.execute(tx);
  const [row] = rows;
  return { seen: row?.seen ?? '', restoredTo: Number(row?.restored_to ?? 0) };
}

type Row = { lines: string | null; rows: number; last: string | null; by: Record<string, number> | null };

/**
 * A page of rows with what it adds up to.
 *
 * @param found gives `subject_id`, the row as `line`, and `told`: what the figure is told by
 * @param several whether one row is told by several, parted by spaces
 */
export async function pageOfRows(
  tx: Transaction,
  of: 'customer' | 'person' | 'account',
  { found, several = false }: { readonly found: RawBuilder<unknown>; readonly several?: boolean },
): Promise<FigureRows> {
  // A row for each costs as much as all the rest, so it is asked for only where there may be several.
  const told = several
    ? sql`found, string_to_table(told, ' ') as place`
    : sql`found, lateral (select told as place) as one`;
  const { rows } = await sql<Row>`
    with found as materialized (${found})
    select string_agg(line || E'\\n', '' order by subject_id) as lines, count(*)::integer as rows,
           max(subject_id::text collate "C") as last,
           (select jsonb_object_agg(place, rows) from (
              select place, count(*)::integer as rows from ${told} group by place) as each) as by
    from found`.execute(tx);
  const row = rows[0];
  return {
    lines: row?.lines ?? '',
    rows: row?.rows ?? 0,
    by: row?.by ?? {},
    last: row?.last ? `${idPrefixes[of]}_${row.last}` : undefined,
  };
}

/** An id as a row has it. A cursor comes from outside: one that we did not write is refused. */
function uuidOf(id: string): string {
  const kinds: readonly IdKind[] = ['customer', 'person', 'account', 'organization'];
  for (const kind of kinds) if (isId(kind, id)) return toUuid(id);
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}

/** Foreign on a day: no decision of U.S. status holds on it. It holds through its last day. */
export function foreignOn(day: unknown): RawBuilder<unknown> {
  return sql`(us_until is null or us_until < ${String(day)}::date)`;
}
