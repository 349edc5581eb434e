/** SQL that the figures over the census share: the newest line of each subject as of a moment, a page at a time. */
import { type RawBuilder, sql } from 'kysely';
import { type IdKind, isId, toUuid } from '../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { FigureAsked, FigureRows } from '../../../../runtime/filing-kind.ts';

type Asked = FigureAsked & { readonly kind: 'customer' | 'owner' | 'account' };

const least = '00000000-0000-0000-0000-000000000000';
const greatest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Lines known at the moment and committed when the figure was first taken: `seen` says which transactions those were.
 * So a command that was under way then is left out for ever, whenever it ended.
 */
export function linesAsOf({ kind, asOf, parameters, after, upTo }: Asked): RawBuilder<unknown> {
  return sql`
    report.census_entry
    where kind = ${kind} and at <= ${asOf}
      and pg_visible_in_snapshot(written_by, ${String(parameters.seen)}::pg_snapshot)
      and subject_id > ${after === undefined ? least : uuidOf(after)}::uuid
      and subject_id <= ${upTo === undefined ? greatest : uuidOf(upTo)}::uuid`;
}

/** Which transactions have ended when a figure is first taken. */
export async function seenNow(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ seen: string }>`select runtime.transactions_seen()::text as seen`.execute(tx);
  return rows[0]?.seen ?? '';
}

type Row = { lines: string | null; rows: number; by: Record<string, number> | null };

/**
 * A page of rows with what it adds up to.
 *
 * @param found gives in the order of its ids the row as `line`, and `told`: what the figure is told by
 * @param several whether one row is told by several, parted by spaces
 */
export async function pageOfRows(
  tx: Transaction,
  { found, several = false }: { readonly found: RawBuilder<unknown>; readonly several?: boolean },
): Promise<FigureRows> {
  // A row for each costs as much as all the rest, so it is asked for only where there may be several.
  const told = several
    ? sql`found, string_to_table(told, ' ') as place`
    : sql`found, lateral (select told as place) as one`;
  // What is materialized is read in the order in which it was found; to sort it again would cost a fourth of the page.
  const { rows } = await sql<Row>`
    with found as materialized (${found})
    select string_agg(line, E'\\n') || E'\\n' as lines, count(*)::integer as rows,
           (select jsonb_object_agg(place, rows) from (
              select place, count(*)::integer as rows from ${told} group by place) as each) as by
    from found`.execute(tx);
  const { lines, rows: number, by } = rows[0] ?? { lines: null, rows: 0, by: null };
  return { lines: lines ?? '', rows: number, by: by ?? {}, last: lines ? lastIn(lines) : undefined };
}

/** The id that the last row begins with. */
function lastIn(lines: string): string {
  const [id]: unknown[] = JSON.parse(lines.slice(lines.lastIndexOf('\n', lines.length - 2) + 1));
  return String(id);
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
