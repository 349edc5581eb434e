/** SQL of comparisons, and of the matches that follow from them. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import { readPersonal } from '../../../../runtime/commit/read-personal.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { SealScope } from '../../../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, momentAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Made } from '../event-schemas.ts';
import { type Against, type Result, type SealedResult, sealedResult } from '../types/results.ts';
import { type DueReason, type SubjectId, type SubjectKind, subjectOf } from '../types/subjects.ts';

export async function keepResult(work: Work, event: RecordedEvent<Made<'party-screened'>>): Promise<void> {
  const { data, subject: id } = event;
  const { against } = data;
  await sql`
    insert into determine.screening_result
      (id, tenant_id, subject_id, screened_at, because, algorithm, threshold, floor, lists, facts_digest, found, below,
       left_out, event_id)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(data.subject)}, ${event.at}, ${data.because},
            ${against.algorithm}, ${against.threshold}, ${against.floor}, ${JSON.stringify(against.lists)}::jsonb,
            ${data.factsDigest}, ${data.found}, ${data.below}, ${data.leftOut}, ${toUuid(event.id)})`.execute(
    work.tx,
  );
  await sql`
    update determine.screening_subject
    set result_id = ${toUuid(id)}, facts_digest = ${data.factsDigest}, screened_at = ${event.at},
        floor = ${against.floor}
    where id = ${toUuid(data.subject)}`.execute(work.tx);
  await keepMatches(work, event);
}

/** Every match of the newest comparison is as it says; those it did not find are gone. */
async function keepMatches(work: Work, event: RecordedEvent<Made<'party-screened'>>): Promise<void> {
  const { data, subject: result } = event;
  const rows = (event.personal?.value.matches ?? []).map((one) => ({
    id: toUuid(one.match),
    list: toUuid(one.list),
    key: one.entry.key,
    entry_digest: one.entryDigest,
    score: one.score,
    names: one.names,
    ofac: one.ofac,
    below: one.below,
  }));
  await sql`
    insert into determine.screening_match as kept
      (id, tenant_id, subject_id, holder_id, list_id, entry_key, entry_digest, facts_digest, score, names, ofac, below,
       first_found_at, found_at, result_id)
    select id, ${toUuid(work.tenant)}, ${toUuid(data.subject)}, ${toUuid(data.holder)}, list, key, entry_digest,
           ${data.factsDigest}, score, names, ofac, below, ${event.at}, ${event.at}, ${toUuid(result)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row
      (id uuid, list uuid, key text, entry_digest text, score float8, names float8, ofac float8, below boolean)
    on conflict (tenant_id, subject_id, list_id, entry_key) do update
    set entry_digest = excluded.entry_digest, facts_digest = excluded.facts_digest, score = excluded.score,
        names = excluded.names, ofac = excluded.ofac, below = excluded.below, found_at = excluded.found_at,
        result_id = excluded.result_id, gone_at = null`.execute(work.tx);
  await sql`
    update determine.screening_match set gone_at = ${event.at}
    where subject_id = ${toUuid(data.subject)} and result_id <> ${toUuid(result)} and gone_at is null`.execute(
    work.tx,
  );
}

type Row = {
  id: string;
  subject_id: string;
  kind: SubjectKind;
  screened_at: Date;
  because: DueReason;
  algorithm: string;
  threshold: number;
  floor: number;
  lists: Against['lists'];
  facts_digest: string;
  found: number;
  below: number;
  left_out: number;
  event_id: string;
};

const selected = sql`
  select result.id, result.subject_id, subject.kind, result.screened_at, because, algorithm, threshold, result.floor, lists,
         result.facts_digest, found, below, left_out, event_id
  from determine.screening_result as result
  join determine.screening_subject as subject on subject.id = result.subject_id`;

export type KeptResult = Result & { readonly event: Id<'event'> };

export async function readResult(
  tx: Transaction,
  id: Id<'screeningResult'>,
): Promise<KeptResult | undefined> {
  const { rows } = await sql<Row>`${selected} where result.id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The newest of each subject that was compared. */
export async function newestResults(
  tx: Transaction,
  subjects: readonly SubjectId[],
): Promise<ReadonlyMap<SubjectId, KeptResult>> {
  const { rows } = await sql<Row>`
    ${selected} where result.id in (
      select result_id from determine.screening_subject where id = any(${subjects.map(toUuid)}::uuid[]))`.execute(
    tx,
  );
  return new Map(rows.map(present).map((one) => [one.subject, one]));
}

/** Of one subject, the newest first; with `asOf`, those that were on record then. */
export async function listResults(
  tx: Transaction,
  { subject, asOf }: { readonly subject: SubjectId; readonly asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<KeptResult>> {
  const { after, id } = momentAfter(page.cursor) ?? {};
  const { rows } = await sql<Row>`
    ${selected}
    where result.subject_id = ${toUuid(subject)}
      and (${asOf ?? null}::timestamptz is null or result.screened_at <= ${asOf ?? null})
      and (${after ?? null}::timestamptz is null or (result.screened_at, result.id) < (${after ?? null}, ${id ?? null}::uuid))
    order by result.screened_at desc, result.id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (one) => ({ after: one.screenedAt, id: toUuid(one.id) }));
}

/**
 * What was compared and what was found, as it was then.
 *
 * @throws KeyDestroyedError when its holder was erased.
 */
export async function openResult(seals: SealScope, { event }: KeptResult): Promise<SealedResult> {
  return sealedResult.parse(await readPersonal(seals, event));
}

function present(row: Row): KeptResult {
  return {
    id: toId('screeningResult', row.id),
    subject: subjectOf(row.kind, row.subject_id),
    screenedAt: instant(row.screened_at),
    because: row.because,
    against: { algorithm: row.algorithm, threshold: row.threshold, floor: row.floor, lists: row.lists },
    factsDigest: row.facts_digest,
    found: row.found,
    below: row.below,
    leftOut: row.left_out,
    event: toId('event', row.event_id),
  };
}
