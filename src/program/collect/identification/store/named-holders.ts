/** SQL of whom the ownership files name as holders. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { HoldersNamed } from '../types/events.ts';

export async function setNamedHolders(
  work: Work,
  event: RecordedEvent<NewEvent<string, HoldersNamed>>,
): Promise<void> {
  const [tenant, entity] = [toUuid(work.tenant), toUuid(event.subject)];
  const { named, noLonger } = event.data;
  await sql`
    delete from collect.named_holder
    where entity_id = ${entity} and person_id = any(${noLonger.map(toUuid)}::uuid[])`.execute(work.tx);
  await sql`
    insert into collect.named_holder (tenant_id, entity_id, person_id)
    select ${tenant}, ${entity}, named from unnest(${named.map(toUuid)}::uuid[]) as named
    on conflict do nothing`.execute(work.tx);
}

export async function readNamedHolders(
  tx: Transaction,
  entity: Id<'person'>,
): Promise<readonly Id<'person'>[]> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from collect.named_holder where entity_id = ${toUuid(entity)} order by person_id`.execute(
    tx,
  );
  return rows.map((row) => toId('person', row.person_id));
}

/** The entities whose files name a person as a holder. */
export async function readEntitiesNaming(
  tx: Transaction,
  person: Id<'person'>,
): Promise<readonly Id<'person'>[]> {
  const { rows } = await sql<{ entity_id: string }>`
    select entity_id from collect.named_holder where person_id = ${toUuid(person)} order by entity_id`.execute(
    tx,
  );
  return rows.map((row) => toId('person', row.entity_id));
}
