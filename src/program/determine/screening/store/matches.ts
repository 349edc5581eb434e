/** SQL of matches. */
import { type RawBuilder, sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, shareAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ReopenReason, Verdict } from '../types/judgements.ts';
import type { AskedState, KeptMatch, MatchOrder, MatchState } from '../types/matches.ts';
import { holderOf, type SubjectId, type SubjectKind, subjectOf } from '../types/subjects.ts';

type Row = {
  id: string;
  state: MatchState;
  subject_id: string;
  kind: SubjectKind;
  holder_id: string;
  list_id: string;
  entry_key: string;
  entry_digest: string;
  facts_digest: string;
  score: number;
  names: number;
  ofac: number;
  first_found_at: Date;
  found_at: Date;
  result_id: string;
  judgement_id: string | null;
  verdict: Verdict | null;
  judged_facts: string | null;
  judged_entry: string | null;
  expires_on: Day | null;
  reopened_because: ReopenReason | null;
};

const state = sql`
  case when met.gone_at is not null then 'gone' when met.below then 'below' else coalesce(met.verdict, 'open') end`;

const selected = sql`
  select met.id, ${state} as state, met.subject_id, subject.kind, met.holder_id, met.list_id, met.entry_key,
         met.entry_digest, met.facts_digest, met.score, met.names, met.ofac, met.first_found_at, met.found_at,
         met.result_id, met.judgement_id, met.verdict, met.judged_facts, met.judged_entry, met.expires_on,
         met.reopened_because
  from determine.screening_match as met
  join determine.screening_subject as subject on subject.id = met.subject_id`;

export async function readMatch(tx: Transaction, id: Id<'screeningMatch'>): Promise<KeptMatch | undefined> {
  const { rows } = await sql<Row>`${selected} where met.id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The same, held until the transaction ends. */
export async function lockMatch(tx: Transaction, id: Id<'screeningMatch'>): Promise<KeptMatch | undefined> {
  const { rows } = await sql<Row>`${selected} where met.id = ${toUuid(id)} for update of met`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Of one subject, those that are gone among them. As many as were ever found. */
export async function matchesOf(tx: Transaction, subject: SubjectId): Promise<readonly KeptMatch[]> {
  const { rows } =
    await sql<Row>`${selected} where met.subject_id = ${toUuid(subject)} order by met.id`.execute(tx);
  return rows.map(present);
}

/** On the same entry of the same list, of other subjects of these holders. */
export async function openOnSameEntry(
  tx: Transaction,
  match: KeptMatch,
  holders: readonly Id<'person' | 'organization'>[],
): Promise<readonly KeptMatch[]> {
  const { rows } = await sql<Row>`
    ${selected}
    where met.list_id = ${toUuid(match.list)} and met.entry_key = ${match.entryKey}
      and met.entry_digest = ${match.entryDigest} and met.id <> ${toUuid(match.id)}
      and met.holder_id = any(${holders.map(toUuid)}::uuid[]) and met.gone_at is null and not met.below
      and met.judgement_id is null
    order by met.id limit 1000`.execute(tx);
  return rows.map(present);
}

/** Judged matches that still stand and whose judgement ended before a day. */
export async function expiredBefore(
  tx: Transaction,
  today: Day,
  limit: number,
): Promise<readonly KeptMatch[]> {
  const { rows } = await sql<Row>`
    ${selected}
    where met.judgement_id is not null and met.expires_on < ${today} and met.gone_at is null and not met.below
    order by met.expires_on, met.id limit ${limit} for update of met skip locked`.execute(tx);
  return rows.map(present);
}

/** The subjects whose standing matches are on one of these entries of a list. */
export async function subjectsMatching(
  tx: Transaction,
  list: Id<'screeningList'>,
  keys: readonly string[],
): Promise<readonly KeptMatch[]> {
  const { rows } = await sql<Row>`
    ${selected}
    where met.list_id = ${toUuid(list)} and met.entry_key = any(${[...keys]}::text[]) and met.gone_at is null
    order by met.id`.execute(tx);
  return rows.map(present);
}

export type MatchFilter = {
  readonly state?: AskedState | undefined;
  readonly subject?: SubjectId | undefined;
  readonly holder?: Id<'person' | 'organization'> | undefined;
  readonly list?: Id<'screeningList'> | undefined;
  readonly leastScore?: number | undefined;
  readonly order?: MatchOrder | undefined;
  /** On the other side of another threshold than now. */
  readonly turned?: { readonly threshold: number; readonly effect?: 'found' | 'lost' | undefined };
};

/** Newest first, or the highest score first. */
export async function listMatches(
  tx: Transaction,
  filter: MatchFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<KeptMatch>> {
  const inOrder = orders[filter.order ?? 'newest'];
  const conditions: RawBuilder<unknown>[] = [
    sql`true`,
    ...(filter.state ? [standsAs(filter.state)] : []),
    ...(filter.subject ? [sql`met.subject_id = ${toUuid(filter.subject)}`] : []),
    ...(filter.holder ? [sql`met.holder_id = ${toUuid(filter.holder)}`] : []),
    ...(filter.list ? [sql`met.list_id = ${toUuid(filter.list)}`] : []),
    ...(filter.leastScore === undefined ? [] : [sql`met.score >= ${filter.leastScore}`]),
    ...(filter.turned ? [turnedBy(filter.turned)] : []),
    ...(page.cursor ? [inOrder.after(page.cursor)] : []),
  ];
  const { rows } = await sql<Row>`
    ${selected} where ${sql.join(conditions, sql` and `)}
    order by ${inOrder.by} limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (one) => ({ after: inOrder.place(one), id: toUuid(one.id) }));
}

