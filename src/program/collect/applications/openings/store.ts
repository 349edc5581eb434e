/** SQL of openings. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Opened, Opening, OpeningSecrets } from './types.ts';

export async function insertOpening(
  work: Work,
  event: RecordedEvent<NewEvent<string, Opened, OpeningSecrets>>,
): Promise<void> {
  const { link, expiresAt } = event.data;
  const secrets = event.personal?.value;
  if (!secrets) throw new Error('an opening without its code');
  await sql`
    insert into collect.portal_opening (id, tenant_id, link_id, email, salt, digest, opened_at, expires_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(link)}, ${secrets.email},
            ${Buffer.from(secrets.salt, 'base64')}, ${Buffer.from(secrets.digest, 'base64')}, ${event.at},
            ${expiresAt})`.execute(work.tx);
}

export async function countWrongEntry(
  work: Work,
  event: RecordedEvent<NewEvent<string, { ends: boolean }>>,
): Promise<void> {
  await sql`
    update collect.portal_opening
    set wrong_entries = wrong_entries + 1, ended_at = ${event.data.ends ? event.at : null}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setEntered(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update collect.portal_opening set ended_at = ${event.at} where id = ${toUuid(event.subject)}`.execute(
    work.tx,
  );
}

/** Held until the transaction ends: two entries of one code come one after the other. */
export async function lockOpening(tx: Transaction, id: Id<'portalOpening'>): Promise<Opening | undefined> {
  const { rows } = await sql<{
    id: string;
    link_id: string;
    email: string;
    salt: Buffer;
    digest: Buffer;
    expires_at: Date;
    wrong_entries: number;
    ended_at: Date | null;
  }>`
    select id, link_id, email, salt, digest, expires_at, wrong_entries, ended_at from collect.portal_opening
    where id = ${toUuid(id)} for update`.execute(tx);
  const [row] = rows;
  return (
    row && {
      id: toId('portalOpening', row.id),
      link: toId('portalLink', row.link_id),
      email: row.email,
      salt: row.salt,
      digest: row.digest,
      expiresAt: instant(row.expires_at),
      wrongEntries: row.wrong_entries,
      ended: row.ended_at !== null,
    }
  );
}

/** How often a code was sent to an address for a link since a moment. */
export async function countOpenings(
  tx: Transaction,
  { link, email, since }: { link: Id<'portalLink'>; email: string; since: Instant },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from collect.portal_opening
    where link_id = ${toUuid(link)} and opened_at > ${since} and email = ${email}`.execute(tx);
  return rows[0]?.count ?? 0;
}
