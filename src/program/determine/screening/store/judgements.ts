/** SQL of judgements. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Made } from '../event-schemas.ts';
import type { Judgement, Scope, Verdict } from '../types/judgements.ts';

export async function insertJudgement(
  work: Work,
  event: RecordedEvent<Made<'screening-match-judged'>>,
): Promise<void> {
  const { data } = event;
  await sql`
    insert into determine.screening_judgement
      (id, tenant_id, match_id, verdict, reason, scope, customers, entry_digest, facts_digest, expires_on, judged_at,
       judged_by, confirmed_by, case_id)
    values (${toUuid(data.judgement)}, ${toUuid(work.tenant)}, ${toUuid(event.subject)}, ${data.verdict}, ${data.reason},
            ${data.scope}, ${data.customers.map(toUuid)}::uuid[], ${data.entryDigest}, ${data.factsDigest},
            ${data.expiresOn}, ${event.at}, ${data.judgedBy}, ${data.confirmedBy}, ${toUuid(data.case)})`.execute(
    work.tx,
  );
  await setJudged(work, event.subject, data);
}

export function keepCovered(
  work: Work,
  event: RecordedEvent<Made<'screening-match-covered'>>,
): Promise<void> {
  return setJudged(work, event.subject, event.data);
}

type Judged = Pick<
  Made<'screening-match-covered'>['data'],
  'judgement' | 'verdict' | 'factsDigest' | 'entryDigest' | 'expiresOn'
>;

async function setJudged(work: Work, match: Id, judged: Judged): Promise<void> {
  await sql`
    update determine.screening_match
    set judgement_id = ${toUuid(judged.judgement)}, verdict = ${judged.verdict}, judged_facts = ${judged.factsDigest},
        judged_entry = ${judged.entryDigest}, expires_on = ${judged.expiresOn}, reopened_because = null
    where id = ${toUuid(match)}`.execute(work.tx);
}

export async function keepReopened(
  work: Work,
  event: RecordedEvent<Made<'screening-match-reopened'>>,
): Promise<void> {
  await sql`
    update determine.screening_match
    set judgement_id = null, verdict = null, judged_facts = null, judged_entry = null, expires_on = null,
        reopened_because = ${event.data.because}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setExpiry(
  work: Work,
  event: RecordedEvent<Made<'screening-judgement-shortened'>>,
): Promise<void> {
  await sql`
    update determine.screening_match set expires_on = ${event.data.expiresOn}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  match_id: string;
  verdict: Verdict;
  reason: string;
  scope: Scope;
  expires_on: Day;
  judged_at: Date;
  judged_by: string;
  confirmed_by: string | null;
  case_id: string;
};

/** Of one match, the newest first. */
export async function listJudgements(
  tx: Transaction,
  match: Id<'screeningMatch'>,
): Promise<readonly Judgement[]> {
  const { rows } = await sql<Row>`
    select id, match_id, verdict, reason, scope, expires_on, judged_at, judged_by, confirmed_by, case_id
    from determine.screening_judgement where match_id = ${toUuid(match)}
    order by judged_at desc, id desc limit 200`.execute(tx);
  return rows.map((row) => ({
    id: toId('screeningJudgement', row.id),
    match: toId('screeningMatch', row.match_id),
    verdict: row.verdict,
    reason: row.reason,
    scope: row.scope,
    expiresOn: row.expires_on,
    judgedAt: instant(row.judged_at),
    judgedBy: row.judged_by,
    confirmedBy: row.confirmed_by,
    case: toId('case', row.case_id),
  }));
}

export type Covering = {
  readonly judgement: Id<'screeningJudgement'>;
  readonly verdict: Verdict;
  readonly expiresOn: Day;
};

/** A judgement for a whole customer on this very entry, while it holds for the match it was made on. */
export async function findCovering(
  tx: Transaction,
  asked: {
    readonly list: Id<'screeningList'>;
    readonly entryKey: string;
    readonly entryDigest: string;
    readonly customers: readonly Id<'customer'>[];
    readonly today: Day;
  },
): Promise<Covering | undefined> {
  const { rows } = await sql<{ id: string; verdict: Verdict; expires_on: Day }>`
    select judgement.id, judgement.verdict, judgement.expires_on
    from determine.screening_match as met
    join determine.screening_judgement as judgement on judgement.id = met.judgement_id and judgement.match_id = met.id
    where met.list_id = ${toUuid(asked.list)} and met.entry_key = ${asked.entryKey}
      and met.judged_entry = ${asked.entryDigest} and judgement.scope = 'customer'
      and judgement.customers && ${asked.customers.map(toUuid)}::uuid[] and judgement.expires_on >= ${asked.today}
    order by judgement.judged_at desc limit 1`.execute(tx);
  const row = rows[0];
  return (
    row && { judgement: toId('screeningJudgement', row.id), verdict: row.verdict, expiresOn: row.expires_on }
  );
}
