/** SQL of what retiring a list would touch. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { RetirementTouches } from '../types/retirements.ts';
import { holderOf, type Subject, type SubjectKind } from '../types/subjects.ts';

export type MatchesOn = RetirementTouches['matches'] & { readonly parties: number };

export async function countMatchesOn(tx: Transaction, list: Id<'screeningList'>): Promise<MatchesOn> {
  const { rows } = await sql<MatchesOn>`
    select (count(*) filter (where not below and verdict is null))::integer as open,
           (count(*) filter (where not below and verdict = 'unsure'))::integer as unsure,
           (count(*) filter (where not below and verdict = 'match'))::integer as match,
           (count(*) filter (where not below and verdict = 'not-a-match'))::integer as "notAMatch",
           (count(*) filter (where below))::integer as below,
           (count(distinct subject_id) filter (where not below))::integer as parties
    from determine.screening_match where list_id = ${toUuid(list)} and gone_at is null`.execute(tx);
  const [counts] = rows;
  if (!counts) throw new Error('a count gave no row');
  return counts;
}

/** A match that is not judged, or not as nobody of the list, bears on whoever is its holder. */
function bears(as: 'met' | 'other') {
  const of = sql.ref(as);
  return sql`not ${of}.below and ${of}.gone_at is null and ${of}.verdict is distinct from 'not-a-match'`;
}

export async function countHeldBy(tx: Transaction, list: Id<'screeningList'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct holder_id)::integer as count from determine.screening_match as met
    where list_id = ${toUuid(list)} and ${bears('met')}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** On whom a match on this list bears, and none on another. */
export async function readReleasedBy(
  tx: Transaction,
  list: Id<'screeningList'>,
): Promise<readonly Subject['holder'][]> {
  const { rows } = await sql<{ holder_id: string; kind: SubjectKind }>`
    select distinct on (met.holder_id) met.holder_id, subject.kind
    from determine.screening_match as met join determine.screening_subject as subject on subject.id = met.subject_id
    where met.list_id = ${toUuid(list)} and ${bears('met')}
      and not exists (
        select from determine.screening_match as other
        where other.holder_id = met.holder_id and other.list_id <> met.list_id and ${bears('other')})
    order by met.holder_id`.execute(tx);
  return rows.map(({ kind, holder_id }) => holderOf(kind, holder_id));
}
