/** SQL of limits that are stored and would be too short. */
import { sql } from 'kysely';
import { toId } from '../../../../kernel/ids.ts';
import type { Queryable, Transaction } from '../../../../runtime/database/index.ts';

/** What says how many years. `by`: a setting of the written program, or a choice. */
export type ShortLimit = { readonly years: number; readonly by: string };

export async function readTenants(database: Queryable): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from runtime.tenant order by id`.execute(database);
  return rows.map(({ id }) => id);
}

/** The newest value that was approved for the program, where it is below. */
export async function readShortSettings(tx: Transaction, least: number): Promise<readonly ShortLimit[]> {
  const { rows } = await sql<{ years: number; change: string }>`
    select years, change from (
      select (value #>> '{}')::integer as years, change from adopt.program_value
      where kind = 'setting' and name = 'retentionYears' and effective_on <= current_date
      order by effective_on desc, approved_at desc limit 1
    ) as newest where years < ${least}`.execute(tx);
  return rows.map(({ years, change }) => ({ years, by: `the setting retentionYears, by ${change}` }));
}

export async function readShortChoices(tx: Transaction, least: number): Promise<readonly ShortLimit[]> {
  const { rows } = await sql<{ id: string; years: number }>`
    select id, years from retain.retention_choice
    where state in ('approved', 'ending-asked') and years < ${least} order by id limit 1`.execute(tx);
  return rows.map(({ id, years }) => ({ years, by: `the choice ${toId('retentionChoice', id)}` }));
}
