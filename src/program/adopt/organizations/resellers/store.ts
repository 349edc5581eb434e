/** SQL of resellers. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import { newestData } from '../../../../runtime/commit/history.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type {
  AdoptProgram,
  EndReseller,
  ReceiveProgram,
  Reseller,
  ResellerDescribed,
  ResellerProgram,
} from './types.ts';

type EventOf<Data> = RecordedEvent<NewEvent<string, Data>>;

export async function insertReseller(work: Work, { subject, at, data }: EventOf<ResellerDescribed>) {
  await sql`
    insert into adopt.organization
      (id, tenant_id, kind, legal_name, jurisdiction, contact_email, new_provider, edition, created_at, is_foreign)
    select ${toUuid(subject)}, ${toUuid(work.tenant)}, 'reseller', ${data.legalName}, ${data.jurisdiction},
           ${data.contactEmail}, false, provider.edition, ${at}, ${data.foreign}
    from adopt.organization as provider where provider.id = ${toUuid(work.tenant)}`.execute(work.tx);
}

export async function updateReseller(work: Work, { subject, data }: EventOf<ResellerDescribed>) {
  await sql`
    update adopt.organization
    set legal_name = ${data.legalName}, jurisdiction = ${data.jurisdiction}, contact_email = ${data.contactEmail},
        is_foreign = ${data.foreign}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setEnded(work: Work, { subject, data }: EventOf<EndReseller>) {
  await sql`update adopt.organization set ended_on = ${data.on} where id = ${toUuid(subject)}`.execute(
    work.tx,
  );
}

export async function keepAdopted(work: Work, { id, subject, at, data }: EventOf<AdoptProgram>) {
  await sql`
    insert into adopt.reseller_program
      (id, tenant_id, reseller_id, basis, said_on, reference, scope, deviations, program_version, recorded_at)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(subject)}, 'adopted', ${data.on}, ${data.agreement},
            ${data.scope}, ${data.deviations}, ${data.programVersion ?? null}, ${at})`.execute(work.tx);
}

export async function keepReceived(work: Work, { id, subject, at, data }: EventOf<ReceiveProgram>) {
  await sql`
    insert into adopt.reseller_program
      (id, tenant_id, reseller_id, basis, said_on, reference, digest, recorded_at)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(subject)}, 'own', ${data.on}, ${data.reference},
            ${data.digest}, ${at})`.execute(work.tx);
}

type ProgramRow = {
  basis: ResellerProgram['basis'];
  said_on: string;
  reference: string;
  scope: string | null;
  deviations: string[];
  program_version: number | null;
  digest: string | null;
  recorded_at: string | Date;
};

type Row = {
  id: string;
  legal_name: string;
  jurisdiction: string;
  contact_email: string;
  is_foreign: boolean;
  created_at: Date;
  ended_on: string | null;
  program: ProgramRow | null;
};

/** Resellers as they were described at a moment; without one, as they are kept. Each with the program it runs. */
function resellersAsOf(asOf: Instant | undefined) {
  const newest = (type: string, until: Instant) => newestData({ of: sql`'org_' || kept.id`, type, until });
  const described = asOf
    ? sql`(
        select kept.id, said ->> 'legalName' as legal_name, said ->> 'jurisdiction' as jurisdiction,
          said ->> 'contactEmail' as contact_email, (said ->> 'foreign')::boolean as is_foreign, kept.created_at,
          (ended ->> 'on')::date as ended_on
        from adopt.organization as kept
        cross join lateral (
          select coalesce(${newest('reseller-described', asOf)}, ${newest('reseller-entered', asOf)}) as said,
                 ${newest('reseller-ended', asOf)} as ended) as newest
        where kept.kind = 'reseller' and kept.created_at <= ${asOf})`
    : sql`(
        select id, legal_name, jurisdiction, contact_email, is_foreign, created_at, ended_on
        from adopt.organization where kind = 'reseller')`;
  return sql`${described} as reseller
    left join lateral (
      select to_jsonb(program) as program from adopt.reseller_program as program
      where program.reseller_id = reseller.id
        and (${asOf ?? null}::timestamptz is null or program.recorded_at <= ${asOf ?? null})
      order by program.position desc limit 1) as program on true`;
}

