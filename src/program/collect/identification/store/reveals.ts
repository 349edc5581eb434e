/** SQL of approvals to see a sealed value. */
import { sql } from 'kysely';
import type { Actor, NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ElementRevealed, RevealAsked } from '../types/events.ts';
import type { AskForReveal, RevealApproval } from '../types/reveals.ts';

export async function insertApproval(
  work: Work,
  event: RecordedEvent<NewEvent<string, RevealAsked, Pick<AskForReveal, 'words'>>>,
): Promise<void> {
  const { element, person, reason } = event.data;
  await sql`
    insert into collect.reveal_approval (id, tenant_id, element_id, person_id, reason, state, asked_by, asked_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(element)}, ${toUuid(person)}, ${reason},
            'waiting', ${userOf(event.actor)}, ${event.at})`.execute(work.tx);
}

export async function confirmApproval(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update collect.reveal_approval
    set state = 'confirmed', confirmed_by = ${userOf(event.actor)}, confirmed_at = ${event.at}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function useApproval(
  work: Work,
  event: RecordedEvent<NewEvent<string, ElementRevealed, Pick<AskForReveal, 'words'>>>,
): Promise<void> {
  const { approval } = event.data;
  if (approval === null) return;
  await sql`
    update collect.reveal_approval set state = 'used' where id = ${toUuid(approval)}`.execute(work.tx);
}

/** Only people see sealed values: the routes are open to no key. */
function userOf(actor: Actor): Id<'user'> {
  if (actor.kind !== 'user') throw new Error('a sealed value is asked for and confirmed by people');
  return actor.id;
}

type Row = {
  id: string;
  element_id: string;
  person_id: string;
  reason: RevealApproval['reason'];
  state: RevealApproval['state'];
  asked_by: string;
  asked_at: Date;
  confirmed_by: string | null;
  confirmed_at: Date | null;
};

const columns = sql`id, element_id, person_id, reason, state, asked_by, asked_at, confirmed_by, confirmed_at`;

/** An approval, held until the transaction ends: it is confirmed once and used once. */
export async function lockApproval(tx: Transaction, id: Id<'approval'>): Promise<RevealApproval | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.reveal_approval where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Newest first. */
export async function listApprovals(
  tx: Transaction,
  filter: { state?: RevealApproval['state'] | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<RevealApproval>> {
  const after = idAfter(page.cursor);
  const state = filter.state ?? null;
  const { rows } = await sql<Row>`
    select ${columns} from collect.reveal_approval
    where (${state}::text is null or state = ${state}) and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): RevealApproval {
  return {
    id: toId('approval', row.id),
    element: toId('element', row.element_id),
    person: toId('person', row.person_id),
    reason: row.reason,
    state: row.state,
    askedBy: asUser(row.asked_by),
    askedAt: instant(row.asked_at),
    confirmedBy: row.confirmed_by === null ? null : asUser(row.confirmed_by),
    confirmedAt: row.confirmed_at && instant(row.confirmed_at),
  };
}

function asUser(text: string): Id<'user'> {
  if (!isId('user', text)) throw new Error('an approval names somebody who is no user');
  return text;
}
