/** SQL of owners' invitations. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Locale } from '../../../../runtime/notices/index.ts';
import type { Invitation, InvitedAddress, OwnerEntered, OwnerInvited } from './types.ts';

export async function insertInvitation(
  work: Work,
  event: RecordedEvent<NewEvent<string, OwnerInvited, InvitedAddress>>,
): Promise<void> {
  const { entity, person, language } = event.data;
  const email = event.personal?.value.email;
  if (email === undefined) throw new Error('an invitation without an address');
  await sql`
    insert into collect.owner_invitation
      (id, tenant_id, entity_id, person_id, email, language, invited_at, invited_by, sent_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(entity)}, ${toUuid(person)}, ${email},
            ${language}, ${event.at}, ${actorText(event.actor)}, ${event.at})`.execute(work.tx);
}

export async function setSentAgain(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update collect.owner_invitation set sent_at = ${event.at}, sendings = sendings + 1
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setEntered(
  work: Work,
  event: RecordedEvent<NewEvent<string, OwnerEntered>>,
): Promise<void> {
  const { membership, user } = event.data;
  await sql`
    update collect.owner_invitation
    set entered_at = ${event.at}, membership_id = ${toUuid(membership)}, user_id = ${toUuid(user)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setEnded(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update collect.owner_invitation set ended_at = ${event.at}, ended_by = ${actorText(event.actor)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  entity_id: string;
  person_id: string;
  email: string;
  language: Locale;
  invited_at: Date;
  invited_by: string;
  sent_at: Date;
  sendings: number;
  entered_at: Date | null;
  membership_id: string | null;
  user_id: string | null;
  ended_at: Date | null;
  ended_by: string | null;
};

const columns = sql`id, entity_id, person_id, email, language, invited_at, invited_by, sent_at, sendings, entered_at,
  membership_id, user_id, ended_at, ended_by`;

export async function readInvitation(
  tx: Transaction,
  id: Id<'ownerInvitation'>,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.owner_invitation where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Held until the transaction ends: who enters and who ends it are one after the other. */
export async function lockInvitation(
  tx: Transaction,
  id: Id<'ownerInvitation'>,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.owner_invitation where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The invitation that has not ended: a person has one at most. */
export async function readLiveInvitationOf(
  tx: Transaction,
  person: Id<'person'>,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.owner_invitation
    where person_id = ${toUuid(person)} and ended_at is null`.execute(tx);
  return rows[0] && present(rows[0]);
}

export type InvitationFilter = {
  readonly entity?: Id<'person'> | undefined;
  readonly person?: Id<'person'> | undefined;
  readonly ended?: boolean | undefined;
};

/** Newest first. */
export async function listInvitations(
  tx: Transaction,
  { entity, person, ended }: InvitationFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Invitation>> {
  const after = idAfter(page.cursor);
  const conditions = [
    sql`true`,
    ...(entity ? [sql`entity_id = ${toUuid(entity)}`] : []),
    ...(person ? [sql`person_id = ${toUuid(person)}`] : []),
    ...(ended === undefined ? [] : [sql`(ended_at is not null) = ${ended}`]),
    ...(after ? [sql`id < ${after}::uuid`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from collect.owner_invitation where ${sql.join(conditions, sql` and `)}
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): Invitation {
  const { entered_at: enteredAt, membership_id: membership, user_id: user } = row;
  return {
    id: toId('ownerInvitation', row.id),
    entity: toId('person', row.entity_id),
    person: toId('person', row.person_id),
    email: row.email,
    language: row.language,
    invitedAt: instant(row.invited_at),
    invitedBy: row.invited_by,
    sentAt: instant(row.sent_at),
    sendings: row.sendings,
    entered:
      enteredAt && membership && user
        ? { at: instant(enteredAt), membership: toId('membership', membership), user: toId('user', user) }
        : null,
    ended: row.ended_at && row.ended_by ? { at: instant(row.ended_at), by: row.ended_by } : null,
  };
}
