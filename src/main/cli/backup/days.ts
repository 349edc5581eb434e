/** Tables that are kept by day: their rows lie in tables of their own, made anew where a backup is loaded. */
import type pg from 'pg';
import type { TableDay } from './contents.ts';

/** The tables that a backup carries so, each with the column that says the day and the function that makes one. */
const byDay: Readonly<Record<string, { readonly at: string; readonly make: string }>> = {
  'collect.access_event': { at: 'at', make: 'collect.access_day' },
};

export function isByDay(table: string): boolean {
  return byDay[table] !== undefined;
}

/**
 * Keeps days from being emptied while they are copied: that leaves no row behind for whoever looked before. Receiving goes
 * on, and sealing tries again later. To be asked before anything is read.
 */
export async function holdDays(client: pg.Client): Promise<void> {
  for (const table of Object.keys(byDay)) await client.query(`lock table ${table} in access share mode`);
}

/** The days of a table that have rows, of every tenant. */
export async function listDays(client: pg.Client, table: string): Promise<TableDay[] | undefined> {
  const kept = byDay[table];
  if (!kept) return undefined;
  const { rows } = await client.query<TableDay>(
    `select distinct tenant_id::text as tenant, (${kept.at} at time zone 'UTC')::date::text as day
     from ${table} order by 1, 2`,
  );
  return rows;
}

/** Makes the days that rows go into. */
export async function makeDays(client: pg.Client, table: string, days: readonly TableDay[]): Promise<void> {
  const kept = byDay[table];
  if (!kept) throw new Error(`${table} is not kept by day`);
  for (const { tenant, day } of days) {
    await client.query(`select set_config('gatehouse.tenant', $1, true)`, [tenant]);
    await client.query(`select ${kept.make}($1::date)`, [day]);
  }
  await client.query(`select set_config('gatehouse.tenant', '', true)`);
}
