/** Writes events into the history, many in one statement, and gives the line of the ledger for each. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../../kernel/canonical.ts';
import type { RecordedEvent } from '../../kernel/events.ts';
import { toUuid } from '../../kernel/ids.ts';
import { commitment, seal } from '../crypto/sealing.ts';
import type { Work } from './work.ts';

/** An event as the ledger holds it: personal values only as a commitment. */
export type LedgerLine = {
  type: string;
  event: string;
  subject: string;
  also: readonly string[];
  data: unknown;
  personal?: string;
};

type Row = {
  id: string;
  type: string;
  subject: string;
  also: readonly string[];
  data: unknown;
  personal_of?: string;
  personal?: string;
  personal_commitment?: string;
};

const rowsAtOnce = 500;

/** Their order is their order in the history. */
export async function insertEvents(work: Work, events: readonly RecordedEvent[]): Promise<LedgerLine[]> {
  const rows: Row[] = [];
  for (const event of events) rows.push(await rowOf(work, event));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await insert(work, rows.slice(from, from + rowsAtOnce));
  }
  return rows.map((row, index) => ({
    type: row.type,
    // The row holds the bare uuid.
    event: events[index]?.id ?? row.id,
    subject: row.subject,
    also: row.also,
    data: row.data,
    ...(row.personal_commitment ? { personal: row.personal_commitment } : {}),
  }));
}

async function rowOf(work: Work, event: RecordedEvent): Promise<Row> {
  const { type, subject, also = [], data, personal } = event;
  const row = { id: toUuid(event.id), type, subject, also, data };
  if (!personal) return row;
  const salt = randomBytes(32);
  const plain = Buffer.from(canonicalJson({ salt: salt.toString('base64'), value: personal.value }));
  const sealed = await seal(work.seals, personal.of, plain);
  return {
    ...row,
    personal_of: toUuid(personal.of),
    personal: sealed.toString('base64'),
    personal_commitment: commitment(salt, personal.value).toString('base64'),
  };
}

async function insert(work: Work, rows: readonly Row[]): Promise<void> {
  await sql`
    insert into retain.event (id, tenant_id, recorded_at, type, subject, also, data,
                              personal_of, personal, personal_commitment)
    select (row->>'id')::uuid, ${toUuid(work.tenant)}, ${work.at}, row->>'type', row->>'subject',
           array(select jsonb_array_elements_text(row->'also')), row->'data',
           (row->>'personal_of')::uuid, decode(row->>'personal', 'base64'),
           decode(row->>'personal_commitment', 'base64')
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as event (row, place)
    order by place`.execute(work.tx);
}
