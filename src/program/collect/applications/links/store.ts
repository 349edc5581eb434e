/** SQL of links. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Queryable, Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ApplyLink, LinkKind, LinkMade, LinkSecrets, LiveLink } from './types.ts';

export async function insertLink(
  work: Work,
  event: RecordedEvent<NewEvent<string, LinkMade, LinkSecrets>>,
): Promise<void> {
  const { kind, opens, expiresAt } = event.data;
  const secrets = event.personal?.value;
  if (!secrets) throw new Error('a link without its digest');
  await sql`
    insert into collect.portal_link (id, tenant_id, kind, digest, opens_id, email, made_at, made_by, expires_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${kind}, ${Buffer.from(secrets.digest, 'base64')},
            ${opens === null ? null : uuidIn(opens)}, ${secrets.email}, ${event.at}, ${actorText(event.actor)},
            ${expiresAt})`.execute(work.tx);
}

export async function setLinkEnded(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update collect.portal_link set ended_at = ${event.at}, ended_by = ${actorText(event.actor)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** The links that open something, held until the transaction ends. */
export async function lockLinksTo(tx: Transaction, opens: Id): Promise<readonly Id<'portalLink'>[]> {
  const { rows } = await sql<{ id: string }>`
    select id from collect.portal_link where opens_id = ${toUuid(opens)} and ended_at is null
    order by id for update`.execute(tx);
  return rows.map(({ id }) => toId('portalLink', id));
}

type Row = { id: string; made_at: Date; expires_at: Date | null; ended_at: Date | null };

export async function lockLink(tx: Transaction, id: Id<'portalLink'>): Promise<ApplyLink | undefined> {
  const { rows } = await sql<Row>`
    select id, made_at, expires_at, ended_at from collect.portal_link
    where id = ${toUuid(id)} and kind = 'apply' for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The links that anybody may apply by, newest first. */
export async function listApplyLinks(
  tx: Transaction,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ApplyLink>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row>`
    select id, made_at, expires_at, ended_at from collect.portal_link
    where kind = 'apply' ${after ? sql`and id < ${after}::uuid` : sql``}
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): ApplyLink {
  return {
    id: toId('portalLink', row.id),
    madeAt: instant(row.made_at),
    expiresAt: row.expires_at && instant(row.expires_at),
    endedAt: row.ended_at && instant(row.ended_at),
  };
}

/** By the digest of its token, in every organization: the one look before the organization is known. */
export async function findLink(db: Queryable, digest: Buffer): Promise<LiveLink | undefined> {
  const { rows } = await sql<{
    id: string;
    tenant_id: string;
    kind: LinkKind;
    opens_id: string | null;
    email: string | null;
    expires_at: Date | null;
  }>`select id, tenant_id, kind, opens_id, email, expires_at from collect.portal_link_of(${digest})`.execute(
    db,
  );
  const [row] = rows;
  return (
    row && {
      id: toId('portalLink', row.id),
      tenant: toId('organization', row.tenant_id),
      kind: row.kind,
      opens: row.opens_id,
      email: row.email,
      expiresAt: row.expires_at && instant(row.expires_at),
    }
  );
}

function uuidIn(opens: string): string {
  if (!isId('ownerInvitation', opens) && !isId('application', opens))
    throw new Error('a link to nothing that is known');
  return toUuid(opens);
}
