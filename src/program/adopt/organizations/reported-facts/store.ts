/** SQL of what a certification reports of an organization. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { CountEmployees, EmployeeCount, RecordStructureChange, StructureChange } from './types.ts';

type EventOf<Data> = RecordedEvent<NewEvent<string, Data>>;
type Asked = { readonly organization: Id<'organization'>; readonly asOf?: Instant | undefined };
type Paging = { cursor?: Cursor; limit: number };

export async function insertStructureChange(
  work: Work,
  { id, subject, at, data }: EventOf<RecordStructureChange>,
) {
  await sql`
    insert into adopt.structure_change (id, tenant_id, organization_id, kind, changed_on, reference, recorded_at)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(subject)}, ${data.kind}, ${data.on}, ${data.reference},
            ${at})`.execute(work.tx);
}

export async function insertEmployeeCount(work: Work, { id, subject, at, data }: EventOf<CountEmployees>) {
  await sql`
    insert into adopt.employee_count (id, tenant_id, organization_id, employees, counted_on, recorded_at)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(subject)}, ${data.employees}, ${data.on}, ${at})`.execute(
    work.tx,
  );
}

type ChangeRow = {
  id: string;
  kind: StructureChange['kind'];
  changed_on: string;
  reference: string;
  recorded_at: Date;
};

/** Newest first. */
export async function listStructureChanges(
  tx: Transaction,
  { organization, asOf }: Asked,
  page: Paging,
): Promise<Page<StructureChange>> {
  const { rows } = await sql<ChangeRow>`
    select id, kind, changed_on, reference, recorded_at from adopt.structure_change
    where organization_id = ${toUuid(organization)}
      and (${asOf ?? null}::timestamptz is null or recorded_at <= ${asOf ?? null})
      and (${idAfter(page.cursor)}::uuid is null or id < ${idAfter(page.cursor)}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const items = rows.map((row) => ({
    id: toId('event', row.id),
    kind: row.kind,
    on: row.changed_on,
    reference: row.reference,
    recordedAt: instant(row.recorded_at),
  }));
  return toPage(items, page.limit, ({ id }) => ({ after: '', id: toUuid(id) }));
}

type CountRow = { id: string; employees: number; counted_on: string; recorded_at: Date };

/** Newest first. */
export async function listEmployeeCounts(
  tx: Transaction,
  { organization, asOf }: Asked,
  page: Paging,
): Promise<Page<EmployeeCount>> {
  const { rows } = await sql<CountRow>`
    select id, employees, counted_on, recorded_at from adopt.employee_count
    where organization_id = ${toUuid(organization)}
      and (${asOf ?? null}::timestamptz is null or recorded_at <= ${asOf ?? null})
      and (${idAfter(page.cursor)}::uuid is null or id < ${idAfter(page.cursor)}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const cut = toPage(rows, page.limit, ({ id }) => ({ after: '', id }));
  return {
    ...cut,
    items: cut.items.map(({ employees, counted_on: on, recorded_at }) => ({
      employees,
      on,
      recordedAt: instant(recorded_at),
    })),
  };
}

/** How many employees an organization has, as counted last by a moment; nothing where nobody counted. */
export async function readEmployeeCount(
  tx: Transaction,
  organization: Id<'organization'>,
  asOf?: Instant,
): Promise<EmployeeCount | undefined> {
  return (await listEmployeeCounts(tx, { organization, asOf }, { limit: 1 })).items[0];
}
