/** The tables of a Gatehouse database, in an order in which they can be filled, and what else a copy must carry. */
import type pg from 'pg';
import type { Sequence, TableStart } from './contents.ts';
import { isByDay } from './days.ts';

/** Text that means the same on every server. */
const plainText = `
  set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local row_security = off;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;`;

/** Runs in one transaction that reads and writes rows as text of one form. Rolled back when it throws. */
export async function inOneTransaction<T>(
  client: pg.Client,
  begin: string,
  run: () => Promise<T>,
): Promise<T> {
  await client.query(`begin ${begin}`);
  try {
    await client.query(plainText);
    const result = await run();
    await client.query('commit');
    return result;
  } catch (error) {
    // The reason is the first fault, not that the connection went with it.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

// What migrations write for themselves is compared, not copied; `public` holds nothing else of ours.
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
  and not (n.nspname = 'graphile_worker' and c.relname = 'migrations')
  and not (n.nspname = 'retain' and c.relname = 'erasure_rule')`;

type Row = Pick<TableStart, 'table' | 'columns'> & { id: string; kind: string; needs: string[] };

/**
 * Every table with the columns that are stored and not worked out, after those its rows refer to. A table that is kept by
 * day stands for its days.
 *
 * @throws Error naming a table that this form cannot carry.
 */
export async function listTables(client: pg.Client): Promise<TableStart[]> {
  const { rows } = await client.query<Row>(`
    select c.oid::text as id, c.relkind::text as kind, format('%I.%I', n.nspname, c.relname) as table,
      array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
            and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select k.confrelid::text from pg_constraint k
            where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${ours} order by 3`);
  const partitioned = rows.find(({ kind, table }) => kind === 'p' && !isByDay(table));
  if (partitioned) throw new Error(`${partitioned.table} is partitioned; a backup cannot carry it yet`);
  return inOrder(rows).map(({ table, columns }) => ({ table, columns }));
}

function inOrder(rows: readonly Row[]): Row[] {
  const placed = new Set<string>();
  const order: Row[] = [];
  while (order.length < rows.length) {
    const ready = rows.filter(({ id, needs }) => !placed.has(id) && needs.every((one) => placed.has(one)));
    const stuck = rows.find(({ id }) => !placed.has(id));
    if (ready.length === 0) throw new Error(`${stuck?.table} and another table refer to each other`);
    for (const row of ready) placed.add(row.id);
    order.push(...ready);
  }
  return order;
}

export async function listSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`);
  const found: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${name}`,
    );
    found.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return found;
}

/** What ran in this database: our migrations by their digest, and those of the queue by their number. */
export async function listMigrations(client: pg.Client): Promise<{ name: string; digest: string }[]> {
  const own = await client.query<{ name: string; digest: string }>(
    'select name, digest from public.gatehouse_migration order by name',
  );
  const queue = await client.query<{ name: string; digest: string }>(
    `select 'queue ' || id as name, '' as digest from graphile_worker.migrations order by id`,
  );
  return [...own.rows, ...queue.rows];
}
