/** SQL of persons. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { searchWords } from '../../../../kernel/names.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import { displayName, factsOf } from '../collected.ts';
import type { CollectedValues, PersonCollected } from '../types/events.ts';
import type { CollectedFact } from '../types/facts.ts';
import type { PersonFacts, PersonKind, PersonSummary } from '../types/persons.ts';
import { insertAll, paired, readElements } from './elements.ts';

export async function insertPerson(
  work: Work,
  event: RecordedEvent<NewEvent<string, PersonCollected, CollectedValues>>,
): Promise<void> {
  const pairs = paired(event.data.elements, event.personal);
  const values = pairs.map(({ collected }) => collected);
  const name = values.find((one) => one.kind === 'name');
  const facts = [...new Set(values.flatMap(factsOf))].sort();
  await sql`
    insert into collect.person (id, tenant_id, kind, display_name, collected, created_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${event.data.kind}, ${name ? displayName(name.value) : ''},
            ${facts}, ${event.at})`.execute(work.tx);
  await insertAll(work, { person: event.subject, at: event.at, pairs });
}

type Row = {
  id: string;
  kind: PersonKind;
  display_name: string;
  collected: CollectedFact[];
  created_at: Date;
};

const columns = sql`person.id, person.kind, person.display_name, person.collected, person.created_at`;

/** Persons with what was known of them at a moment; without one, as they are kept. */
export function personsAsOf(asOf: Instant | undefined) {
  if (!asOf) return sql`collect.person`;
  const known = sql`element.person_id = kept.id and element.recorded_at <= ${asOf}
        and (element.superseded_at is null or element.superseded_at > ${asOf})`;
  return sql`(
    select kept.id, kept.kind, kept.created_at,
      coalesce((
        select coalesce(element.value->>'fullName', element.value->>'legalName') from collect.element
        where element.person_id = kept.id and element.recorded_at <= ${asOf} and element.kind = 'name' order by element.recorded_at desc, element.id desc limit 1), '')
        as display_name,
      coalesce((
        select array_agg(distinct fact order by fact) from collect.element, unnest(element.facts) as fact
        where ${known}), '{}') as collected
    from collect.person as kept where kept.created_at <= ${asOf}) as person`;
}

export async function readPerson(
  tx: Transaction,
  id: Id<'person'>,
  asOf?: Instant,
): Promise<PersonSummary | undefined> {
  return (await readPersons(tx, [id], asOf))[0];
}

/** The same for several, in no order. */
export async function readPersons(
  tx: Transaction,
  ids: readonly Id<'person'>[],
  asOf?: Instant,
): Promise<readonly PersonSummary[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${personsAsOf(asOf)} where person.id = any(${ids.map(toUuid)}::uuid[])`.execute(
    tx,
  );
  return rows.map(present);
}

/** The same, held until the transaction ends: two commands on one person follow one another. */
export async function lockPerson(tx: Transaction, id: Id<'person'>): Promise<PersonSummary | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.person where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** A person with the elements that stand, or stood at `asOf`. */
export async function readPersonFacts(
  tx: Transaction,
  id: Id<'person'>,
  asOf?: Instant,
): Promise<PersonFacts | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${personsAsOf(asOf)} where person.id = ${toUuid(id)}`.execute(tx);
  const person = rows[0] && present(rows[0]);
  if (!person) return undefined;
  const elements = await readElements(tx, [id], asOf ? { asOf } : {});
  return { ...person, elements: elements.get(id) ?? [] };
}

export type PersonFilter = {
  readonly kind?: PersonKind | undefined;
  readonly externalId?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  /** Of these customers alone: the persons they are, and whom their ownership files name. */
  readonly among?: readonly Id<'customer'>[] | undefined;
  readonly asOf?: Instant | undefined;
};

const wordsMax = 6;
/** Above every character: the end of the range of all words with one beginning. */
const afterAll = '\u{10FFFF}';

/** Newest first. Each word of `name` is the beginning of a word of one of the person's names. */
export async function listPersons(
  tx: Transaction,
  filter: PersonFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<PersonSummary>> {
  const words = filter.name === undefined ? [] : searchWords(filter.name).slice(0, wordsMax);
  // Signs alone are in no name.
  if (filter.name !== undefined && words.length === 0) return { items: [] };
  const after = idAfter(page.cursor);
  const conditions = [
    sql`true`,
    ...(filter.among ? [isOf(filter.among)] : []),
    ...(filter.kind ? [sql`person.kind = ${filter.kind}`] : []),
    ...(filter.externalId ? [hasExternalId(filter.externalId)] : []),
    ...(filter.email ? [hasEmail(filter.email, filter.asOf)] : []),
    ...words.map((word) => hasWord(word, filter.asOf)),
    ...(after ? [sql`person.id < ${after}::uuid`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from ${personsAsOf(filter.asOf)}
    where ${sql.join(conditions, sql` and `)}
    order by person.id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

/** What persons are searched by, or were at a moment: the words of the elements that stood. */
function termsAsOf(asOf: Instant | undefined) {
  if (!asOf) return sql`(select * from collect.person_term where ended_at is null) as term_of`;
  return sql`(
    select said.* from collect.person_term as said join collect.element on element.id = said.element_id
    where element.recorded_at <= ${asOf} and (said.ended_at is null or said.ended_at > ${asOf})) as term_of`;
}

function hasWord(word: string, asOf: Instant | undefined) {
  return sql`person.id in (
    select person_id from ${termsAsOf(asOf)}
    where kind = 'name' and term >= ${word} and term < ${word + afterAll})`;
}

function hasEmail(email: string, asOf: Instant | undefined) {
  return sql`person.id in (
    select person_id from ${termsAsOf(asOf)} where kind = 'email' and term = ${email.toLowerCase()})`;
}

function isOf(customers: readonly Id<'customer'>[]) {
  const granted = sql`${customers.map(toUuid)}::uuid[]`;
  return sql`person.id in (
    select person_id from collect.customer where id = any(${granted})
    union all
    select holder.person_id from collect.named_holder as holder
    join collect.customer on customer.person_id = holder.entity_id where customer.id = any(${granted}))`;
}

function hasExternalId(externalId: string) {
  return sql`person.id in (
    select person_id from collect.customer where external_id = ${externalId}
    union all
    select customer.person_id from collect.account join collect.customer on customer.id = account.customer_id
    where account.external_id = ${externalId})`;
}

function present(row: Row): PersonSummary {
  return {
    id: toId('person', row.id),
    kind: row.kind,
    name: row.display_name,
    collected: row.collected,
    createdAt: instant(row.created_at),
  };
}
