/** SQL of which record of the statements is which person here. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { KeyDestroyedError, opener, type SealScope, seal } from '../../../../runtime/crypto/sealing.ts';
import type { LinkedRecord, PartyLinked } from '../event-schemas.ts';

export async function insertLink(
  work: Work,
  event: RecordedEvent<NewEvent<string, PartyLinked, LinkedRecord>>,
): Promise<void> {
  const record = event.personal?.value.record;
  if (record === undefined) throw new Error('a link without its record');
  const sealed = await seal(work.seals, event.subject, Buffer.from(record));
  await sql`
    insert into collect.ownership_party (id, tenant_id, subject_id, person_id, sealed_record, linked_at)
    values (${toUuid(event.data.link)}, ${toUuid(work.tenant)}, ${toUuid(event.subject)}, ${toUuid(event.data.person)},
            ${sealed}, ${event.at})`.execute(work.tx);
}

/** By record, the person it is; of a record linked twice, the later link. */
export async function readLinks(
  scope: SealScope,
  subject: Id<'person'>,
  knownAt: Instant | null = null,
): Promise<ReadonlyMap<string, Id<'person'>>> {
  const { rows } = await sql<{ person_id: string; sealed_record: Buffer }>`
    select person_id, sealed_record from collect.ownership_party
    where subject_id = ${toUuid(subject)} and (${knownAt}::timestamptz is null or linked_at <= ${knownAt})
    order by linked_at, id`.execute(scope.tx);
  if (rows.length === 0) return new Map();
  try {
    const open = await opener(scope, subject);
    return new Map(
      rows.map((row) => [open(row.sealed_record).toString('utf8'), toId('person', row.person_id)]),
    );
  } catch (error) {
    if (error instanceof KeyDestroyedError) return new Map();
    throw error;
  }
}
