/** SQL of the log of special measures: what was enforced on which account, and when it was lifted. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Enforcement, MeasureEnforced } from '../types/enforcements.ts';

export async function keepEnforcement(
  work: Work,
  { id, subject, at, data }: RecordedEvent<NewEvent<string, MeasureEnforced>>,
  what: Enforcement['what'],
): Promise<void> {
  await sql`
    insert into enforce.measure_enforcement
      (id, tenant_id, account_id, measure_id, what, on_day, recorded_at, standing_version)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(subject)}, ${toUuid(data.measure)}, ${what}, ${data.on},
            ${at}, ${data.version})`.execute(work.tx);
}

type Row = {
  id: string;
  account_id: string;
  measure_id: string;
  what: Enforcement['what'];
  on_day: string;
  recorded_at: Date;
  standing_version: number;
};

/** Of one measure, newest first; with `asOf`, what was recorded by then. */
export async function listEnforcements(
  tx: Transaction,
  { measure, asOf }: { readonly measure: Id<'specialMeasure'>; readonly asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Enforcement>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select id, account_id, measure_id, what, on_day::text, recorded_at, standing_version
    from enforce.measure_enforcement
    where measure_id = ${toUuid(measure)} and id < ${before}::uuid
      and (${asOf ?? null}::timestamptz is null or recorded_at <= ${asOf ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const cut = toPage(rows, page.limit, ({ id }) => ({ after: '', id }));
  return { ...cut, items: cut.items.map(present) };
}

function present(row: Row): Enforcement {
  return {
    account: toId('account', row.account_id),
    measure: toId('specialMeasure', row.measure_id),
    what: row.what,
    on: day(row.on_day),
    version: row.standing_version,
    recordedAt: instant(row.recorded_at),
  };
}
