/** SQL of documents. Images and numbers are in their events, sealed; here are masks and where to find them. */
import { sql } from 'kysely';
import { actorText, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Made } from '../event-schemas.ts';
import { mask } from '../mask.ts';
import type {
  DocumentState,
  DocumentType,
  IdentityDocument,
  MediaType,
  Rejection,
  SealedParts,
} from '../types/documents.ts';
import { documentsAsOf } from './as-of.ts';
import { idAfter, type OfPerson, type Paging } from './paging.ts';

export async function insertDocument(
  work: Work,
  event: RecordedEvent<Made<'identity-document-received'>>,
): Promise<void> {
  const { data } = event;
  await sql`
    insert into determine.identity_document
      (id, tenant_id, person_id, media_type, bytes, received_at, received_from, content_event, state)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(data.person)}, ${data.mediaType}, ${data.bytes},
            ${event.at}, ${data.from}, ${toUuid(event.id)}, 'received')`.execute(work.tx);
}

export async function keepReview(
  work: Work,
  event: RecordedEvent<Made<'identity-document-reviewed'>>,
): Promise<void> {
  const { data } = event;
  const read = event.personal?.value;
  await sql`
    update determine.identity_document
    set state = ${data.result}, type = ${data.type}, number_masked = ${read ? mask(read.number) : null},
        issuer = ${read?.issuer ?? null}, place_of_issue = ${data.placeOfIssue}, issued_on = ${data.issuedOn},
        expires_on = ${data.expiresOn}, name_as_written = ${read?.nameAsWritten ?? null},
        rejection = ${data.rejection}, reviewed_at = ${event.at}, reviewed_by = ${actorText(event.actor)},
        review_event = ${toUuid(event.id)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  person_id: string;
  media_type: MediaType;
  bytes: number;
  received_at: Date;
  received_from: 'customer' | 'colleague';
  content_event: string;
  state: DocumentState;
  type: DocumentType | null;
  number_masked: string | null;
  issuer: string | null;
  place_of_issue: string | null;
  issued_on: Day | null;
  expires_on: Day | null;
  name_as_written: string | null;
  rejection: Rejection | null;
  reviewed_at: Date | null;
  reviewed_by: string | null;
  review_event: string | null;
};

const columns = sql`id, person_id, media_type, bytes, received_at, received_from, content_event, state, type,
                    number_masked, issuer, place_of_issue, issued_on, expires_on, name_as_written, rejection,
                    reviewed_at, reviewed_by, review_event`;

export async function readDocument(
  tx: Transaction,
  id: Id<'document'>,
): Promise<{ readonly document: IdentityDocument; readonly sealed: SealedParts } | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.identity_document where id = ${toUuid(id)}`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const review = row.review_event === null ? null : toId('event', row.review_event);
  return { document: present(row), sealed: { content: toId('event', row.content_event), review } };
}

/** How many documents of a person wait to be read. */
export async function countUnread(tx: Transaction, person: Id<'person'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from determine.identity_document
    where person_id = ${toUuid(person)} and state = 'received'`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Newest first. */
export async function listDocuments(
  tx: Transaction,
  filter: OfPerson,
  page: Paging,
): Promise<Page<IdentityDocument>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row>`
    select ${columns} from ${documentsAsOf(filter.asOf)}
    where person_id = ${toUuid(filter.person)} and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): IdentityDocument {
  return {
    id: toId('document', row.id),
    person: toId('person', row.person_id),
    mediaType: row.media_type,
    bytes: row.bytes,
    receivedAt: instant(row.received_at),
    receivedFrom: row.received_from,
    state: row.state,
    type: row.type,
    number: row.number_masked,
    issuer: row.issuer,
    placeOfIssue: row.place_of_issue,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    nameAsWritten: row.name_as_written,
    rejection: row.rejection,
    reviewedAt: row.reviewed_at && instant(row.reviewed_at),
    reviewedBy: row.reviewed_by,
  };
}
