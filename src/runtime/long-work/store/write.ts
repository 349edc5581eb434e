/** SQL that writes the state of long work as its events say it. */
import { sql } from 'kysely';
import type { Json } from '../../../kernel/canonical.ts';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toUuid } from '../../../kernel/ids.ts';
import type { ProblemCode } from '../../../kernel/problems.ts';
import type { Work } from '../../commit/work.ts';
import type { Transaction } from '../../database/index.ts';

type Asked = { readonly kind: string; readonly about: Readonly<Record<string, Json>> };

export async function insertLongWork(
  work: Work,
  event: RecordedEvent<NewEvent<string, Asked>>,
): Promise<void> {
  const { kind, about } = event.data;
  await sql`
    insert into runtime.long_work (id, tenant_id, kind, asked_at, asked_by, about, state, heartbeat_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${kind}, ${event.at}, ${json(event.actor)},
            ${json(about)}, 'waiting', ${event.at})`.execute(work.tx);
}

/** What the worker needs to begin: its own notes, kept beside the history and gone when the work ended. */
export async function keepInput(
  tx: Transaction,
  id: Id<'longWork'>,
  kept: { input: unknown; membership: Id<'membership'> | undefined },
): Promise<void> {
  await sql`
    update runtime.long_work
    set input = ${json(kept.input)}, membership_id = ${kept.membership ? toUuid(kept.membership) : null}
    where id = ${toUuid(id)}`.execute(tx);
}

type End =
  | { readonly state: 'done'; readonly result: Json }
  | { readonly state: 'failed'; readonly problem: ProblemCode }
  | { readonly state: 'cancelled' };

export async function setEnd(
  work: Work,
  event: RecordedEvent<NewEvent<string, { readonly done: number; readonly refused: number }>>,
  end: End,
): Promise<void> {
  const { done, refused } = event.data;
  await sql`
    update runtime.long_work
    set state = ${end.state}, ended_at = ${event.at}, done = ${done}, refused = ${refused}, input = null,
        result = ${end.state === 'done' ? json(end.result) : null},
        problem = ${end.state === 'failed' ? end.problem : null}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

function json(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`;
}
