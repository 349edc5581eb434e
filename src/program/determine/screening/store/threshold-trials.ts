/** SQL of what another threshold would make of the matches on record. */
import { sql } from 'kysely';
import type { Transaction } from '../../../../runtime/database/index.ts';

export type ThresholdCounts = {
  readonly standing: number;
  readonly found: number;
  readonly foundJudged: number;
  readonly lost: number;
  readonly lostJudged: number;
  readonly lostConfirmed: number;
  readonly subjects: number;
};

/** What stands now is what the newest comparison of each subject found. */
export async function countUnder(tx: Transaction, threshold: number): Promise<ThresholdCounts> {
  const { rows } = await sql<ThresholdCounts>`
    select count(*) filter (where not below)::integer as standing,
           count(*) filter (where below and score >= ${threshold})::integer as found,
           count(*) filter (where below and score >= ${threshold} and judgement_id is not null)::integer as "foundJudged",
           count(*) filter (where not below and score < ${threshold})::integer as lost,
           count(*) filter (where not below and score < ${threshold} and judgement_id is not null)::integer as "lostJudged",
           count(*) filter (where not below and score < ${threshold} and verdict = 'match')::integer as "lostConfirmed",
           count(distinct subject_id) filter (where below <> (score < ${threshold}))::integer as subjects
    from determine.screening_match where gone_at is null`.execute(tx);
  const [counts] = rows;
  if (!counts) throw new Error('a count gave no row');
  return counts;
}
