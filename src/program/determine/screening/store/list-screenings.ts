/** SQL of changes of lists on their way through everybody they can touch. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Made } from '../event-schemas.ts';

export type ListScreening = {
  readonly version: Id<'listVersion'>;
  readonly list: Id<'screeningList'>;
  /** The changes are those after the one number, up to the other. */
  readonly from: number;
  readonly to: number;
  readonly begunAt: Instant;
  readonly after: string | null;
  readonly compared: number;
  readonly marked: number;
  readonly total: number;
  readonly endedAt: Instant | null;
};

export type ShownScreening = ListScreening & {
  /** Those who were due when it ended, or are while it goes on, and are not compared yet. The longest waiting come first. */
  readonly waiting: number;
};

type Which = Pick<ListScreening, 'version' | 'list' | 'from' | 'to'>;

/** Begun once for a version, however often it is asked. Whoever is known to other parts and not here is entered first. */
export async function beginListScreening(work: Work, which: Which): Promise<void> {
  await enterUnknown(work);
  await sql`${insertion(work, which)} on conflict (version_id) do nothing`.execute(work.tx);
}

/** The whole list goes through everybody once more, as its first version did. */
export async function restartListScreening(work: Work, which: Omit<Which, 'from'>): Promise<void> {
  await enterUnknown(work);
  await sql`
    ${insertion(work, { ...which, from: 0 })}
    on conflict (version_id) do update
    set from_number = 0, begun_at = excluded.begun_at, total = excluded.total, after_id = null, compared = 0,
        marked = 0, ended_at = null`.execute(work.tx);
}

function insertion(work: Work, { version, list, from, to }: Which) {
  return sql`
    insert into determine.list_screening (version_id, tenant_id, list_id, from_number, to_number, begun_at, total)
    select ${toUuid(version)}, ${toUuid(work.tenant)}, ${toUuid(list)}, ${from}, ${to}, ${work.at}, count(*)
    from determine.screening_subject`;
}

/** Entered by an older worker that ran beside this program, which marks nobody. */
async function enterUnknown(work: Work): Promise<void> {
  await sql`
    insert into determine.screening_subject (id, tenant_id, kind, holder_id, due_since, due_because)
    select id, ${toUuid(work.tenant)}, kind, holder, ${work.at}, 'entered' from (
      select id, 'person' as kind, id as holder from collect.person
      union all
      select id, 'payment-means', person_id from collect.element
      where kind = 'payment-means' and superseded_at is null) as known
    where not exists (select from determine.screening_subject as kept where kept.id = known.id)
    on conflict (id) do nothing`.execute(work.tx);
}

type Row = {
  version_id: string;
  list_id: string;
  from_number: number;
  to_number: number;
  begun_at: Date;
  after_id: string | null;
  compared: number;
  marked: number;
  total: number;
  ended_at: Date | null;
};

const columns = sql`version_id, list_id, from_number, to_number, begun_at, after_id, compared, marked, total, ended_at`;

/** Who waits is counted for whoever looks, and not for each piece that is done. */
const shown = sql`
  select ${columns},
         (select count(*)::integer from determine.screening_subject as subject
          where subject.due_since <= coalesce(screening.ended_at, 'infinity')) as waiting
  from determine.list_screening as screening`;

export async function readListScreening(
  tx: Transaction,
  version: Id<'listVersion'>,
): Promise<ListScreening | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.list_screening where version_id = ${toUuid(version)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

type ShownRow = Row & { waiting: number };

export async function readShownScreening(
  tx: Transaction,
  version: Id<'listVersion'>,
): Promise<ShownScreening | undefined> {
  const { rows } = await sql<ShownRow>`${shown} where version_id = ${toUuid(version)}`.execute(tx);
  return rows[0] && presentShown(rows[0]);
}

/** Those that are not through yet, the newest first: as many as there are lists, mostly none. */
export async function readUnfinished(tx: Transaction, limit: number): Promise<readonly ShownScreening[]> {
  const { rows } = await sql<ShownRow>`
    ${shown}
    where ended_at is null or exists (
      select from determine.screening_subject as subject where subject.due_since <= screening.ended_at)
    order by begun_at desc, version_id desc limit ${limit}`.execute(tx);
  return rows.map(presentShown);
}

/** The same, held until the transaction ends: a piece is done by one worker. */
export async function lockListScreening(
  tx: Transaction,
  version: Id<'listVersion'>,
): Promise<ListScreening | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.list_screening where version_id = ${toUuid(version)} for update`.execute(
    tx,
  );
  return rows[0] && present(rows[0]);
}

/** A piece is done. Progress is work in hand; the end is an event. */
export async function keepPiece(
  work: Work,
  version: Id<'listVersion'>,
  piece: { readonly after: string | null; readonly compared: number; readonly marked: number },
): Promise<void> {
  await sql`
    update determine.list_screening
    set after_id = coalesce(${piece.after}::uuid, after_id), compared = compared + ${piece.compared},
        marked = marked + ${piece.marked}
    where version_id = ${toUuid(version)}`.execute(work.tx);
}

export async function endListScreening(
  work: Work,
  event: RecordedEvent<Made<'list-change-screened'>>,
): Promise<void> {
  await sql`
    update determine.list_screening set ended_at = ${event.at}
    where version_id = ${toUuid(event.subject)}`.execute(work.tx);
}

function present(row: Row): ListScreening {
  return {
    version: toId('listVersion', row.version_id),
    list: toId('screeningList', row.list_id),
    from: row.from_number,
    to: row.to_number,
    begunAt: instant(row.begun_at),
    after: row.after_id,
    compared: row.compared,
    marked: row.marked,
    total: row.total,
    endedAt: row.ended_at && instant(row.ended_at),
  };
}

function presentShown(row: ShownRow): ShownScreening {
  return { ...present(row), waiting: row.waiting };
}
