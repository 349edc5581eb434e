/** SQL of since when something rests on an ownership file. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { ReliedOn } from '../event-schemas.ts';

export async function keepReliance(
  work: Work,
  event: RecordedEvent<NewEvent<string, ReliedOn>>,
): Promise<void> {
  await sql`
    insert into collect.ownership_reliance (tenant_id, subject_id, relied_on_at)
    values (${toUuid(work.tenant)}, ${toUuid(event.subject)}, ${event.at})
    on conflict (tenant_id, subject_id) do update set relied_on_at = excluded.relied_on_at`.execute(work.tx);
}

export async function readReliance(tx: Transaction, subject: Id<'person'>): Promise<Instant | null> {
  const { rows } = await sql<{ relied_on_at: Date }>`
    select relied_on_at from collect.ownership_reliance where subject_id = ${toUuid(subject)}`.execute(tx);
  return rows[0] ? instant(rows[0].relied_on_at) : null;
}
