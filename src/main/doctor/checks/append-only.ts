/** History cannot be changed: tried for real, as the application's role, in a transaction that is rolled back. */
import { sql } from 'kysely';
import type { Queryable } from '../../../runtime/database/index.ts';
import { type Check, fail, ok } from '../check.ts';

/** These are history whatever the database says of itself. */
const always = ['retain.event', 'retain.ledger_entry'];
const denied = '42501';
const mend =
  'Revoke it: revoke update, delete, truncate on the table from gatehouse_app; alter table … enable always trigger append_only. Then verify the ledger: gatehouse ledger verify.';

/**
 * @param owner tells which tables are history, and whether their triggers are on.
 * @param app tries to change them.
 */
export async function checkAppendOnly(owner: Queryable, app: Queryable): Promise<Check> {
  const { rows } = await sql<{ name: string; off: boolean }>`
    select c.oid::regclass::text as name, bool_or(t.tgenabled = 'D') as off
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname like 'append_only%' and not t.tgisinternal group by 1 order by 1`.execute(owner);
  const off = rows.filter((row) => row.off).map((row) => row.name);
  const unguarded = always.filter((name) => !rows.some((row) => row.name === name));
  const open: string[] = [];
  const names = [...new Set([...always, ...rows.map((row) => row.name)])];
  for (const name of names) {
    for (const change of changesOf(name)) if (!(await isDenied(app, change))) open.push(name);
  }
  const wrong = [...new Set([...off, ...unguarded, ...open])];
  if (wrong.length > 0) return fail('append-only', `history can be changed: ${wrong.join(', ')}`, mend);
  return ok('append-only', `${names.length} tables of history refuse update, delete and truncate`);
}

function changesOf(name: string): string[] {
  const table = name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '')}"`)
    .join('.');
  return [`update ${table} set tenant_id = tenant_id`, `delete from ${table}`, `truncate ${table}`];
}

class RollBack extends Error {}

async function isDenied(app: Queryable, change: string): Promise<boolean> {
  try {
    await app.transaction().execute(async (tx) => {
      await sql.raw(change).execute(tx);
      throw new RollBack();
    });
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === denied;
  }
}
