/** SQL of adopt/offerings. */

import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../runtime/http/page.ts';
import type { Page } from '../../../runtime/http/route.ts';
import type { describeOffering, KeptOffering, OfferingFacts, ScopeDecision } from './types.ts';

export async function keepDescription(
  work: Work,
  event: RecordedEvent<NewEvent<string, z.output<typeof describeOffering>>>,
): Promise<void> {
  const { data } = event;
  await sql`
    insert into adopt.offering (id, tenant_id, code, name, facts, version, updated_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${data.code}, ${data.name},
            ${JSON.stringify(data.facts)}::jsonb, 1, ${event.at})
    on conflict (id) do update
    set code = excluded.code, name = excluded.name, facts = excluded.facts, updated_at = excluded.updated_at,
        version = adopt.offering.version + 1, decision = null, decided_by = null, decided_at = null`.execute(
    work.tx,
  );
}

export async function keepDecision(
  work: Work,
  event: RecordedEvent<NewEvent<string, ScopeDecision>>,
): Promise<void> {
  await sql`
    update adopt.offering
    set decision = ${JSON.stringify(event.data)}::jsonb, decided_by = ${actorText(event.actor)}, decided_at = ${event.at},
        updated_at = ${event.at}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  code: string;
  name: string;
  facts: OfferingFacts;
  version: number;
  decision: ScopeDecision | null;
  decided_by: string | null;
  decided_at: Date | null;
  updated_at: Date;
};

const columns = sql`id, code, name, facts, version, decision, decided_by, decided_at, updated_at`;

/** Offerings as they were described and decided at a moment; without one, as they are kept. */
function offeringsAsOf(asOf: Instant | undefined) {
  if (!asOf) return sql`adopt.offering`;
  return sql`(
    select kept.id, described.data ->> 'code' as code, described.data ->> 'name' as name, described.data -> 'facts' as facts,
      described.version, decided.data as decision,
      case decided.actor ->> 'kind' when 'system' then 'system:' || (decided.actor ->> 'name') else decided.actor ->> 'id' end
        as decided_by,
      decided.recorded_at as decided_at, coalesce(decided.recorded_at, described.recorded_at) as updated_at
    from adopt.offering as kept
    cross join lateral (
      select data, recorded_at, position, (count(*) over ())::integer as version from retain.event
      where subject = 'off_' || kept.id and type = 'offering-described' and recorded_at <= ${asOf}
      order by position desc limit 1) as described
    left join lateral (
      select data, actor, recorded_at from retain.event
      where subject = 'off_' || kept.id and type = 'offering-scope-decided' and recorded_at <= ${asOf}
        and position > described.position
      order by position desc limit 1) as decided on true) as offering`;
}

export async function readOffering(
  tx: Transaction,
  id: Id<'offering'>,
  asOf?: Instant,
): Promise<KeptOffering | undefined> {
  const { rows } =
    await sql<Row>`select ${columns} from ${offeringsAsOf(asOf)} where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function readOfferingByCode(tx: Transaction, code: string): Promise<KeptOffering | undefined> {
  const { rows } = await sql<Row>`select ${columns} from adopt.offering where code = ${code}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function listOfferings(
  tx: Transaction,
  { asOf }: { readonly asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<KeptOffering>> {
  const after = page.cursor?.after ?? '';
  const { rows } = await sql<Row>`
    select ${columns} from ${offeringsAsOf(asOf)} where code > ${after} order by code limit ${page.limit + 1}`.execute(
    tx,
  );
  return toPage(rows.map(present), page.limit, (row) => ({ after: row.code, id: row.id }));
}

function present(row: Row): KeptOffering {
  return {
    id: toId('offering', row.id),
    code: row.code,
    name: row.name,
    facts: row.facts,
    version: row.version,
    decision:
      row.decision && row.decided_by && row.decided_at
        ? { ...row.decision, decidedBy: row.decided_by, decidedAt: instant(row.decided_at) }
        : null,
    updatedAt: instant(row.updated_at),
  };
}
