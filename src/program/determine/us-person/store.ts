/** SQL of determine/us-person. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { UsLocation } from '../../collect/access-log/index.ts';
import { newestClaims } from './claims/store.ts';
import type { Decision, Ground, PersonStatusFacts } from './types.ts';

type Decided = {
  person: Id<'person'>;
  status: 'us' | 'foreign';
  ground: Ground | null;
  foreignBranch: boolean;
  expiresOn: Day;
};
type Evidence = { evidence: { kind: string; reference: string; seenOn: string }[] };

export async function insertDecision(
  work: Work,
  event: RecordedEvent<NewEvent<string, Decided, Evidence>>,
): Promise<void> {
  const { data } = event;
  await sql`
    insert into determine.us_person_decision
      (id, tenant_id, person_id, status, ground, foreign_branch, evidence, decided_by, decided_at, expires_on)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(data.person)}, ${data.status}, ${data.ground},
            ${data.foreignBranch}, ${JSON.stringify(event.personal?.value.evidence ?? [])}::jsonb,
            ${actorText(event.actor)}, ${event.at}, ${data.expiresOn})`.execute(work.tx);
}

export async function keepWithdrawal(
  work: Work,
  event: RecordedEvent<NewEvent<string, { reason: string }>>,
): Promise<void> {
  await sql`
    update determine.us_person_decision
    set withdrawn_at = ${event.at}, withdrawal_reason = ${event.data.reason}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  person_id: string;
  status: 'us' | 'foreign';
  ground: Ground | null;
  foreign_branch: boolean;
  evidence: Decision['evidence'];
  decided_by: string;
  decided_at: Date;
  expires_on: Day;
  withdrawn_at: Date | null;
  withdrawal_reason: string | null;
};

const columns = sql`id, person_id, status, ground, foreign_branch, evidence, decided_by, decided_at, expires_on,
                    withdrawn_at, withdrawal_reason`;

/** Decisions as they stood at a moment: a withdrawal that came later was not known then. Without one, as they are kept. */
function decisionsAsOf(asOf: Instant | undefined) {
  if (!asOf) return sql`determine.us_person_decision`;
  return sql`(
    select id, person_id, status, ground, foreign_branch, evidence, decided_by, decided_at, expires_on,
      case when withdrawn_at <= ${asOf} then withdrawn_at end as withdrawn_at,
      case when withdrawn_at <= ${asOf} then withdrawal_reason end as withdrawal_reason
    from determine.us_person_decision where decided_at <= ${asOf}) as decision`;
}

/** Every decision on a person, newest first. */
export async function listDecisions(
  tx: Transaction,
  person: Id<'person'>,
  asOf?: Instant,
): Promise<readonly Decision[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${decisionsAsOf(asOf)}
    where person_id = ${toUuid(person)} order by decided_at desc, id desc limit 200`.execute(tx);
  return rows.map(present);
}

export async function lockDecision(
  tx: Transaction,
  id: Id<'usPersonDecision'>,
): Promise<Decision | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.us_person_decision where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The newest decision on each person and the newest claim, in the order asked; persons without either are there too. */
export async function statusFacts(
  tx: Transaction,
  persons: readonly Id<'person'>[],
  asOf?: Instant,
): Promise<readonly PersonStatusFacts[]> {
  const { rows } = await sql<Row>`
    select distinct on (person_id) ${columns} from ${decisionsAsOf(asOf)}
    where person_id = any(${persons.map(toUuid)}::uuid[])
    order by person_id, decided_at desc, id desc`.execute(tx);
  const latest = new Map(rows.map((row) => [row.person_id, present(row)]));
  const claims = await newestClaims(tx, persons);
  return persons.map((person) => {
    const claim = claims.get(person);
    return { person, latest: latest.get(toUuid(person)), ...(claim && { claim }) };
  });
}

/** Persons who count as U.S. persons today because they are located there, after one of them. */
export async function readLocatedInUs(
  tx: Transaction,
  page: { readonly after: Id<'person'> | undefined; readonly limit: number; readonly today: Day },
): Promise<readonly UsLocation[]> {
  const after = page.after ? toUuid(page.after) : null;
  const { rows } = await sql<Pick<Row, 'id' | 'person_id' | 'decided_at'>>`
    select id, person_id, decided_at from (
      select distinct on (person_id) id, person_id, status, ground, decided_at, expires_on, withdrawn_at
      from determine.us_person_decision
      where ${after}::uuid is null or person_id > ${after}::uuid
      order by person_id, decided_at desc, id desc) as newest
    where status = 'us' and ground = 'located-in-us' and withdrawn_at is null and expires_on >= ${page.today}::date
    order by person_id limit ${page.limit}`.execute(tx);
  return rows.map((row) => ({
    person: toId('person', row.person_id),
    decision: toId('usPersonDecision', row.id),
    decidedAt: instant(row.decided_at),
  }));
}

function present(row: Row): Decision {
  return {
    id: toId('usPersonDecision', row.id),
    person: toId('person', row.person_id),
    status: row.status,
    ground: row.ground,
    foreignBranch: row.foreign_branch,
    evidence: row.evidence,
    decidedBy: row.decided_by,
    decidedAt: instant(row.decided_at),
    expiresOn: row.expires_on,
    withdrawn:
      row.withdrawn_at && row.withdrawal_reason !== null
        ? { at: instant(row.withdrawn_at), reason: row.withdrawal_reason }
        : null,
  };
}
