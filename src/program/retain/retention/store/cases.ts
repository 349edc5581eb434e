/** SQL of the part's own cases. */
import { sql } from 'kysely';
import type { Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

/** Whether a case of a kind was resolved since a moment. */
export async function endedSince(tx: Transaction, kind: string, since: Instant): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from casework.case where kind = ${kind} and resolved_at >= ${since}) as is`.execute(
    tx,
  );
  return rows[0]?.is ?? false;
}
