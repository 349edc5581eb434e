/** SQL of the primary contact. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { day, type Instant, instant } from '../../../../kernel/time.ts';
import { readPersonal } from '../../../../runtime/commit/read-personal.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { KeyDestroyedError, type SealScope } from '../../../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import { type ContactChanged, type ContactValues, contactValues, type PrimaryContact } from './types.ts';

export async function insertContact(
  work: Work,
  { id, subject, at, data }: RecordedEvent<NewEvent<string, ContactChanged>>,
): Promise<void> {
  await sql`
    insert into adopt.primary_contact (id, tenant_id, organization_id, event_id, since, recorded_at)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(subject)}, ${toUuid(id)}, ${data.since}, ${at})`.execute(
    work.tx,
  );
}

type Row = { id: string; event_id: string; since: string; recorded_at: Date };

/** Everybody who was named by a moment, whoever was named last first. */
export async function listPrimaryContacts(
  tx: Transaction,
  asked: { readonly organization: Id<'organization'>; readonly asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<PrimaryContact>> {
  const asOf = asked.asOf ?? null;
  const { rows } = await sql<Row>`
    select id, event_id, since, recorded_at from adopt.primary_contact
    where organization_id = ${toUuid(asked.organization)}
      and (${asOf}::timestamptz is null or recorded_at <= ${asOf})
      and (${idAfter(page.cursor)}::uuid is null or id < ${idAfter(page.cursor)}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const cut = toPage(rows, page.limit, ({ id }) => ({ after: '', id }));
  return { ...cut, items: cut.items.map(present) };
}

/** The primary contact as named last by a moment; nothing where nobody was. Its values are opened on their own. */
export async function readPrimaryContact(
  tx: Transaction,
  organization: Id<'organization'>,
  asOf?: Instant,
): Promise<PrimaryContact | undefined> {
  return (await listPrimaryContacts(tx, { organization, asOf }, { limit: 1 })).items[0];
}

/**
 * The sealed values of a contact; nothing where they were erased. Whoever shows them to a person records it, as
 * `revealPrimaryContact` does.
 */
export async function openPrimaryContact(
  seals: SealScope,
  { contact }: Pick<PrimaryContact, 'contact'>,
): Promise<ContactValues | undefined> {
  try {
    return contactValues.parse(await readPersonal(seals, contact));
  } catch (error) {
    if (error instanceof KeyDestroyedError) return undefined;
    throw error;
  }
}

function present(row: Row): PrimaryContact {
  return {
    contact: toId('event', row.event_id),
    since: day(row.since),
    recordedAt: instant(row.recorded_at),
  };
}
