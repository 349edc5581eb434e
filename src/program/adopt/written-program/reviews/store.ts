/** SQL of reviews of the program. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../../kernel/events.ts';
import { toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ProgramReview, RecordReview } from './types.ts';

export async function insertReview(
  work: Work,
  event: RecordedEvent<NewEvent<string, RecordReview>>,
): Promise<void> {
  const { data } = event;
  await sql`
    insert into adopt.program_review
      (id, tenant_id, program_id, reviewed_on, changes_needed, offerings_reviewed, threats_reviewed, reference,
       words_digest, recorded_by, recorded_at)
    values (${toUuid(event.id)}, ${toUuid(work.tenant)}, ${toUuid(event.subject)}, ${data.reviewedOn},
            ${data.changesNeeded}, ${data.offeringsReviewed}, ${data.threatsReviewed}, ${data.reference},
            ${data.wordsDigest ?? null}, ${actorText(event.actor)}, ${event.at})`.execute(work.tx);
}

type Row = {
  id: string;
  reviewed_on: Day;
  changes_needed: boolean;
  offerings_reviewed: boolean;
  threats_reviewed: boolean;
  reference: string;
  words_digest: string | null;
  recorded_by: string;
  recorded_at: Date;
};

const columns = sql`id, reviewed_on, changes_needed, offerings_reviewed, threats_reviewed, reference, words_digest,
  recorded_by, recorded_at`;

/** Those recorded by `asOf`, the last recorded first. */
export async function listProgramReviews(
  tx: Transaction,
  { asOf }: { readonly asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ProgramReview>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select ${columns} from adopt.program_review
    where id < ${before} and (${asOf ?? null}::timestamptz is null or recorded_at <= ${asOf ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: row.recordedAt, id: toUuid(row.id) }));
}

/** Reviews that were held from one day to another, both included, in their order. At most a thousand. */
export async function reviewsBetween(
  tx: Transaction,
  from: Day,
  until: Day,
): Promise<readonly ProgramReview[]> {
  const { rows } = await sql<Row>`
    select ${columns} from adopt.program_review
    where reviewed_on between ${from} and ${until} order by reviewed_on, id limit 1000`.execute(tx);
  return rows.map(present);
}

function present(row: Row): ProgramReview {
  return {
    id: toId('event', row.id),
    reviewedOn: row.reviewed_on,
    changesNeeded: row.changes_needed,
    offeringsReviewed: row.offerings_reviewed,
    threatsReviewed: row.threats_reviewed,
    reference: row.reference,
    wordsDigest: row.words_digest,
    recordedBy: row.recorded_by,
    recordedAt: instant(row.recorded_at),
  };
}
