/** SQL of what a look at an erasure counted outside the database. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

export type OutsideRow = {
  /** `stage/part` */
  readonly part: string;
  readonly files: number;
  readonly rows: number;
  /** Null where it could not be counted; then `notCounted` says why. */
  readonly digest: string | null;
  readonly notCounted: string | null;
};

export async function insertOutsideRow(
  work: Work,
  erasure: Id<'erasure'>,
  { part, files, rows, digest, notCounted }: OutsideRow,
): Promise<void> {
  await sql`
    insert into retain.erasure_preview_outside (erasure_id, part, tenant_id, files, rows, digest, not_counted)
    values (${toUuid(erasure)}, ${part}, ${toUuid(work.tenant)}, ${files}, ${rows}, ${digest}, ${notCounted})
    on conflict (erasure_id, part) do update
    set files = excluded.files, rows = excluded.rows, digest = excluded.digest,
        not_counted = excluded.not_counted`.execute(work.tx);
}

export async function deleteOutsideRows(tx: Transaction, erasure: Id<'erasure'>): Promise<void> {
  await sql`delete from retain.erasure_preview_outside where erasure_id = ${toUuid(erasure)}`.execute(tx);
}

export async function readOutsideRows(
  tx: Transaction,
  erasure: Id<'erasure'>,
): Promise<readonly OutsideRow[]> {
  const { rows } = await sql<OutsideRow>`
    select part, files::integer, rows::integer, digest, not_counted as "notCounted"
    from retain.erasure_preview_outside where erasure_id = ${toUuid(erasure)} order by part`.execute(tx);
  return rows;
}
