/** SQL of statements. What they say is sealed under the key of the entity they are about. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { KeyDestroyedError, opener, type SealScope, seal } from '../../../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { OwnershipStated, StatedDocuments, StatementRetracted } from '../event-schemas.ts';

type EventOf<Data, Personal = undefined> = RecordedEvent<NewEvent<string, Data, Personal>>;

export type StoredStatement = {
  readonly id: Id<'ownershipStatement'>;
  readonly subject: Id<'person'>;
  readonly about: 'person' | 'entity' | 'relationship';
  readonly via: 'package' | 'form';
  readonly recordedAt: Instant;
  readonly retraction: { readonly at: Instant; readonly reason: StatementRetracted['reason'] } | null;
  /** The JSON text as it came. */
  readonly text: string;
};

export async function insertStatements(
  work: Work,
  event: EventOf<OwnershipStated, StatedDocuments>,
): Promise<void> {
  const texts = event.personal?.value.documents ?? [];
  const rows = await Promise.all(
    event.data.statements.map(async ({ statement, about }, position) => {
      const text = texts[position];
      if (text === undefined) throw new Error('an event names a statement without its document');
      const sealed = await seal(work.seals, event.subject, Buffer.from(text));
      return { id: toUuid(statement), about, sealed: sealed.toString('base64') };
    }),
  );
  await sql`
    insert into collect.ownership_statement (id, tenant_id, subject_id, about, via, sealed, recorded_at)
    select id, ${toUuid(work.tenant)}, ${toUuid(event.subject)}, about, ${event.data.via}, decode(sealed, 'base64'),
           ${event.at}
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (id uuid, about text, sealed text))
      with ordinality as stated(id, about, sealed, nth)
    order by nth`.execute(work.tx);
}

export async function setRetracted(work: Work, event: EventOf<StatementRetracted>): Promise<void> {
  await sql`
    update collect.ownership_statement set retracted_at = ${event.at}, retraction_reason = ${event.data.reason}
    where id = ${toUuid(event.data.statement)}`.execute(work.tx);
}

type Row = {
  id: string;
  subject_id: string;
  position: string;
  about: StoredStatement['about'];
  via: StoredStatement['via'];
  sealed: Buffer;
  recorded_at: Date;
  retracted_at: Date | null;
  retraction_reason: StatementRetracted['reason'] | null;
};
const columns = sql`id, subject_id, position, about, via, sealed, recorded_at, retracted_at, retraction_reason`;

/** What stood at `knownAt`, in the order it came. Nothing where the entity was erased. */
export async function readStatementsOf(
  scope: SealScope,
  subject: Id<'person'>,
  knownAt: Instant | null = null,
): Promise<readonly StoredStatement[]> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.ownership_statement
    where subject_id = ${toUuid(subject)}
      and (${knownAt}::timestamptz is null or recorded_at <= ${knownAt})
      and (retracted_at is null or retracted_at > ${knownAt})
    order by position`.execute(scope.tx);
  return opened(scope, subject, rows);
}

/** Retracted ones too, in the order they came. */
export async function listStatements(
  scope: SealScope,
  { subject, knownAt = null }: { subject: Id<'person'>; knownAt?: Instant | undefined | null },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<StoredStatement>> {
  const after = /^\d{1,18}$/.test(page.cursor?.after ?? '') ? (page.cursor?.after ?? '0') : '0';
  const { rows } = await sql<Row>`
    select ${columns} from collect.ownership_statement
    where subject_id = ${toUuid(subject)} and position > ${after}::bigint
      and (${knownAt}::timestamptz is null or recorded_at <= ${knownAt})
    order by position limit ${page.limit + 1}`.execute(scope.tx);
  const { items, next } = toPage(rows, page.limit, (row) => ({ after: row.position, id: row.id }));
  return { items: [...(await opened(scope, subject, items))], ...(next === undefined ? {} : { next }) };
}

/** One statement, held until the transaction ends. */
export async function lockStatement(
  scope: SealScope,
  id: Id<'ownershipStatement'>,
): Promise<StoredStatement | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.ownership_statement where id = ${toUuid(id)} for update`.execute(scope.tx);
  const [row] = rows;
  return row && (await opened(scope, toId('person', row.subject_id), [row]))[0];
}

export async function countStatements(tx: Transaction, subject: Id<'person'>): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from collect.ownership_statement where subject_id = ${toUuid(subject)}`.execute(tx);
  return Number(rows[0]?.count ?? 0);
}

async function opened(
  scope: SealScope,
  subject: Id<'person'>,
  rows: readonly Row[],
): Promise<readonly StoredStatement[]> {
  if (rows.length === 0) return [];
  try {
    const open = await opener(scope, subject);
    return rows.map((row) => present(row, open(row.sealed).toString('utf8')));
  } catch (error) {
    // Erased: what was stated about it is gone with its key.
    if (error instanceof KeyDestroyedError) return [];
    throw error;
  }
}

function present(row: Row, text: string): StoredStatement {
  return {
    id: toId('ownershipStatement', row.id),
    subject: toId('person', row.subject_id),
    about: row.about,
    via: row.via,
    recordedAt: instant(row.recorded_at),
    retraction:
      row.retracted_at && row.retraction_reason
        ? { at: instant(row.retracted_at), reason: row.retraction_reason }
        : null,
    text,
  };
}
