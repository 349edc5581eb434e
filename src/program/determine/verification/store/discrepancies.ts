/** SQL of discrepancies. */
import { sql } from 'kysely';
import { actorText, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Made } from '../event-schemas.ts';
import { mask } from '../mask.ts';
import { type Discrepancy, maskedFields } from '../types/discrepancies.ts';
import { discrepanciesAsOf } from './as-of.ts';
import { idAfter, type OfPerson, type Paging } from './paging.ts';

export async function insertDiscrepancy(
  work: Work,
  event: RecordedEvent<Made<'discrepancy-recorded'>>,
): Promise<void> {
  const { data } = event;
  const shown = (text: string | undefined) =>
    maskedFields.includes(data.field) ? mask(text ?? '') : (text ?? '');
  await sql`
    insert into determine.discrepancy
      (id, tenant_id, person_id, field, severity, stated_by, found_by, stated, found, attempt_id, recorded_at,
       recorded_by)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(data.person)}, ${data.field}, ${data.severity},
            ${data.statedBy}, ${data.foundBy}, ${shown(event.personal?.value.stated)},
            ${shown(event.personal?.value.found)}, ${data.attempt && toUuid(data.attempt)}, ${event.at},
            ${actorText(event.actor)})`.execute(work.tx);
}

export async function keepResolution(
  work: Work,
  event: RecordedEvent<Made<'discrepancy-resolved'>>,
): Promise<void> {
  await sql`
    update determine.discrepancy
    set resolution = ${event.data.resolution}, resolved_at = ${event.at}, resolved_by = ${actorText(event.actor)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  person_id: string;
  field: Discrepancy['field'];
  severity: Discrepancy['severity'];
  stated_by: Discrepancy['statedBy'];
  found_by: Discrepancy['foundBy'];
  stated: string;
  found: string;
  recorded_at: Date;
  recorded_by: string;
  resolution: Discrepancy['resolution'];
  resolved_at: Date | null;
  resolved_by: string | null;
};

const columns = sql`id, person_id, field, severity, stated_by, found_by, stated, found, recorded_at, recorded_by,
                    resolution, resolved_at, resolved_by`;

export async function readDiscrepancy(
  tx: Transaction,
  id: Id<'discrepancy'>,
): Promise<Discrepancy | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.discrepancy where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function readOpenDiscrepancies(
  tx: Transaction,
  person: Id<'person'>,
): Promise<readonly Discrepancy[]> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.discrepancy
    where person_id = ${toUuid(person)} and resolution is null order by id`.execute(tx);
  return rows.map(present);
}

/** Newest first. */
export async function listDiscrepancies(
  tx: Transaction,
  filter: OfPerson,
  page: Paging,
): Promise<Page<Discrepancy>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row>`
    select ${columns} from ${discrepanciesAsOf(filter.asOf)}
    where person_id = ${toUuid(filter.person)} and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): Discrepancy {
  return {
    id: toId('discrepancy', row.id),
    person: toId('person', row.person_id),
    field: row.field,
    severity: row.severity,
    statedBy: row.stated_by,
    foundBy: row.found_by,
    stated: row.stated,
    found: row.found,
    recordedAt: instant(row.recorded_at),
    recordedBy: row.recorded_by,
    resolution: row.resolution,
    resolvedAt: row.resolved_at && instant(row.resolved_at),
    resolvedBy: row.resolved_by,
  };
}
