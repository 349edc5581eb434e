/** SQL of the log of special measures on resellers. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ResellerEnforced, ResellerEnforcement, ResellerUnder } from '../types/reseller-enforcements.ts';

export async function keepResellerEnforcement(
  work: Work,
  { id, subject, at, data }: RecordedEvent<NewEvent<string, ResellerEnforced>>,
  what: ResellerEnforcement['what'],
): Promise<void> {
  await sql`
    insert into determine.reseller_enforcement
      (id, tenant_id, measure_id, reseller_id, what, criterion, on_day, recorded_at)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(subject)}, ${toUuid(data.reseller)}, ${what},
            ${data.criterion}, ${data.on}, ${at})`.execute(work.tx);
}

type Row = {
  id: string;
  measure_id: string;
  reseller_id: string;
  what: ResellerEnforcement['what'];
  criterion: ResellerEnforced['criterion'];
  on_day: string;
  recorded_at: Date;
};

/** Resellers on which a measure is enforced by what was last recorded of them. */
export async function readResellersUnder(tx: Transaction): Promise<readonly ResellerUnder[]> {
  const { rows } = await sql<Pick<Row, 'measure_id' | 'reseller_id' | 'criterion'>>`
    select measure_id, reseller_id, criterion from (
      select distinct on (measure_id, reseller_id) measure_id, reseller_id, what, criterion
      from determine.reseller_enforcement order by measure_id, reseller_id, id desc) as newest
    where what = 'enforced'`.execute(tx);
  return rows.map((row) => ({
    measure: toId('specialMeasure', row.measure_id),
    reseller: toId('organization', row.reseller_id),
    criterion: row.criterion,
  }));
}

/** Of one measure, newest first; with `asOf`, what was recorded by then. */
export async function listResellerEnforcements(
  tx: Transaction,
  { measure, asOf }: { readonly measure: Id<'specialMeasure'>; readonly asOf?: Instant | undefined },
  page: { readonly cursor?: Cursor; readonly limit: number },
): Promise<Page<ResellerEnforcement>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select id, measure_id, reseller_id, what, criterion, on_day::text, recorded_at
    from determine.reseller_enforcement
    where measure_id = ${toUuid(measure)} and id < ${before}::uuid
      and (${asOf ?? null}::timestamptz is null or recorded_at <= ${asOf ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const cut = toPage(rows, page.limit, ({ id }) => ({ after: '', id }));
  return { ...cut, items: cut.items.map(present) };
}

function present(row: Row): ResellerEnforcement {
  return {
    reseller: toId('organization', row.reseller_id),
    measure: toId('specialMeasure', row.measure_id),
    what: row.what,
    criterion: row.criterion,
    on: day(row.on_day),
    recordedAt: instant(row.recorded_at),
  };
}
