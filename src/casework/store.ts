/** SQL of cases and their timelines. */
import { type RawBuilder, sql } from 'kysely';
import type { NewEvent, RecordedEvent, Role } from '../kernel/events.ts';
import { type Id, toUuid } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Work } from '../runtime/commit/work.ts';
import { seal } from '../runtime/crypto/sealing.ts';
import type { Transaction } from '../runtime/database/index.ts';
import { type CaseRow, caseOf, progressColumns, uuidOrNull } from './rows.ts';
import type { Case, Texts } from './types.ts';

/** What makes a case the same as one that is open already. */
export type CaseOf = { readonly kind: string; readonly subject: Id; readonly key?: string };

export type CaseHappened = RecordedEvent<NewEvent<string, object, Texts>>;

export const columns = sql`
  id, kind, subject, key, customer_id, account_id, person_id, linked_id, team, priority, opened_at, opened_by, due_from,
  due_at, assignee, clock_id, personal_of, shown_to_customer, state, locked_by, locked_until, decision, resolved_at,
  cancelled_because`;

export async function insertCase(work: Work, opened: Case): Promise<void> {
  const { about } = opened;
  await sql`
    insert into casework.case
      (id, tenant_id, kind, subject, key, customer_id, account_id, person_id, linked_id, team, priority, opened_at,
       opened_by, due_from, due_at, clock_id, personal_of, shown_to_customer, state)
    values
      (${toUuid(opened.id)}, ${toUuid(work.tenant)}, ${opened.kind}, ${opened.subject}, ${opened.key},
       ${uuidOrNull(about.customer)}, ${uuidOrNull(about.account)}, ${uuidOrNull(about.person)},
       ${uuidOrNull(opened.linked)}, ${opened.team}, ${opened.priority}, ${opened.openedAt}, ${json(opened.openedBy)},
       ${opened.dueFrom}, ${opened.dueAt}, ${uuidOrNull(opened.clock)}, ${opened.personalOf},
       ${opened.shownToCustomer}, ${opened.progress.state})`.execute(work.tx);
}

/** Writes what a change may have changed. */
export async function saveCase(tx: Transaction, changed: Case): Promise<void> {
  const now = progressColumns(changed.progress);
  await sql`
    update casework.case
    set priority = ${changed.priority}, due_from = ${changed.dueFrom}, due_at = ${changed.dueAt},
        assignee = ${uuidOrNull(changed.assignee)}, clock_id = ${uuidOrNull(changed.clock)},
        shown_to_customer = ${changed.shownToCustomer}, state = ${now.state}, locked_by = ${now.locked_by},
        locked_until = ${now.locked_until}, decision = ${now.decision && json(now.decision)},
        resolved_at = ${now.resolved_at}, cancelled_because = ${now.cancelled_because}
    where id = ${toUuid(changed.id)}`.execute(tx);
}

/** Adds to the timeline. A text for the customer is theirs at once, but that of a decision only when it takes effect. */
export async function insertEntry(work: Work, event: CaseHappened): Promise<void> {
  const { customerText, colleagueText } = event.personal?.value ?? {};
  const sealed = async (text: string | undefined) =>
    event.personal && text !== undefined
      ? seal(work.seals, event.personal.of, Buffer.from(text, 'utf8'))
      : null;
  const shownAt = customerText !== undefined && event.type !== 'case-decided' ? event.at : null;
  await sql`
    insert into casework.case_entry
      (id, tenant_id, case_id, kind, happened_at, actor, facts, customer_text, colleague_text, shown_at)
    values
      (${toUuid(event.id)}, ${toUuid(work.tenant)}, ${toUuid(event.subject)}, ${event.type.replace('case-', '')},
       ${event.at}, ${json(event.actor)}, ${json(event.data)}, ${await sealed(customerText)},
       ${await sealed(colleagueText)}, ${shownAt})`.execute(work.tx);
}

/** The latest decision takes effect: the customer may read what it tells them. */
export async function showDecision(tx: Transaction, id: Id, at: Instant): Promise<void> {
  await sql`
    update casework.case_entry set shown_at = ${at}
    where position = (select max(position) from casework.case_entry where case_id = ${toUuid(id)} and kind = 'decided')
      and customer_text is not null`.execute(tx);
}

