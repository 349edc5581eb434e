/** SQL of adopt/organizations. */

import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';
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

export async function readOrganization(
  tx: Transaction,
  id: Id<'organization'>,
): Promise<Organization | undefined> {
  const { rows } = await sql<Row>`
    select id, kind, legal_name, jurisdiction, contact_email, new_provider, edition, created_at, certified_on,
           certification_receipt
    from adopt.organization where id = ${toUuid(id)}`.execute(tx);
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
