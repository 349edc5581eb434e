import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { toUuid } from '../../../kernel/ids.ts';
import { connect, type Transaction } from '../../../runtime/database/index.ts';
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
    /** What `look` sees after a statement of the owner, past every guard. Nothing of it stays. */
    tampered: <T>(statement: string, look: (tx: Transaction) => Promise<T>) =>
      tampered(gatehouse, statement, look),
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

class Undo extends Error {}

async function tampered<T>(
  { ownerUrl, runtime }: Installation,
  statement: string,
  look: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const owner = connect(ownerUrl, runtime.log, { max: 1 });
  const seen: T[] = [];
  try {
    await owner.sql.transaction().execute(async (tx) => {
      for (const table of guarded) await sql.raw(`alter table ${table} disable trigger user`).execute(tx);
      await sql.raw(statement).execute(tx);
      for (const table of guarded) await sql.raw(`alter table ${table} enable trigger user`).execute(tx);
      seen.push(await look(tx));
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  } finally {
    await owner.close();
  }
  const [first] = seen;
  if (first === undefined) throw new Error('nothing was looked at');
  return first;
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
