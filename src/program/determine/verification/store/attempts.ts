/** SQL of attempts. */
import { sql } from 'kysely';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Made } from '../event-schemas.ts';
import type { Attempt, AttemptEnd, AttemptOutcome, OpenAttempt } from '../types/attempts.ts';
import type { Method } from '../types/state.ts';
import { attemptsAsOf } from './as-of.ts';
import { idAfter, type OfPerson, type Paging } from './paging.ts';

export async function insertAttempt(
  work: Work,
  event: RecordedEvent<Made<'verification-attempt-started'>>,
): Promise<void> {
  const { data } = event;
  const code = event.personal?.value?.code;
  const domain = event.personal?.value?.domain;
  await sql`
    insert into determine.verification_attempt
      (id, tenant_id, person_id, method, round, started_at, element_id, document_id, domain, token, expires_at, salt,
       digest, outcome)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(data.person)}, ${data.method}, ${data.round},
            ${event.at}, ${data.element && toUuid(data.element)}, ${data.document && toUuid(data.document)},
            ${domain?.name ?? null}, ${domain?.token ?? null}, ${data.expiresAt},
            ${code ? Buffer.from(code.salt, 'base64') : null}, ${code ? Buffer.from(code.digest, 'base64') : null},
            'open')`.execute(work.tx);
}

export async function countWrongEntry(
  work: Work,
  event: RecordedEvent<Made<'verification-code-wrong'>>,
): Promise<void> {
  await sql`
    update determine.verification_attempt set wrong_entries = wrong_entries + 1
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** What a code was checked by is gone with the attempt. */
export async function endAttempt(
  work: Work,
  event: RecordedEvent<Made<'verification-attempt-ended'>>,
): Promise<void> {
  await sql`
    update determine.verification_attempt
    set outcome = ${event.data.outcome}, why = ${event.data.why}, ended_at = ${event.at}, salt = null, digest = null
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function keepComparison(
  work: Work,
  event: RecordedEvent<Made<'registry-record-compared'>>,
): Promise<void> {
  const { source, fields } = event.data;
  await sql`
    update determine.verification_attempt set comparison = ${JSON.stringify({ source, fields })}::jsonb
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** Proofs by an element end with it; what was verified by a name, a register or with its owners is due again. */
export async function overtake(
  work: Work,
  event: RecordedEvent<Made<'verified-information-changed'>>,
): Promise<void> {
  const { person, element, kind } = event.data;
  if (element !== null) {
    await sql`
      update determine.verification_attempt set overtaken_at = ${event.at}
      where person_id = ${toUuid(person)} and element_id = ${toUuid(element)} and overtaken_at is null`.execute(
      work.tx,
    );
  }
  if (kind === 'email' || kind === 'telephone') return;
  await sql`
    update determine.verification set information_changed_at = ${event.at}
    where person_id = ${toUuid(person)}`.execute(work.tx);
}

type Row = {
  id: string;
  person_id: string;
  method: Method;
  round: number;
  started_at: Date;
  element_id: string | null;
  document_id: string | null;
  domain: string | null;
  token: string | null;
  expires_at: Date | null;
  salt: Buffer | null;
  digest: Buffer | null;
  wrong_entries: number;
  outcome: AttemptOutcome;
  why: AttemptEnd | null;
  ended_at: Date | null;
  overtaken_at: Date | null;
};

const columns = sql`id, person_id, method, round, started_at, element_id, document_id, domain, token, expires_at, salt,
                    digest, wrong_entries, outcome, why, ended_at, overtaken_at`;

export async function readAttempt(
  tx: Transaction,
  id: Id<'verificationAttempt'>,
): Promise<OpenAttempt | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.verification_attempt where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && presentOpen(rows[0]);
}

export async function readOpenAttempt(
  tx: Transaction,
  of: { readonly person: Id<'person'>; readonly method: Method },
): Promise<OpenAttempt | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.verification_attempt
    where person_id = ${toUuid(of.person)} and method = ${of.method} and outcome = 'open'`.execute(tx);
  return rows[0] && presentOpen(rows[0]);
}

/** Attempts by one element, such as an e-mail address that is collected no more. */
export async function readAttemptsByElement(
  tx: Transaction,
  of: { readonly person: Id<'person'>; readonly element: Id<'element'> },
): Promise<readonly OpenAttempt[]> {
  const { rows } = await sql<Row>`
    select ${columns} from determine.verification_attempt
    where person_id = ${toUuid(of.person)} and element_id = ${toUuid(of.element)}
      and outcome in ('open', 'succeeded') order by id`.execute(tx);
  return rows.map(presentOpen);
}

export async function countStarts(
  tx: Transaction,
  of: { readonly person: Id<'person'>; readonly method: Method; readonly after: Instant },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from determine.verification_attempt
    where person_id = ${toUuid(of.person)} and method = ${of.method} and started_at > ${of.after}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Newest first. */
export async function listAttempts(tx: Transaction, filter: OfPerson, page: Paging): Promise<Page<Attempt>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row>`
    select ${columns} from ${attemptsAsOf(filter.asOf)}
    where person_id = ${toUuid(filter.person)} and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): Attempt {
  return {
    id: toId('verificationAttempt', row.id),
    person: toId('person', row.person_id),
    method: row.method,
    round: row.round,
    startedAt: instant(row.started_at),
    element: row.element_id === null ? null : toId('element', row.element_id),
    document: row.document_id === null ? null : toId('document', row.document_id),
    outcome: row.outcome,
    why: row.why,
    endedAt: row.ended_at && instant(row.ended_at),
    overtakenAt: row.overtaken_at && instant(row.overtaken_at),
  };
}

function presentOpen(row: Row): OpenAttempt {
  return {
    ...present(row),
    expiresAt: row.expires_at && instant(row.expires_at),
    salt: row.salt,
    digest: row.digest,
    wrongEntries: row.wrong_entries,
    domain: row.domain,
    token: row.token,
  };
}
