/** SQL of the statements that describe owners who are only named. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

type StatementId = Id<'ownershipStatement'>;

/** Of one entity, everybody its file ever named so, with the statement that describes them; null: it names them no more. */
export async function readDescribed(
  tx: Transaction,
  entity: Id<'person'>,
): Promise<ReadonlyMap<StatementId, StatementId | null>> {
  const { rows } = await sql<{ id: string; described_in: string | null }>`
    select id, described_in from determine.screening_subject
    where holder_id = ${toUuid(entity)} and kind = 'stated-owner'`.execute(tx);
  return new Map(
    rows.map(({ id, described_in }) => [
      toId('ownershipStatement', id),
      described_in === null ? null : toId('ownershipStatement', described_in),
    ]),
  );
}

export async function keepDescribed(
  work: Work,
  owners: readonly { readonly id: StatementId; readonly describedIn: StatementId | null }[],
): Promise<void> {
  if (owners.length === 0) return;
  const rows = owners.map(({ id, describedIn }) => ({
    id: toUuid(id),
    described_in: describedIn && toUuid(describedIn),
  }));
  await sql`
    update determine.screening_subject as kept set described_in = owner.described_in
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as owner (id uuid, described_in uuid)
    where kept.id = owner.id`.execute(work.tx);
}
