/** SQL of adopt/written-program. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../kernel/time.ts';
import { newestData } from '../../../runtime/commit/history.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../runtime/http/page.ts';
import type { Page } from '../../../runtime/http/route.ts';
import type { SettingName } from './settings.ts';
import type { ChangeState, SettingChange } from './types.ts';

type Event<Data> = RecordedEvent<NewEvent<string, Data>>;

export async function keepAdoption(
  work: Work,
  event: Event<{ statement: string; edition: string }>,
): Promise<void> {
  await sql`
    insert into adopt.program (id, tenant_id, edition, statement, adopted_at, adopted_by)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${event.data.edition}, ${event.data.statement},
            ${event.at}, ${actorText(event.actor)})`.execute(work.tx);
}

export type Adoption = { readonly at: string; readonly by: string };

/** The first adoption, or nothing while the program is being prepared, or was at `asOf`. */
export async function readAdoption(
  tx: Transaction,
  asOf: Instant | null = null,
): Promise<Adoption | undefined> {
  const { rows } = await sql<{ adopted_at: Date; adopted_by: string }>`
    select adopted_at, adopted_by from adopt.program
    where ${asOf}::timestamptz is null or adopted_at <= ${asOf} order by adopted_at limit 1`.execute(tx);
  return rows[0] && { at: instant(rows[0].adopted_at), by: rows[0].adopted_by };
}

export async function insertChange(
  work: Work,
  event: Event<{ name: SettingName; value: unknown; reason: string; effectiveOn: Day }>,
): Promise<void> {
  const { data } = event;
  await sql`
    insert into adopt.setting_change
      (id, tenant_id, name, value, reason, effective_on, state, proposed_by, proposed_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${data.name}, ${JSON.stringify(data.value)}::jsonb, ${data.reason},
            ${data.effectiveOn}, 'proposed', ${actorText(event.actor)}, ${event.at})`.execute(work.tx);
}

export async function setChangeState(work: Work, event: Event<unknown>, state: ChangeState): Promise<void> {
  const approved = state === 'approved';
  await sql`
    update adopt.setting_change
    set state = ${state}, approved_by = ${approved ? actorText(event.actor) : null}, approved_at = ${approved ? event.at : null}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  name: SettingName;
  value: unknown;
  reason: string;
  effective_on: Day;
  state: ChangeState;
  proposed_by: string;
  proposed_at: Date;
  approved_by: string | null;
  approved_at: Date | null;
};

const columns = sql`id, name, value, reason, effective_on, state, proposed_by, proposed_at, approved_by, approved_at`;

export async function lockChange(
  tx: Transaction,
  id: Id<'settingChange'>,
): Promise<SettingChange | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from adopt.setting_change where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** For each setting the newest change in effect on `on` that was approved by `at`. */
export async function changesInForce(
  tx: Transaction,
  { on, at }: { readonly on: Day; readonly at: Instant },
): Promise<readonly SettingChange[]> {
  const { rows } = await sql<Row>`
    select distinct on (name) ${columns} from adopt.setting_change
    where state = 'approved' and effective_on <= ${on} and approved_at <= ${at}
    order by name, effective_on desc, approved_at desc`.execute(tx);
  return rows.map(present);
}

/** The days on which changes that were approved by `at` take effect after `today`, the nearest first. */
export async function effectiveDaysAhead(
  tx: Transaction,
  { today, at }: { readonly today: Day; readonly at: Instant },
): Promise<readonly Day[]> {
  const { rows } = await sql<{ effective_on: Day }>`
    select distinct effective_on from adopt.setting_change
    where state = 'approved' and effective_on > ${today} and approved_at <= ${at}
    order by effective_on limit 100`.execute(tx);
  return rows.map((row) => row.effective_on);
}

/** Newest first; with `asOf`, what was proposed by then and how far it was. */
export async function listChanges(
  tx: Transaction,
  { name, asOf }: { readonly name?: SettingName | undefined; readonly asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<SettingChange>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select ${columns} from ${changesAsOf(asOf)}
    where id < ${before} and (${name ?? null}::text is null or name = ${name ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: row.proposedAt, id: toUuid(row.id) }));
}

function changesAsOf(asOf: Instant | undefined) {
  if (!asOf) return sql`adopt.setting_change`;
  const happened = (type: string) => newestData({ of: sql`'set_' || kept.id`, type, until: asOf });
  const approved = sql`kept.approved_at <= ${asOf}`;
  return sql`(
    select kept.id, kept.name, kept.value, kept.reason, kept.effective_on, kept.proposed_by, kept.proposed_at,
      case when ${approved} then 'approved' when ${happened('setting-withdrawn')} is not null then 'withdrawn'
           else 'proposed' end as state,
      case when ${approved} then kept.approved_by end as approved_by,
      case when ${approved} then kept.approved_at end as approved_at
    from adopt.setting_change as kept where kept.proposed_at <= ${asOf}) as setting_change`;
}

function present(row: Row): SettingChange {
  return {
    id: toId('settingChange', row.id),
    name: row.name,
    value: row.value,
    reason: row.reason,
    effectiveOn: row.effective_on,
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: instant(row.proposed_at),
    approvedBy: row.approved_by,
    approvedAt: row.approved_at && instant(row.approved_at),
  };
}
