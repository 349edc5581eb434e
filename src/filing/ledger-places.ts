/** Where in the ledger the steps of a filing stand, so that an examiner can ask for the proof of each. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../kernel/ids.ts';
import type { Transaction } from '../runtime/database/index.ts';
import type { Step } from './types.ts';

/** `index` is null while the entry waits to be sealed; then there is no proof yet. */
export type LedgerPlace = {
  readonly step: Step['kind'];
  readonly event: Id<'event'>;
  readonly entry: Id<'entry'>;
  readonly index: number | null;
  readonly proof: string;
};

type Row = { event: string; entry: string; tree_index: number | null };

/** An entry is found by its moment, and is the one whose bytes name the event. */
export async function placesInLedger(
  tx: Transaction,
  steps: readonly Step[],
): Promise<readonly LedgerPlace[]> {
  const { rows } = await sql<Row>`
    select event.id as event, entry.id as entry, leaf.tree_index
    from retain.event as event
    join retain.ledger_entry as entry
      on entry.recorded_at = event.recorded_at and strpos(entry.canonical, 'evt_' || event.id) > 0
    left join retain.ledger_leaf as leaf on leaf.entry_id = entry.id
    where event.id = any(${steps.map(({ event }) => toUuid(event))}::uuid[])`.execute(tx);
  const found = new Map(rows.map((row) => [toId('event', row.event), row]));
  return steps.flatMap(({ kind, event }) => {
    const row = found.get(event);
    if (!row) return [];
    const entry = toId('entry', row.entry);
    return [{ step: kind, event, entry, index: row.tree_index, proof: `/v1/ledger/entries/${entry}/proof` }];
  });
}
