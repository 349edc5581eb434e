/** SQL of the changes of the program. */
import { sql } from 'kysely';
import type { Actor } from '../../../../kernel/events.ts';
import { actorText } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import { readHistory } from '../../../../runtime/commit/history.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import { type ChangeEvent, changeAfter } from './life.ts';
import { changeEventTypes, type ProgramChange, type ProgramChangeState } from './types.ts';

/** Writes a change as its life says it is. */
export async function keepChange(work: Work, change: ProgramChange): Promise<void> {
  await sql`
    insert into adopt.program_change
      (id, tenant_id, state, content, reason, effective_on, digest, material, authors, drafted_at, submitted_by,
       submitted_at, sent_back, trial, confirmed_by, confirmed_at, approved_by, approved_at, in_force_from)
    values (${toUuid(change.id)}, ${toUuid(work.tenant)}, ${change.state}, ${json(change.content)}::jsonb,
            ${change.reason}, ${change.effectiveOn}, ${change.digest}, ${json(change.material)}::jsonb,
            ${[...change.authors]}::text[], ${change.draftedAt}, ${change.submittedBy}, ${change.submittedAt},
            ${json(change.sentBack)}::jsonb, ${json(change.trial)}::jsonb, ${change.confirmedBy},
            ${change.confirmedAt}, ${change.approvedBy}, ${change.approvedAt}, ${change.inForceFrom})
    on conflict (id) do update
    set state = excluded.state, content = excluded.content, reason = excluded.reason,
        effective_on = excluded.effective_on, digest = excluded.digest, material = excluded.material,
        authors = excluded.authors, submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at,
        sent_back = excluded.sent_back, trial = excluded.trial, confirmed_by = excluded.confirmed_by,
        confirmed_at = excluded.confirmed_at, approved_by = excluded.approved_by,
        approved_at = excluded.approved_at, in_force_from = excluded.in_force_from`.execute(work.tx);
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

type Row = {
  id: string;
  state: ProgramChangeState;
  content: ProgramChange['content'];
  reason: string;
  effective_on: Day;
  digest: string;
  material: ProgramChange['material'];
  authors: string[];
  drafted_at: Date;
  submitted_by: string | null;
  submitted_at: Date | null;
  sent_back: ProgramChange['sentBack'];
  trial: ProgramChange['trial'];
  confirmed_by: string | null;
  confirmed_at: Date | null;
  approved_by: string | null;
  approved_at: Date | null;
  in_force_from: Day | null;
};

const columns = sql`id, state, content, reason, effective_on, digest, material, authors, drafted_at, submitted_by,
  submitted_at, sent_back, trial, confirmed_by, confirmed_at, approved_by, approved_at, in_force_from`;

/** One change, or nothing; with `asOf` as it was then. */
export async function readProgramChange(
  tx: Transaction,
  id: Id<'programChange'>,
  asOf?: Instant,
): Promise<ProgramChange | undefined> {
  if (asOf) return (await changesAsOf(tx, [id], asOf))[0];
  const { rows } = await sql<Row>`
    select ${columns} from adopt.program_change where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The same, kept from others until the command ends. */
export async function lockProgramChange(
  tx: Transaction,
  id: Id<'programChange'>,
): Promise<ProgramChange | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from adopt.program_change where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

export type Asked = {
  readonly state?: ProgramChangeState | undefined;
  readonly asOf?: Instant | undefined;
};

/** Newest first; with `asOf`, what was drafted by then and how far it was. */
export async function listProgramChanges(
  tx: Transaction,
  { state, asOf }: Asked,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ProgramChange>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select ${columns} from adopt.program_change
    where id < ${before} and (${asOf ?? null}::timestamptz is null or drafted_at <= ${asOf ?? null})
      and (${asOf ?? null}::timestamptz is not null or ${state ?? null}::text is null or state = ${state ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const { items, ...more } = toPage(rows.map(present), page.limit, (row) => ({
    after: row.draftedAt,
    id: toUuid(row.id),
  }));
  if (!asOf) return { items, ...more };
  const then = await changesAsOf(
    tx,
    items.map(({ id }) => id),
    asOf,
  );
  return { items: then.filter((change) => state === undefined || change.state === state), ...more };
}

/** In the order asked; one that was not drafted by then is left out. */
async function changesAsOf(
  tx: Transaction,
  ids: readonly Id<'programChange'>[],
  asOf: Instant,
): Promise<ProgramChange[]> {
  const history = await readHistory(tx, { of: ids, types: changeEventTypes, until: asOf });
  const then = new Map<string, ProgramChange>();
  for (const { type, subject, at, actor, data } of history) {
    // Safe: what is in the history was parsed by the schema of its type when it was written.
    const step = { type, subject, at, by: actorText(actor as Actor), data } as ChangeEvent;
    then.set(subject, changeAfter(then.get(subject), step));
  }
  return ids.flatMap((id) => then.get(id) ?? []);
}

function present(row: Row): ProgramChange {
  return {
    id: toId('programChange', row.id),
    state: row.state,
    content: row.content,
    reason: row.reason,
    effectiveOn: row.effective_on,
    digest: row.digest,
    material: row.material,
    draftedBy: row.authors[0] ?? '',
    draftedAt: instant(row.drafted_at),
    authors: row.authors,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at && instant(row.submitted_at),
    sentBack: row.sent_back,
    trial: row.trial,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at && instant(row.confirmed_at),
    approvedBy: row.approved_by,
    approvedAt: row.approved_at && instant(row.approved_at),
    inForceFrom: row.in_force_from,
  };
}
