/** SQL of how far the comparison of persons is, for those who decide what follows: counts and moments alone. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import { readHistory } from '../../../../runtime/commit/history.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Verdict } from '../types/judgements.ts';

export type Compared = {
  readonly person: Id<'person'>;
  /** Nothing of the person waits to be compared for the first time. */
  readonly screened: boolean;
};

/** Persons that are no subjects are not in the answer. */
export async function readCompared(
  tx: Transaction,
  persons: readonly Id<'person'>[],
  asOf?: Instant,
): Promise<readonly Compared[]> {
  const at = asOf ?? null;
  const { rows } = await sql<{ holder_id: string; screened: boolean }>`
    select holder_id, bool_and(
      case when ${at}::timestamptz is null then due_since is null or screened_at is not null
           else exists (select from determine.screening_result as result
                        where result.subject_id = subject.id and result.screened_at <= ${at}) end) as screened
    from determine.screening_subject as subject
    where holder_id = any(${persons.map(toUuid)}::uuid[]) and (${at}::timestamptz is null or kind = 'person')
    group by holder_id`.execute(tx);
  return rows.map(({ holder_id, screened }) => ({ person: toId('person', holder_id), screened }));
}

export type Stood = {
  readonly person: Id<'person'>;
  readonly verdict: Verdict | null;
  readonly judgedAt: Instant | null;
};

/** Matches at or over the threshold, with the judgement that holds. */
export async function readStood(
  tx: Transaction,
  persons: readonly Id<'person'>[],
  asOf?: Instant,
): Promise<readonly Stood[]> {
  const at = asOf ?? null;
  const { rows } = await sql<{
    id: string;
    holder_id: string;
    verdict: Verdict | null;
    judged_at: Date | null;
  }>`
    select met.id, met.holder_id, met.verdict, judgement.judged_at
    from determine.screening_match as met
    left join determine.screening_judgement as judgement on judgement.id = met.judgement_id
    where met.holder_id = any(${persons.map(toUuid)}::uuid[]) and not met.below
      and case when ${at}::timestamptz is null then met.gone_at is null
               else met.first_found_at <= ${at} and (met.gone_at is null or met.gone_at > ${at}) end
    order by met.id`.execute(tx);
  const now = rows.map((row) => ({
    match: `scm_${row.id}`,
    person: toId('person', row.holder_id),
    verdict: row.verdict,
    judgedAt: row.judged_at && instant(row.judged_at),
  }));
  return asOf ? asJudgedThen(tx, now, asOf) : now;
}

const turns = ['screening-match-judged', 'screening-match-covered', 'screening-match-reopened'] as const;

/** The judgement that held then stands in the history alone. */
async function asJudgedThen(
  tx: Transaction,
  matches: readonly (Stood & { readonly match: string })[],
  until: Instant,
): Promise<readonly Stood[]> {
  const history = await readHistory(tx, { of: matches.map(({ match }) => match), types: turns, until });
  return matches.map(({ match, person }) => {
    const last = history.findLast(({ subject }) => subject === match);
    if (!last || last.type === 'screening-match-reopened') return { person, verdict: null, judgedAt: null };
    // Safe: the schema of either event, which commit() holds.
    return { person, verdict: (last.data as { verdict: Verdict }).verdict, judgedAt: last.at };
  });
}

/**
 * Whether a version of any list was in force at a moment.
 *
 * NOTE: of a list that was retired and taken up more than once, only the last time counts.
 */
export async function hadLists(tx: Transaction, at: Instant): Promise<boolean> {
  const { rows } = await sql<{ had: boolean }>`
    select exists (
      select from determine.list_version as version join determine.screening_list as list on list.id = version.list_id
      where version.state = 'accepted' and version.settled_at <= ${at}
        and (list.retired_at is null or list.retired_at > ${at} or list.resumed_at <= ${at})) as had`.execute(
    tx,
  );
  return rows[0]?.had === true;
}
