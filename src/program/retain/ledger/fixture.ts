import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { toUuid } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { madeEntry } from './bundle/made-ledger.ts';
import { exportTenant, sealTenant } from './running.ts';

const guarded = ['event', 'ledger_entry', 'ledger_leaf', 'ledger_node', 'ledger_checkpoint'].map(
  (table) => `retain.${table}`,
);

/** What the tests of this part do with an installation. */
export type LedgerFixture = Awaited<ReturnType<typeof openLedger>>;

export async function openLedger() {
  const gatehouse = await openInstallation();
  const { tenant, runtime } = gatehouse;
  return {
    gatehouse,
    offer: (name: string) => offer(gatehouse, name),
    insertEntries: (tx: Transaction, count: number) => insertEntries(gatehouse, tx, count),
    seal: async () => {
      const done = await sealTenant(runtime, tenant);
      if (done === 'busy') throw new Error('another sealer is at work');
      return done;
    },
    counts: () => gatehouse.read(counts),
    /** A statement as the owner of the database, with the triggers that guard the tables taken away. */
    tamper: (statement: string) =>
      asOwner(gatehouse, [
        ...guarded.map((table) => `alter table ${table} disable trigger user`),
        statement,
        ...guarded.map((table) => `alter table ${table} enable trigger user`),
      ]),
    asOwner: (...statements: string[]) => asOwner(gatehouse, statements),
    exported: async (asked: Partial<Parameters<typeof exportTenant>[1]> = {}) => {
      const text = await exportTenant(runtime, { tenant, actor: { kind: 'system', name: 'test' }, ...asked });
      let bundle = '';
      for await (const piece of text ?? []) bundle += piece;
      return bundle;
    },
  };
}

/** One command, through the API: one entry with one event. */
function offer(gatehouse: Installation, name: string) {
  return gatehouse.as('officer').post('/offerings', {
    code: `code-${randomUUID().slice(0, 8)}`,
    name,
    facts: {
      kind: 'virtual-machine',
      management: 'unmanaged',
      trial: false,
      customerRunsOwnSoftware: true,
      ownerCountry: 'US',
      ownedByUsPerson: true,
      operatedIn: ['US'],
    },
  });
}

/** Entries without events, straight into the table: thousands of commands would take a while. */
async function insertEntries({ tenant, now }: Installation, tx: Transaction, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const texts = ids.map((id, n) =>
    madeEntry(n, tenant)
      .replace(/"id":"ent_[^"]+"/, `"id":"ent_${id}"`)
      .replace(/"at":"[^"]+"/, `"at":"${now()}"`)
      .replace(/"body":\{.*\}(?=,"id":"ent)/, '"body":{"events":[]}'),
  );
  await sql`
    insert into retain.ledger_entry (id, tenant_id, recorded_at, kind, canonical)
    select id, ${toUuid(tenant)}, ${now()}, 'standing-changed', canonical
    from unnest(${ids}::uuid[], ${texts}::text[]) as made (id, canonical)`.execute(tx);
}

async function counts(tx: Transaction) {
  const { rows } = await sql<{ entries: number; leaves: number; highest: number; pending: number }>`
    select (select count(*) from retain.ledger_entry) as entries,
           (select count(*) from retain.ledger_leaf) as leaves,
           (select coalesce(max(tree_index), -1) from retain.ledger_leaf) as highest,
           (select count(*) from retain.ledger_pending) as pending`.execute(tx);
  return rows[0] ?? { entries: 0, leaves: 0, highest: -1, pending: 0 };
}

async function asOwner({ ownerUrl }: Installation, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
