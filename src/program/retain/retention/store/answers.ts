/** SQL of answers that are kept for retries. */
import { sql } from 'kysely';
import type { Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

export async function forgetAnswers(tx: Transaction, before: Instant): Promise<void> {
  await sql`delete from runtime.idempotency where created_at < ${before}`.execute(tx);
}
