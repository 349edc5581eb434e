/** SQL of breaches: deadlines that passed without being met, whatever became of them since. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../kernel/ids.ts';
import { type Day, day, type Instant, instant } from '../../kernel/time.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import { type Cursor, momentAfter, toPage } from '../../runtime/http/page.ts';
import type { Page } from '../../runtime/http/route.ts';

export type Breach = {
  readonly clock: Id<'clock'>;
  readonly obligation: string;
  readonly clause: string;
  readonly subject: Id;
  readonly dueOn: Day;
  readonly breachedAt: Instant;
  readonly recordedAt: Instant;
  /** When the duty was met late or fell away; null while it is still open. */
  readonly endedAt: Instant | null;
  readonly ended: 'met-late' | 'cancelled' | null;
};

export type BreachFilter = {
  /** The breach happened in this stretch: from the first moment on, before the last. */
  readonly from: Instant;
  readonly until: Instant;
  /** As was on record by this moment; absent: as is now. */
  readonly asOf?: Instant | undefined;
  readonly obligation?: string | undefined;
};

type Row = {
  id: string;
  obligation: string;
  clause: string;
  subject: Id;
  due_on: string;
  breached_at: Date;
  recorded_at: Date;
  ended_at: Date | null;
  ended_kind: 'satisfied' | 'cancelled' | null;
};

/** More breaches than anybody should read at once. */
const mostBreaches = 10_000;

/**
 * Breaches in the order in which they happened. One that was undone by proof that the duty was met in time is none.
 * Read from the steps, which are only added to: the same question as of the same moment always has the same answer.
 */
export async function listBreaches(
  tx: Transaction,
  { from, until, asOf, obligation }: BreachFilter,
  page: { cursor?: Cursor; limit: number } = { limit: mostBreaches },
): Promise<Page<Breach>> {
  const after = momentAfter(page.cursor);
  const known = sql`(${asOf ?? null}::timestamptz is null or happened_at <= ${asOf ?? null})`;
  const { rows } = await sql<Row>`
    select clock.id, clock.obligation, clock.clause, clock.subject, breach.due_on, breach.breached_at,
           breach.happened_at as recorded_at, ending.happened_at as ended_at, ending.kind as ended_kind
    from (
      select clock_id, position, happened_at, facts ->> 'dueOn' as due_on,
             (facts ->> 'breachedAt')::timestamptz as breached_at
      from casework.clock_step where kind = 'breached' and ${known}
    ) as breach
    join casework.clock as clock on clock.id = breach.clock_id
    left join lateral (
      select kind, happened_at, facts from casework.clock_step as later
      where later.clock_id = breach.clock_id and later.position > breach.position
        and later.kind in ('satisfied', 'cancelled') and ${known}
      order by later.position limit 1) as ending on true
    where breach.breached_at >= ${from} and breach.breached_at < ${until}
      and (${obligation ?? null}::text is null or clock.obligation = ${obligation ?? null})
      and (ending.kind is distinct from 'satisfied' or not (ending.facts ->> 'inTime')::boolean)
      and (${after?.id ?? null}::uuid is null
           or (breach.breached_at, clock.id) > (${after?.after ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by breach.breached_at, clock.id limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (one) => ({ after: one.breachedAt, id: toUuid(one.clock) }));
}

const endings = { satisfied: 'met-late', cancelled: 'cancelled' } as const;

function present(row: Row): Breach {
  return {
    clock: toId('clock', row.id),
    obligation: row.obligation,
    clause: row.clause,
    subject: row.subject,
    dueOn: day(row.due_on),
    breachedAt: instant(row.breached_at),
    recordedAt: instant(row.recorded_at),
    endedAt: row.ended_at && instant(row.ended_at),
    ended: row.ended_kind && endings[row.ended_kind],
  };
}
