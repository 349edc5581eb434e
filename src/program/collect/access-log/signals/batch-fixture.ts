/** Accesses as they are kept once received: for tests, and without the door that receives them. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { dayOf, instant } from '../../../../kernel/time.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';

export type SomeAccess = {
  readonly account: Id<'account'>;
  readonly at: string;
  readonly address?: string;
  readonly source?: string;
  readonly principal?: string;
};

/** Receives a batch, each event in the line it stands in. */
export function receiveBatch(
  { runtime, tenant }: { readonly runtime: Runtime; readonly tenant: Id<'organization'> },
  accesses: readonly SomeAccess[],
  key: string = runtime.ids.next('event'),
): Promise<number> {
  const actor = { kind: 'system', name: 'test' } as const;
  return inTenant(runtime.database.sql, { tenant, actor }, async (tx) => {
    const times = accesses.map(({ at }) => instant(at)).sort();
    const row = {
      tenant_id: toUuid(tenant),
      batch_key: key,
      digest: `\\x${createHash('sha256').update(key).digest('hex')}`,
      format: 'gatehouse',
      received_at: runtime.clock.now(),
      events: accesses.length,
      unmatched: 0,
      refused: 0,
      skipped: 0,
      bytes: 1,
      first_at: times[0] ?? null,
      last_at: times.at(-1) ?? null,
      event_id: toUuid(runtime.ids.next('event')),
    };
    const { rows } = await sql<{ number: string }>`
      insert into collect.access_batch overriding system value
      select made.* from (select coalesce(max(number), 0) + 1 as number from collect.access_batch) as next
        cross join lateral jsonb_populate_record(null::collect.access_batch,
          ${JSON.stringify(row)}::jsonb || jsonb_build_object('number', next.number)) as made
      returning number`.execute(tx);
    const batch = Number(rows[0]?.number);
    for (const [at, one] of accesses.entries()) {
      const day = dayOf(instant(one.at), 'UTC');
      const leaf = await sql<{ leaf: string }>`select collect.access_day(${day}::date) as leaf`.execute(tx);
      await sql`
        insert into ${sql.raw(leaf.rows[0]?.leaf ?? '')} (tenant_id, account_id, at, address, source, principal, action, batch, line)
        values (${toUuid(tenant)}, ${toUuid(one.account)}, ${one.at}, ${one.address ?? null}::inet, ${one.source ?? null},
          ${one.principal ?? null}, 'StartInstances', ${batch}, ${at + 1})`.execute(tx);
    }
    return batch;
  });
}

/** The same in the unmatched, then matched: as when somebody says whose a foreign account is. */
export async function matchLater(
  { runtime, tenant }: { readonly runtime: Runtime; readonly tenant: Id<'organization'> },
  batch: number,
  accesses: readonly (SomeAccess & { readonly line: number })[],
): Promise<void> {
  const actor = { kind: 'system', name: 'test' } as const;
  await inTenant(runtime.database.sql, { tenant, actor }, async (tx) => {
    for (const one of accesses) {
      await sql`
        insert into collect.access_unmatched (tenant_id, batch, line, namespace, foreign_id, at, address, principal, action)
        values (${toUuid(tenant)}, ${batch}, ${one.line}, 'aws', '123456789012', ${one.at}, ${one.address ?? null}::inet,
          ${one.principal ?? null}, 'StartInstances')`.execute(tx);
    }
  });
  await inTenant(runtime.database.sql, { tenant, actor }, async (tx) => {
    for (const one of accesses) {
      const day = dayOf(instant(one.at), 'UTC');
      const leaf = await sql<{ leaf: string }>`select collect.access_day(${day}::date) as leaf`.execute(tx);
      await sql`
        insert into ${sql.raw(leaf.rows[0]?.leaf ?? '')} (tenant_id, account_id, at, address, principal, action, batch, line)
        values (${toUuid(tenant)}, ${toUuid(one.account)}, ${one.at}, ${one.address ?? null}::inet, ${one.principal ?? null},
          'StartInstances', ${batch}, ${one.line})`.execute(tx);
    }
    await sql`delete from collect.access_unmatched where batch = ${batch}`.execute(tx);
  });
}
