/** Makes two commands on the same key follow one another, where there is no row yet to lock. */
import { sql } from 'kysely';
import type { Work } from '../../../../runtime/commit/work.ts';

export async function lockKey(work: Work, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${work.tenant} ${key}`}, 0))`.execute(work.tx);
}
