/** SQL of applications. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Locale } from '../../../../runtime/notices/index.ts';
import type { ApplicantAddress, Application, ApplicationBegun } from './types.ts';

export async function insertApplication(
  work: Work,
  event: RecordedEvent<NewEvent<string, ApplicationBegun, ApplicantAddress>>,
): Promise<void> {
  const { customer, person, account, membership, user, language, noticeVersion } = event.data;
  const email = event.personal?.value.email;
  if (email === undefined) throw new Error('an application without an address');
  await sql`
    insert into collect.application
      (id, tenant_id, customer_id, person_id, account_id, membership_id, user_id, email, language, notice_version, begun_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(customer)}, ${toUuid(person)},
            ${toUuid(account)}, ${toUuid(membership)}, ${toUuid(user)}, ${email}, ${language}, ${noticeVersion},
            ${event.at})`.execute(work.tx);
}

export async function setLanguage(
  work: Work,
  event: RecordedEvent<NewEvent<string, { language: Locale }>>,
): Promise<void> {
  await sql`
    update collect.application set language = ${event.data.language}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setHandedIn(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update collect.application set handed_in_at = ${event.at} where id = ${toUuid(event.subject)}`.execute(
    work.tx,
  );
}

type Row = {
  id: string;
  customer_id: string;
  person_id: string;
  account_id: string;
  membership_id: string;
  user_id: string;
  email: string;
  language: Locale;
  notice_version: string;
  begun_at: Date;
  handed_in_at: Date | null;
};

const columns = sql`id, customer_id, person_id, account_id, membership_id, user_id, email, language, notice_version,
  begun_at, handed_in_at`;

export async function readApplication(
  tx: Transaction,
  id: Id<'application'>,
): Promise<Application | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.application where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Held until the transaction ends. */
export async function lockApplication(
  tx: Transaction,
  id: Id<'application'>,
): Promise<Application | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.application where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The newest application of a customer. */
export async function readApplicationOf(
  tx: Transaction,
  customer: Id<'customer'>,
): Promise<Application | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.application where customer_id = ${toUuid(customer)}
    order by id desc limit 1`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Newest first. */
export async function listApplications(
  tx: Transaction,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Application>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row>`
    select ${columns} from collect.application where ${after ? sql`id < ${after}::uuid` : sql`true`}
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): Application {
  return {
    id: toId('application', row.id),
    customer: toId('customer', row.customer_id),
    person: toId('person', row.person_id),
    account: toId('account', row.account_id),
    membership: toId('membership', row.membership_id),
    user: toId('user', row.user_id),
    email: row.email,
    language: row.language,
    noticeVersion: row.notice_version,
    begunAt: instant(row.begun_at),
    handedInAt: row.handed_in_at && instant(row.handed_in_at),
  };
}
