/** SQL of what was wrong when the archive was last asked. */
import { sql } from 'kysely';
import type { Queryable, Transaction } from '../../../../runtime/database/index.ts';
import type { ArchiveFaultCode } from './types.ts';

/** What was asked last, apart: a disk without room is still read. */
export type Asked = 'to-write' | 'to-read';

export async function keepFault(
  database: Queryable,
  { asked, fault }: { readonly asked: Asked; readonly fault: ArchiveFaultCode },
): Promise<void> {
  await sql`
    insert into collect.archive_fault (asked, fault) values (${asked}, ${fault})
    on conflict (asked) do update set fault = excluded.fault where archive_fault.fault <> excluded.fault`.execute(
    database,
  );
}

export async function deleteFault(database: Queryable, asked: Asked): Promise<void> {
  await sql`delete from collect.archive_fault where asked = ${asked}`.execute(database);
}

/** @returns 1 where that was wrong, else 0. */
export async function countFault(tx: Transaction, fault: ArchiveFaultCode): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct fault)::integer as count from collect.archive_fault where fault = ${fault}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}