const columns = sql`reseller.id, legal_name, jurisdiction, contact_email, is_foreign, created_at, ended_on, program`;

export async function readReseller(
  tx: Transaction,
  id: Id<'organization'>,
  asOf?: Instant,
): Promise<Reseller | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${resellersAsOf(asOf)} where reseller.id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The same, held until the transaction ends. */
export async function lockReseller(tx: Transaction, id: Id<'organization'>): Promise<Reseller | undefined> {
  await sql`
    select from adopt.organization where id = ${toUuid(id)} and kind = 'reseller' for update`.execute(tx);
  return readReseller(tx, id);
}

/** Those of these that are there, in no order; with `asOf`, as they were described then. */
export async function readResellers(
  tx: Transaction,
  ids: readonly Id<'organization'>[],
  asOf?: Instant,
): Promise<readonly Reseller[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select ${columns} from ${resellersAsOf(asOf)} where reseller.id = any(${ids.map(toUuid)}::uuid[])`.execute(
    tx,
  );
  return rows.map(present);
}

export type ResellerFilter = {
  readonly foreign?: boolean | undefined;
  readonly state?: Reseller['state'] | undefined;
  readonly asOf?: Instant | undefined;
};

/** More resellers than a provider has. */
const mostResellers = 10_000;

/** Resellers in the order in which they were entered, as of a moment or as they are. */
export async function listResellers(
  tx: Transaction,
  { foreign, state, asOf }: ResellerFilter,
  page: { cursor?: Cursor; limit: number } = { limit: mostResellers },
): Promise<Page<Reseller>> {
  const { rows } = await sql<Row>`
    select ${columns} from ${resellersAsOf(asOf)}
    where (${foreign ?? null}::boolean is null or is_foreign = ${foreign ?? null})
      and (${state ?? null}::text is null or (ended_on is not null) = (${state ?? null} = 'ended'))
      and (${idAfter(page.cursor)}::uuid is null or reseller.id > ${idAfter(page.cursor)}::uuid)
    order by reseller.id limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, ({ id }) => ({ after: '', id: toUuid(id) }));
}

/** Every program a reseller said it runs, the newest first. */
export async function listResellerPrograms(
  tx: Transaction,
  { reseller, asOf }: { readonly reseller: Id<'organization'>; readonly asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ResellerProgram>> {
  const { rows } = await sql<ProgramRow & { id: string }>`
    select id, basis, said_on::text, reference, scope, deviations, program_version, digest, recorded_at
    from adopt.reseller_program
    where reseller_id = ${toUuid(reseller)} and (${asOf ?? null}::timestamptz is null or recorded_at <= ${asOf ?? null})
      and (${idAfter(page.cursor)}::uuid is null or id < ${idAfter(page.cursor)}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const cut = toPage(rows, page.limit, ({ id }) => ({ after: '', id }));
  return { ...cut, items: cut.items.map(presentProgram) };
}

function present(row: Row): Reseller {
  return {
    id: toId('organization', row.id),
    legalName: row.legal_name,
    jurisdiction: row.jurisdiction,
    contactEmail: row.contact_email,
    foreign: row.is_foreign,
    state: row.ended_on === null ? 'current' : 'ended',
    endedOn: row.ended_on,
    enteredAt: instant(row.created_at),
    program: row.program && presentProgram(row.program),
  };
}

function presentProgram(row: ProgramRow): ResellerProgram {
  return {
    basis: row.basis,
    on: row.said_on,
    reference: row.reference,
    scope: row.scope,
    deviations: row.deviations,
    programVersion: row.program_version,
    digest: row.digest,
    recordedAt: instant(row.recorded_at),
  };
}