export async function readCase(tx: Transaction, id: Id<'case'>): Promise<Case | undefined> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from casework.case where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && caseOf(rows[0]);
}

/** The same, held until the transaction ends: a command reads it, decides and writes. */
export async function lockCase(tx: Transaction, id: Id): Promise<Case | undefined> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from casework.case where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && caseOf(rows[0]);
}

/** The case of this kind about this subject that is not resolved or cancelled. */
export async function findOpenCase(tx: Transaction, of: CaseOf): Promise<Case | undefined> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from casework.case
    where kind = ${of.kind} and subject = ${of.subject} and key = ${of.key ?? ''}
      and state not in ('resolved', 'cancelled')`.execute(tx);
  return rows[0] && caseOf(rows[0]);
}

/** Open cases about a subject, of one kind or of all, held until the transaction ends. */
export async function lockOpenCases(
  tx: Transaction,
  of: Partial<CaseOf> & Pick<CaseOf, 'subject'>,
): Promise<Case[]> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from casework.case
    where subject = ${of.subject} and state not in ('resolved', 'cancelled')
      and (${of.kind ?? null}::text is null or kind = ${of.kind ?? null})
      and (${of.key ?? null}::text is null or key = ${of.key ?? null})
    order by id for update`.execute(tx);
  return rows.map(caseOf);
}

/** Makes two openings of the same case wait for each other: the second finds the first. */
export async function holdOpening(work: Work, of: CaseOf): Promise<void> {
  const name = `case ${work.tenant} ${of.kind} ${of.subject} ${of.key ?? ''}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(work.tx);
}

type Wanted = {
  readonly user: Id<'user'>;
  readonly kinds: readonly string[];
  /** Empty: of all teams. */
  readonly teams: readonly string[];
  readonly at: Instant;
};

/**
 * The next case for somebody, held until the transaction ends: what is assigned to them first, then by priority and
 * service level. Two people at once get different cases: a row another transaction holds is passed over.
 */
export async function lockNextCase(tx: Transaction, wanted: Wanted): Promise<Case | undefined> {
  return (
    (await lockFirst(tx, wanted, sql`assignee = ${toUuid(wanted.user)}`)) ??
    (await lockFirst(tx, wanted, sql`assignee is null`))
  );
}

async function lockFirst(
  tx: Transaction,
  wanted: Wanted,
  whose: RawBuilder<unknown>,
): Promise<Case | undefined> {
  const teams = [...wanted.teams];
  const { rows } = await sql<CaseRow>`
    select ${columns} from casework.case
    where state in ('open', 'claimed') and (state = 'open' or locked_until <= ${wanted.at})
      and ${whose} and kind = any(${[...wanted.kinds]}::text[])
      and (cardinality(${teams}::text[]) = 0 or team = any(${teams}::text[]))
    order by priority_rank, due_at, id limit 1 for update skip locked`.execute(tx);
  return rows[0] && caseOf(rows[0]);
}

/** Cases whose lock has ended, held until the transaction ends. */
export async function lockLostCases(tx: Transaction, at: Instant, most: number): Promise<Case[]> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from casework.case
    where state = 'claimed' and locked_until <= ${at}
    order by locked_until, id limit ${most} for update skip locked`.execute(tx);
  return rows.map(caseOf);
}

/** Who took part in the decisions on a case: those who decided and those who confirmed or declined. */
export async function decidersOf(tx: Transaction, id: Id<'case'>): Promise<Id<'user'>[]> {
  const { rows } = await sql<{ by: Id<'user'> }>`
    select distinct facts->>'by' as by from casework.case_entry
    where case_id = ${toUuid(id)} and kind in ('decided', 'confirmed', 'declined')`.execute(tx);
  return rows.map((row) => row.by);
}

/** Whether somebody works here now, in a role that can be given cases. */
export async function isColleague(
  tx: Transaction,
  user: Id<'user'>,
  working: { roles: readonly Role[]; at: Instant },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from runtime.membership
    where user_id = ${toUuid(user)} and role = any(${[...working.roles]}::text[]) and ended_at is null
      and (expires_at is null or expires_at > ${working.at})`.execute(tx);
  return rows.length > 0;
}

function json(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`;
}
