/** SQL of special measures. */
import { sql } from 'kysely';
import { actorText } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import { readHistory } from '../../../../runtime/commit/history.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import { type MeasureEvent, measureAfter } from '../life.ts';
import type { Named } from '../types/content.ts';
import { type MeasureState, measureEventTypes, type SpecialMeasure } from '../types/measure.ts';

/** Writes a measure as its life says it is. */
export async function keepMeasure(work: Work, measure: SpecialMeasure): Promise<void> {
  const { id, state, content, digest, lastOn, draftedAt, ...life } = measure;
  await sql`
    insert into determine.special_measure
      (id, tenant_id, state, content, digest, effective_on, last_on, drafted_at, life)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${state}, ${JSON.stringify(content)}::jsonb, ${digest},
            ${content.effectiveOn}, ${lastOn}, ${draftedAt}, ${JSON.stringify(life)}::jsonb)
    on conflict (id) do update
    set state = excluded.state, content = excluded.content, digest = excluded.digest,
        effective_on = excluded.effective_on, last_on = excluded.last_on, life = excluded.life`.execute(
    work.tx,
  );
}

/** Whom a determination names. Beside its row, as it is the only thing about it that may name a person. */
export async function keepNamed(work: Work, id: Id<'specialMeasure'>, named: Named | null): Promise<void> {
  await sql`
    update determine.special_measure set named = ${named && JSON.stringify(named)}::jsonb
    where id = ${toUuid(id)}`.execute(work.tx);
}

export async function readNamed(tx: Transaction, id: Id<'specialMeasure'>): Promise<Named | null> {
  const { rows } = await sql<{ named: Named | null }>`
    select named from determine.special_measure where id = ${toUuid(id)}`.execute(tx);
  return rows[0]?.named ?? null;
}

type Row = {
  id: string;
  state: MeasureState;
  content: SpecialMeasure['content'];
  digest: string;
  last_on: Day | null;
  drafted_at: Date;
  life: Omit<SpecialMeasure, 'id' | 'state' | 'content' | 'digest' | 'lastOn' | 'draftedAt'>;
};

const columns = sql`id, state, content, digest, last_on::text, drafted_at, life`;

/** One measure, or nothing; with `asOf` as it was then. */
export async function readMeasure(
  tx: Transaction,
  id: Id<'specialMeasure'>,
  asOf?: Instant,
): Promise<SpecialMeasure | undefined> {
  if (asOf) return (await measuresAsOf(tx, [id], asOf))[0];
  const { rows } = await sql<Row>`
    select ${columns} from determine.special_measure where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The same, kept from others until the command ends. */
export async function lockMeasure(
  tx: Transaction,
  id: Id<'specialMeasure'>,
): Promise<SpecialMeasure | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.special_measure where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

export type MeasureFilter = {
  readonly state?: MeasureState | undefined;
  readonly asOf?: Instant | undefined;
};

/** Newest first; with `asOf`, what was drafted by then and how far it was. */
export async function listMeasures(
  tx: Transaction,
  { state, asOf }: MeasureFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<SpecialMeasure>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select ${columns} from determine.special_measure
    where id < ${before}::uuid and (${asOf ?? null}::timestamptz is null or drafted_at <= ${asOf ?? null})
      and (${asOf ?? null}::timestamptz is not null or ${state ?? null}::text is null or state = ${state ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  const { items, ...more } = toPage(rows.map(present), page.limit, ({ id }) => ({
    after: '',
    id: toUuid(id),
  }));
  if (!asOf) return { items, ...more };
  const then = await measuresAsOf(
    tx,
    items.map(({ id }) => id),
    asOf,
  );
  return { items: then.filter((one) => state === undefined || one.state === state), ...more };
}

/** More determinations than these nobody enforces: each bears on every standing. One more is not approved. */
export const mostApproved = 200;

export async function countApproved(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from determine.special_measure where state = 'approved'`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Every measure that was approved and may bear on an account: ended and revoked ones too, as an extension may follow. */
export async function readApproved(tx: Transaction, asOf?: Instant): Promise<readonly SpecialMeasure[]> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.special_measure where state = 'approved'
    order by id limit ${mostApproved}`.execute(tx);
  if (!asOf || rows.length === 0) return rows.map(present);
  const then = await measuresAsOf(
    tx,
    rows.map(({ id }) => toId('specialMeasure', id)),
    asOf,
  );
  return then.filter(({ state }) => state === 'approved');
}

/** In the order asked; one that was not drafted by then is left out. */
async function measuresAsOf(
  tx: Transaction,
  ids: readonly Id<'specialMeasure'>[],
  asOf: Instant,
): Promise<SpecialMeasure[]> {
  const history = await readHistory(tx, { of: ids, types: measureEventTypes, until: asOf });
  const then = new Map<string, SpecialMeasure>();
  for (const { type, subject, at, actor, data } of history) {
    // Safe: what is in the history was parsed by the schema of its type when it was written.
    const step = { type, subject, at, by: actorText(actor), data } as MeasureEvent;
    then.set(subject, measureAfter(then.get(subject), step));
  }
  return ids.flatMap((id) => then.get(id) ?? []);
}

function present({ id, state, content, digest, last_on, drafted_at, life }: Row): SpecialMeasure {
  return {
    ...life,
    id: toId('specialMeasure', id),
    state,
    content,
    digest,
    lastOn: last_on,
    draftedAt: instant(drafted_at),
  };
}