function standsAs(asked: AskedState) {
  const standing = sql`met.gone_at is null and not met.below`;
  if (asked === 'standing') return standing;
  return asked === 'judged' ? sql`${standing} and met.verdict is not null` : sql`${state} = ${asked}`;
}

type Order = {
  readonly by: RawBuilder<unknown>;
  readonly place: (match: KeptMatch) => string;
  readonly after: (cursor: Cursor) => RawBuilder<unknown>;
};

const orders: Readonly<Record<MatchOrder, Order>> = {
  newest: {
    by: sql`met.id desc`,
    place: () => '',
    after: (cursor) => sql`met.id < ${idAfter(cursor)}::uuid`,
  },
  score: {
    by: sql`met.score desc, met.id desc`,
    place: ({ score }) => String(score),
    after: (cursor) => sql`(met.score, met.id) < (${shareAfter(cursor)}::float8, ${idAfter(cursor)}::uuid)`,
  },
};

function turnedBy({ threshold, effect }: NonNullable<MatchFilter['turned']>) {
  return sql`met.gone_at is null and met.below <> (met.score < ${threshold})
    and (${effect ?? null}::text is null or met.below = (${effect ?? null} = 'found'))`;
}

function present(row: Row): KeptMatch {
  const { verdict, judged_facts: factsDigest, judged_entry: entryDigest } = row;
  return {
    id: toId('screeningMatch', row.id),
    state: row.state,
    subject: subjectOf(row.kind, row.subject_id),
    kind: row.kind,
    holder: holderOf(row.kind, row.holder_id),
    list: toId('screeningList', row.list_id),
    entryKey: row.entry_key,
    entryDigest: row.entry_digest,
    factsDigest: row.facts_digest,
    score: row.score,
    names: row.names,
    ofac: row.ofac,
    firstFoundAt: instant(row.first_found_at),
    foundAt: instant(row.found_at),
    result: toId('screeningResult', row.result_id),
    judgement: row.judgement_id === null ? null : toId('screeningJudgement', row.judgement_id),
    expiresOn: row.expires_on,
    reopenedBecause: row.reopened_because,
    judged:
      verdict !== null && factsDigest !== null && entryDigest !== null
        ? { verdict, factsDigest, entryDigest }
        : null,
  };
}
