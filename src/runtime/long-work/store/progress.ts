/** SQL of a run: whose turn it is, how far it is, and what was refused. Machine notes, no history. */
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Work } from '../../commit/work.ts';
import type { Transaction } from '../../database/index.ts';
import { type ItemRefusal, mostRefusals } from '../types.ts';

/** A long work that this run has taken up. */
export type Taken = {
  readonly id: Id<'longWork'>;
  readonly tenant: Id<'organization'>;
  readonly kind: string;
  readonly askedBy: Actor;
  readonly membership: Id<'membership'> | undefined;
  readonly input: unknown;
  readonly turn: number;
  readonly faults: number;
  readonly place: string | undefined;
};

/** Takes the next turn; nothing when it has ended. Whoever had the turn before finds out at its next step. */
export async function takeTurn(work: Work, id: Id<'longWork'>): Promise<Taken | undefined> {
  const { rows } = await sql<{
    kind: string;
    asked_by: Actor;
    membership_id: string | null;
    input: unknown;
    turn: number;
    faults: number;
    place: string | null;
  }>`
    update runtime.long_work
    set state = 'running', turn = turn + 1, started_at = coalesce(started_at, ${work.at}), heartbeat_at = ${work.at}
    where id = ${toUuid(id)} and state in ('waiting', 'running')
    returning kind, asked_by, membership_id, input, turn, faults, place`.execute(work.tx);
  const row = rows[0];
  return (
    row && {
      id,
      tenant: work.tenant,
      kind: row.kind,
      askedBy: row.asked_by,
      membership: row.membership_id === null ? undefined : toId('membership', row.membership_id),
      input: row.input,
      turn: row.turn,
      faults: row.faults,
      place: row.place ?? undefined,
    }
  );
}

/** How far it is, held until the transaction ends; nothing when it is over or the turn is another's. */
export async function holdTurn(
  tx: Transaction,
  { id, turn }: Taken,
): Promise<{ done: number; refused: number } | undefined> {
  const { rows } = await sql<{ done: number; refused: number }>`
    select done, refused from runtime.long_work
    where id = ${toUuid(id)} and turn = ${turn} and state = 'running' for update`.execute(tx);
  return rows[0];
}

export async function noteProgress(
  tx: Transaction,
  { id }: Taken,
  now: { at: Instant; done?: number; total: number },
): Promise<void> {
  await sql`
    update runtime.long_work
    set done = coalesce(${now.done ?? null}::integer, done), total = ${now.total}, heartbeat_at = ${now.at}
    where id = ${toUuid(id)}`.execute(tx);
}

/** One item further. */
export async function noteItem(
  tx: Transaction,
  { id }: Taken,
  now: { at: Instant; item: string; refused: boolean },
): Promise<void> {
  await sql`
    update runtime.long_work
    set done = done + 1, refused = refused + ${now.refused ? 1 : 0}, place = ${now.item}, faults = 0,
        heartbeat_at = ${now.at}
    where id = ${toUuid(id)}`.execute(tx);
}

export async function insertRefusal(
  tx: Transaction,
  { id, tenant }: Taken,
  { number, item, code, reason }: ItemRefusal & { number: number },
): Promise<void> {
  if (number > mostRefusals) return;
  await sql`
    insert into runtime.long_work_refusal (tenant_id, long_work_id, number, item, code, reason)
    values (${toUuid(tenant)}, ${toUuid(id)}, ${number}, ${item}, ${code}, ${reason})`.execute(tx);
}

export async function noteFault(tx: Transaction, { id }: Taken): Promise<void> {
  await sql`update runtime.long_work set faults = faults + 1 where id = ${toUuid(id)}`.execute(tx);
}

/** Unfinished ones that gave no sign of life since then, marked as looked after. */
export async function takeForgotten(work: Work, before: Instant, most: number): Promise<Id<'longWork'>[]> {
  const { rows } = await sql<{ id: string }>`
    update runtime.long_work set heartbeat_at = ${work.at}
    where id in (select id from runtime.long_work
                 where state in ('waiting', 'running') and heartbeat_at < ${before}
                 order by heartbeat_at limit ${most} for update skip locked)
    returning id`.execute(work.tx);
  return rows.map((row) => toId('longWork', row.id));
}
