/** SQL of the census. A line is added where something is otherwise than the newest line says. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { CensusFacts } from './types.ts';

/**
 * Adds a line for each that is not so already. Of two commands that touch the same person the second waits for the first,
 * though its own moment may be earlier: its line is then given the moment of the first, so that the last one written is
 * also the newest.
 */
export async function keepCensus(work: Work, facts: readonly CensusFacts[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ subject, of, ...rest }) => ({
    ...rest,
    subject: toUuid(subject),
    of: toUuid(of),
  }));
  await sql`
    insert into report.census_entry
      (tenant_id, kind, subject_id, of_id, at, counted, state, residence, uses, billing, us_until, unverified_since)
    select ${toUuid(work.tenant)}, now.kind, now.subject, now."of", greatest(${work.at}::timestamptz, newest.at), now.counted,
           now.state, now.residence, now.uses, now.billing, now."usUntil", now."unverifiedSince"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as now(
      kind text, subject uuid, "of" uuid, counted boolean, state text, residence text, uses text[], billing text,
      "usUntil" date, "unverifiedSince" timestamptz)
    left join lateral (
      select * from report.census_entry as kept
      where kept.kind = now.kind and kept.subject_id = now.subject and kept.of_id = now."of"
      order by at desc, position desc limit 1) as newest on true
    where newest.kind is null
      or (newest.counted, newest.state, newest.residence, newest.uses, newest.billing, newest.us_until,
          newest.unverified_since)
        is distinct from (now.counted, now.state, now.residence, now.uses, now.billing, now."usUntil",
                          now."unverifiedSince")`.execute(work.tx);
}

/** Since when the census is kept, where people and accounts were there before; null: it was kept from the beginning. */
export async function censusStart(tx: Transaction): Promise<Instant | null> {
  const { rows } = await sql<{ since: Date }>`select since from report.census_start`.execute(tx);
  return rows[0] ? instant(rows[0].since) : null;
}

export type OwnerPair = { readonly owner: Id<'person'>; readonly entity: Id<'person'> };

/** Who is named as an owner of whom, where one of the two is among these persons. */
export async function readOwnerPairs(
  tx: Transaction,
  persons: readonly Id<'person'>[],
): Promise<readonly OwnerPair[]> {
  const ids = persons.map(toUuid);
  const { rows } = await sql<{ subject_id: string; of_id: string }>`
    select subject_id, of_id from (
      select distinct on (subject_id, of_id) subject_id, of_id, state from report.census_entry
      where kind = 'owner' and (subject_id = any(${ids}::uuid[]) or of_id = any(${ids}::uuid[]))
      order by subject_id, of_id, at desc, position desc) as newest
    where state = 'named'`.execute(tx);
  return rows.map((row) => ({
    owner: toId('person', row.subject_id),
    entity: toId('person', row.of_id),
  }));
}
