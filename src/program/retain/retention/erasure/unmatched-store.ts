/** SQL of what an erasure took of unmatched accesses. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { NamespaceCount } from '../../../collect/access-log/index.ts';
import type { UnmatchedErased } from './types.ts';

export async function insertUnmatchedErased(
  work: Work,
  { subject, at, data }: RecordedEvent<NewEvent<string, UnmatchedErased>>,
): Promise<void> {
  await sql`
    insert into retain.erased_unmatched (erasure_id, number, tenant_id, erased_at, counts, digest)
    values (${toUuid(subject)}, ${data.number}, ${toUuid(work.tenant)}, ${at}, ${JSON.stringify(data.namespaces)}::jsonb,
            ${data.digest})`.execute(work.tx);
}

type Erased = {
  readonly number: number;
  readonly counts: readonly NamespaceCount[];
  readonly digest: string;
};

/** In the order in which they went. */
export async function readUnmatchedErased(
  tx: Transaction,
  erasure: Id<'erasure'>,
): Promise<readonly Erased[]> {
  const { rows } = await sql<Erased>`
    select number, counts, digest from retain.erased_unmatched
    where erasure_id = ${toUuid(erasure)} order by number`.execute(tx);
  return rows;
}
