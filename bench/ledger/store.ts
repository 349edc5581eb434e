/** How fast a real, durable PostgreSQL is sealed, and how fast it is verified where it lies. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Id, randomIds, toUuid } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/time.ts';
import { madeEntry } from '../../src/program/retain/ledger/bundle/made-ledger.ts';
import { verifierKeyOf } from '../../src/program/retain/ledger/notes/keys.ts';
import { sealRound } from '../../src/program/retain/ledger/seal.ts';
import { verifyStore } from '../../src/program/retain/ledger/verify-store/verify-store.ts';
import {
  connect,
  inTenant,
  inTransaction,
  migrate,
  type Queryable,
} from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { startPostgres } from '../../src/runtime/postgres/index.ts';

const insertAtOnce = 1_000;
const at = instant('2026-03-02T15:00:00Z');

/** Seconds to seal the entries, and to verify the store that holds them. */
export async function measureStore(entries: number): Promise<{ sealing: number; verifying: number }> {
  const dir = await mkdtemp(join(process.env.GATEHOUSE_BENCH_DIR ?? tmpdir(), 'gatehouse-bench-ledger-'));
  const postgres = await startPostgres({ dir, log: silentLog });
  try {
    await migrate(postgres.ownerUrl, { appPassword: 'bench' });
    const url = new URL(postgres.ownerUrl);
    url.username = 'gatehouse_app';
    url.password = 'bench';
    const database = connect(url.toString(), silentLog, { max: 4 });
    try {
      return await measure(database.sql, entries);
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

async function measure(
  database: Queryable,
  entries: number,
): Promise<{ sealing: number; verifying: number }> {
  const tenant = randomIds.next('organization');
  await inTransaction(database, (tx) =>
    sql`insert into runtime.tenant (id, created_at) values (${toUuid(tenant)}, ${at})`.execute(tx),
  );
  for (let first = 0; first < entries; first += insertAtOnce) {
    await insertEntries(database, tenant, Math.min(insertAtOnce, entries - first));
  }
  const origin = `bench.example/ledger/${tenant}`;
  const keys = { current: generateKeyPairSync('ed25519').privateKey };
  const sealing = await seconds(async () => {
    for (let sealed = 0; sealed < entries; ) {
      const done = await inTenant(database, { tenant }, (tx) => sealRound({ tx, tenant, at, keys, origin }));
      if (done === 'busy' || done.sealed === 0) throw new Error('the sealer stopped early');
      sealed += done.sealed;
    }
  });
  const verifying = await seconds(async () => {
    const report = await verifyStore({
      tenant,
      at,
      read: (read) => inTenant(database, { tenant }, read),
      trustedKeys: [verifierKeyOf({ name: origin, privateKey: keys.current }).text],
    });
    if (!report.ok || report.bundle?.entries !== entries) throw new Error('the store does not verify');
  });
  return { sealing, verifying };
}

/** Entries as commit() writes them, but without events: those are measured elsewhere. */
async function insertEntries(database: Queryable, tenant: Id<'organization'>, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const texts = ids.map((id, n) =>
    madeEntry(n, tenant)
      .replace(/"id":"ent_[^"]+"/, `"id":"ent_${id}"`)
      .replace(/"at":"[^"]+"/, `"at":"${at}"`)
      .replace('{"events":[{', '{"events":[],"padding":[{'),
  );
  await inTenant(database, { tenant }, (tx) =>
    sql`
      insert into retain.ledger_entry (id, tenant_id, recorded_at, kind, canonical)
      select id, ${toUuid(tenant)}, ${at}, 'standing-changed', canonical
      from unnest(${ids}::uuid[], ${texts}::text[]) as made (id, canonical)`.execute(tx),
  );
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
