/** SQL of claims. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Ground } from '../types.ts';
import type { Claim, Claimed } from './types.ts';

export async function insertClaim(
  work: Work,
  event: RecordedEvent<NewEvent<string, Claimed>>,
): Promise<void> {
  const { person, status, ground, foreignBranch, from } = event.data;
  await sql`
    insert into determine.us_person_claim
      (id, tenant_id, person_id, status, ground, foreign_branch, claimed_from, claimed_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(person)}, ${status}, ${ground},
            ${foreignBranch}, ${from}, ${event.at})`.execute(work.tx);
}

export async function setClaimEnded(
  work: Work,
  event: RecordedEvent<NewEvent<string, { because: string }>>,
): Promise<void> {
  await sql`
    update determine.us_person_claim set ended_at = ${event.at}, ended_because = ${event.data.because}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  person_id: string;
  status: Claim['status'];
  ground: Ground | null;
  foreign_branch: boolean;
  claimed_from: Claim['from'];
  claimed_at: Date;
  ended_at: Date | null;
  ended_because: string | null;
};

/** The newest claim about each person; those about whom nothing was said are not in the answer. */
export async function newestClaims(
  tx: Transaction,
  persons: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, Claim>> {
  const { rows } = await sql<Row>`
    select distinct on (person_id) id, person_id, status, ground, foreign_branch, claimed_from, claimed_at, ended_at,
      ended_because
    from determine.us_person_claim
    where person_id = any(${persons.map(toUuid)}::uuid[])
    order by person_id, claimed_at desc, id desc`.execute(tx);
  return new Map(rows.map(present).map((claim) => [claim.person, claim]));
}

function present(row: Row): Claim {
  return {
    id: toId('usPersonClaim', row.id),
    person: toId('person', row.person_id),
    status: row.status,
    ground: row.ground,
    foreignBranch: row.foreign_branch,
    from: row.claimed_from,
    claimedAt: instant(row.claimed_at),
    ended:
      row.ended_at && row.ended_because !== null
        ? { at: instant(row.ended_at), because: row.ended_because }
        : null,
  };
}
