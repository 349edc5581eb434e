/** SQL of the adoption of the program. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';

export async function keepAdoption(
  work: Work,
  event: RecordedEvent<NewEvent<string, { statement: string; edition: string }>>,
): Promise<void> {
  await sql`
    insert into adopt.program (id, tenant_id, edition, statement, adopted_at, adopted_by)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${event.data.edition}, ${event.data.statement},
            ${event.at}, ${actorText(event.actor)})`.execute(work.tx);
}

export type Adoption = { readonly program: Id<'program'>; readonly at: Instant; readonly by: string };

/** The first adoption, or nothing while the program is being prepared, or was at `asOf`. */
export async function readAdoption(
  tx: Transaction,
  asOf: Instant | null = null,
): Promise<Adoption | undefined> {
  const { rows } = await sql<{ id: string; adopted_at: Date; adopted_by: string }>`
    select id, adopted_at, adopted_by from adopt.program
    where ${asOf}::timestamptz is null or adopted_at <= ${asOf} order by adopted_at limit 1`.execute(tx);
  const row = rows[0];
  return row && { program: toId('program', row.id), at: instant(row.adopted_at), by: row.adopted_by };
}
