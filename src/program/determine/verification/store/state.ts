/** SQL of how far the verification of each person is, and of the circumstances that bear on it. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Made } from '../event-schemas.ts';

/** Makes two commands about one person follow one another; there may be no row to lock yet. */
export async function holdPerson(work: Work, person: Id<'person'>): Promise<void> {
  const name = `verification ${work.tenant} ${person}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(work.tx);
}

export async function keepOutcome(
  work: Work,
  event: RecordedEvent<Made<'verification-outcome-changed'>>,
): Promise<void> {
  const { person, to, since, round, entry } = event.data;
  await sql`
    insert into determine.verification (person_id, tenant_id, outcome, since, round, failed_entry_id)
    values (${toUuid(person)}, ${toUuid(work.tenant)}, ${to}, ${since}, ${round}, ${entry && toUuid(entry)})
    on conflict (person_id) do update
      set outcome = excluded.outcome, since = excluded.since, round = excluded.round,
          failed_entry_id = excluded.failed_entry_id`.execute(work.tx);
}

/** The next round: until the outcome is worked out anew in the same commit, the person is pending. */
export async function beginRound(
  work: Work,
  event: RecordedEvent<Made<'verification-attempts-granted'>>,
): Promise<void> {
  const { person, round } = event.data;
  await sql`
    insert into determine.verification (person_id, tenant_id, outcome, since, round)
    values (${toUuid(person)}, ${toUuid(work.tenant)}, 'pending', ${event.at}, ${round})
    on conflict (person_id) do update
      set round = excluded.round,
          since = case when verification.outcome = 'failed' then excluded.since else verification.since end,
          outcome = case when verification.outcome = 'failed' then 'pending' else verification.outcome end,
          failed_entry_id = null`.execute(work.tx);
}

export async function keepCircumstance(
  work: Work,
  event: RecordedEvent<Made<'circumstance-set'>>,
): Promise<void> {
  const { person, circumstance, applies } = event.data;
  await sql`
    insert into determine.circumstance (tenant_id, person_id, circumstance, recorded_at, ended_at)
    values (${toUuid(work.tenant)}, ${toUuid(person)}, ${circumstance}, ${event.at}, ${applies ? null : event.at})
    on conflict (person_id, circumstance) do update
      set recorded_at = case when ${applies} and circumstance.ended_at is not null then excluded.recorded_at
                             else circumstance.recorded_at end,
          ended_at = ${applies ? null : event.at}`.execute(work.tx);
}

/** Persons about whose verification something is on record, by id, after `after`. */
export async function personsUnderWay(
  tx: Transaction,
  after: Id<'person'> | undefined,
  limit: number,
): Promise<readonly Id<'person'>[]> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from determine.verification_attempt
    where ${after ? toUuid(after) : null}::uuid is null or person_id > ${after ? toUuid(after) : null}::uuid
    union
    select person_id from determine.verification
    where ${after ? toUuid(after) : null}::uuid is null or person_id > ${after ? toUuid(after) : null}::uuid
    order by person_id limit ${limit}`.execute(tx);
  return rows.map((row) => toId('person', row.person_id));
}
