/** SQL that reads long work. */
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/events.ts';
import { type Id, toUuid } from '../../../kernel/ids.ts';
import type { Transaction } from '../../database/index.ts';
import { type Cursor, momentAfter, toPage } from '../../http/page.ts';
import type { Page } from '../../http/route.ts';
import { type ItemRefusal, type LongWork, type LongWorkState, mostRefusals } from '../types.ts';
import { columns, longWorkOf, type Row } from './rows.ts';

/** @param lock where a decision follows. */
export async function readLongWork(
  tx: Transaction,
  id: Id<'longWork'>,
  lock = false,
): Promise<LongWork | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from runtime.long_work where id = ${toUuid(id)} ${lock ? sql`for update` : sql``}`.execute(
    tx,
  );
  return rows[0] && longWorkOf(rows[0]);
}

export type LongWorkFilter = {
  readonly state?: LongWorkState | undefined;
  readonly kind?: string | undefined;
  /** True: what has not ended; false: what has. */
  readonly active?: boolean | undefined;
  /** Only what this one asked for. */
  readonly askedBy?: Actor | undefined;
};

/** Newest first. */
export async function listLongWork(
  tx: Transaction,
  filter: LongWorkFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<LongWork>> {
  const after = momentAfter(page.cursor);
  const conditions = [
    sql<boolean>`true`,
    ...(filter.state ? [sql<boolean>`state = ${filter.state}`] : []),
    ...(filter.kind === undefined ? [] : [sql<boolean>`kind = ${filter.kind}`]),
    ...(filter.active === undefined
      ? []
      : [sql<boolean>`(state in ('waiting', 'running')) = ${filter.active}`]),
    ...(filter.askedBy ? [askedByThis(filter.askedBy)] : []),
    ...(after ? [sql<boolean>`(asked_at, id) < (${after.after}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from runtime.long_work where ${sql.join(conditions, sql` and `)}
    order by asked_at desc, id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(longWorkOf), page.limit, (row) => ({ after: row.askedAt, id: toUuid(row.id) }));
}

export async function countUnfinished(tx: Transaction, askedBy: Actor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from runtime.long_work where state in ('waiting', 'running') and ${askedByThis(askedBy)}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Of everybody, for the operator. */
export async function countActive(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from runtime.long_work where state in ('waiting', 'running')`.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function listRefusals(tx: Transaction, id: Id<'longWork'>): Promise<ItemRefusal[]> {
  const { rows } = await sql<ItemRefusal>`
    select item, code, reason from runtime.long_work_refusal
    where long_work_id = ${toUuid(id)} order by number limit ${mostRefusals}`.execute(tx);
  return rows;
}

/** A system actor has a name instead of an id. */
function askedByThis(actor: Actor) {
  const { kind } = actor;
  return actor.kind === 'system'
    ? sql<boolean>`asked_by->>'kind' = ${kind} and asked_by->>'name' = ${actor.name}`
    : sql<boolean>`asked_by->>'kind' = ${kind} and asked_by->>'id' = ${actor.id}`;
}
