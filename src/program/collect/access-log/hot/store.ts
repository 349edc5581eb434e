/** SQL of events of days that are not sealed yet. */
import { sql } from 'kysely';
import { toUuid } from '../../../../kernel/ids.ts';
import { type Day, day, type Instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Unmatched } from '../batch/messages.ts';

/**
 * The table of a day in UTC, made where there is none. It stays until the transaction ends.
 *
 * @param day days since 1970-01-01.
 * @returns its name, as it stands in a statement.
 */
export async function accessDay(tx: Transaction, day: number): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select collect.access_day(date '1970-01-01' + ${day}::int) as name`.execute(tx);
  const name = rows[0]?.name;
  if (name === undefined) throw new Error('a day has no table');
  return name;
}

/** The days with a table of their own before one, the oldest first. */
export async function daysInDatabase(tx: Transaction, before: Day): Promise<Day[]> {
  const { rows } = await sql<{ day: string }>`
    select day from collect.access_days() as day where day < ${before}::date`.execute(tx);
  return rows.map((row) => day(row.day));
}

/** Days that batches received since a moment may have events of, as far as the newest thousand say. */
export async function daysReceivedSince(tx: Transaction, since: Instant): Promise<ReadonlySet<Day>> {
  const { rows } = await sql<{ day: Day }>`
    select distinct generate_series((first_at at time zone 'UTC')::date, (last_at at time zone 'UTC')::date, '1 day')::date as day
    from (select * from collect.access_batch order by number desc limit 1000) as batch
    where received_at >= ${since} and first_at is not null`.execute(tx);
  return new Set(rows.map(({ day }) => day));
}

/**
 * Makes a day quick to search, whatever came into it since.
 *
 * @param day.ended nothing more is expected: it gets an index that costs too much while many events come.
 */
export async function indexDay(tx: Transaction, of: Day, { ended }: { ended: boolean }): Promise<void> {
  await sql`select collect.index_access_day(${of}, ${ended})`.execute(tx);
}

const atOnce = 5_000;

export async function insertUnmatched(
  work: Work,
  batch: number,
  events: readonly Unmatched[],
): Promise<void> {
  for (let from = 0; from < events.length; from += atOnce) {
    const some = events.slice(from, from + atOnce);
    await sql`
      insert into collect.access_unmatched (tenant_id, batch, line, namespace, foreign_id, at, address, source,
                                            principal, action)
      select ${toUuid(work.tenant)}, ${batch}, line, namespace, id, to_timestamp(at / 1000.0), address::inet, source,
             principal, action
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as told (line integer, namespace text, id text,
        at float8, address text, source text, principal text, action text)`.execute(work.tx);
  }
}
