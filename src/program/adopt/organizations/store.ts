/** SQL of adopt/organizations. */

import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import { newestData } from '../../../runtime/commit/history.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { describeOrganization, Organization, recordCertification } from './types.ts';

type Described = z.output<typeof describeOrganization>;
type EventOf<Data> = RecordedEvent<NewEvent<string, Data>>;

export async function insertOrganization(
  work: Work,
  event: EventOf<Described & { kind: Organization['kind']; edition: string }>,
): Promise<void> {
  const { data } = event;
  await sql`
    insert into adopt.organization
      (id, tenant_id, kind, legal_name, jurisdiction, contact_email, new_provider, edition, created_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${data.kind}, ${data.legalName}, ${data.jurisdiction},
            ${data.contactEmail}, ${data.newProvider}, ${data.edition}, ${event.at})`.execute(work.tx);
}

export async function updateDescription(work: Work, event: EventOf<Described>): Promise<void> {
  const { data } = event;
  await sql`
    update adopt.organization
    set legal_name = ${data.legalName}, jurisdiction = ${data.jurisdiction}, contact_email = ${data.contactEmail},
        new_provider = ${data.newProvider}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setCertification(
  work: Work,
  event: EventOf<z.output<typeof recordCertification>>,
): Promise<void> {
  await sql`
    update adopt.organization
    set certified_on = ${event.data.certifiedOn}, certification_receipt = ${event.data.receipt}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  kind: Organization['kind'];
  legal_name: string;
  jurisdiction: string;
  contact_email: string;
  new_provider: boolean;
  edition: string;
  created_at: Date;
  certified_on: string | null;
  certification_receipt: string | null;
};

/** Organizations as they were described at a moment; without one, as they are kept. */
function organizationsAsOf(asOf: Instant | undefined) {
  if (!asOf) return sql`adopt.organization`;
  const newest = (type: string) => newestData({ of: sql`'org_' || kept.id`, type, until: asOf });
  return sql`(
    select kept.id, kept.kind, kept.edition, kept.created_at, said ->> 'legalName' as legal_name,
      said ->> 'jurisdiction' as jurisdiction, said ->> 'contactEmail' as contact_email,
      coalesce((said ->> 'newProvider')::boolean, false) as new_provider, (certified ->> 'certifiedOn')::date as certified_on,
      certified ->> 'receipt' as certification_receipt
    from adopt.organization as kept
    cross join lateral (
      select coalesce(${newest('organization-described')}, ${newest('organization-founded')},
                      ${newest('reseller-described')}, ${newest('reseller-entered')}) as said,
             ${newest('first-certification-recorded')} as certified) as newest
    where kept.created_at <= ${asOf}) as organization`;
}

export async function readOrganization(
  tx: Transaction,
  id: Id<'organization'>,
  asOf?: Instant,
): Promise<Organization | undefined> {
  const { rows } = await sql<Row>`
    select id, kind, legal_name, jurisdiction, contact_email, new_provider, edition, created_at, certified_on,
           certification_receipt
    from ${organizationsAsOf(asOf)} where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

function present(row: Row): Organization {
  return {
    id: toId('organization', row.id),
    kind: row.kind,
    legalName: row.legal_name,
    jurisdiction: row.jurisdiction,
    contactEmail: row.contact_email,
    newProvider: row.new_provider,
    edition: row.edition,
    createdAt: instant(row.created_at),
    firstCertification:
      row.certified_on !== null && row.certification_receipt !== null
        ? { certifiedOn: row.certified_on, receipt: row.certification_receipt }
        : null,
  };
}
