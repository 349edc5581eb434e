/** SQL of elements. */
import { sql } from 'kysely';
import type { Json } from '../../../../kernel/canonical.ts';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { searchWords } from '../../../../kernel/names.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { type SealScope, seal, unseal } from '../../../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { displayName, factsOf, namesIn, split } from '../collected.ts';
import type { Collected, Element, ElementKind, ElementSource } from '../types/elements.ts';
import type {
  CollectedElement,
  CollectedValues,
  ElementSuperseded,
  ElementsCollected,
} from '../types/events.ts';

type EventOf<Data, Personal = undefined> = RecordedEvent<NewEvent<string, Data, Personal>>;

/** An element of an event with its value; their order is the same. */
export function paired(
  elements: readonly CollectedElement[],
  personal: { readonly value: CollectedValues } | undefined,
): readonly { about: CollectedElement; collected: Collected }[] {
  return elements.map((about, index) => {
    const collected = personal?.value.values[index];
    if (collected?.kind !== about.kind) throw new Error('an event names an element without its value');
    return { about, collected };
  });
}

export async function insertElements(
  work: Work,
  event: EventOf<ElementsCollected, CollectedValues>,
): Promise<void> {
  const person = event.subject;
  const pairs = paired(event.data.elements, event.personal);
  await insertAll(work, { person, at: event.at, pairs });
  const name = pairs.map(({ collected }) => collected).find((one) => one.kind === 'name');
  await refreshPerson(work, person, name && displayName(name.value));
}

export async function insertAll(
  work: Work,
  input: { person: Id; at: Instant; pairs: ReturnType<typeof paired> },
): Promise<void> {
  const rows = await Promise.all(
    input.pairs.map(async ({ about, collected }) => {
      const { shown, sealed } = split(collected);
      const parts = Object.keys(sealed);
      const bytes = Buffer.from(JSON.stringify(sealed));
      return {
        id: toUuid(about.element),
        kind: about.kind,
        value: shown,
        sealed: parts.length > 0 ? (await seal(work.seals, input.person, bytes)).toString('base64') : null,
        sealed_parts: parts,
        facts: factsOf(collected),
        source: about.source,
        reference: about.reference,
        collected_at: about.collectedAt,
      };
    }),
  );
  const terms = input.pairs.flatMap(({ about, collected }) =>
    termsOf(collected).map((term) => ({ ...term, element: toUuid(about.element) })),
  );
  // One statement: an import of thousands of persons spends its time on the way to the database and back.
  await sql`
    with element as (
      insert into collect.element (id, tenant_id, person_id, kind, value, sealed, sealed_parts, facts, source,
                                   reference, collected_at, recorded_at)
      select id, ${toUuid(work.tenant)}, ${toUuid(input.person)}, kind, value, decode(sealed, 'base64'), sealed_parts,
             facts, source, reference, collected_at, ${input.at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entered(
        id uuid, kind text, value jsonb, sealed text, sealed_parts text[], facts text[], source text, reference text,
        collected_at timestamptz))
    insert into collect.person_term (tenant_id, kind, term, person_id, element_id)
    select ${toUuid(work.tenant)}, kind, term, ${toUuid(input.person)}, element
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as entered(kind text, term text, element uuid)`.execute(
    work.tx,
  );
}

function termsOf(collected: Collected): { kind: 'name' | 'email'; term: string }[] {
  if (collected.kind === 'email') return [{ kind: 'email', term: collected.value.address.toLowerCase() }];
  if (collected.kind !== 'name') return [];
  const words = new Set(namesIn(collected.value).flatMap(searchWords));
  return [...words].map((term) => ({ kind: 'name', term }));
}

export async function supersede(work: Work, event: EventOf<ElementSuperseded>): Promise<void> {
  const { element, reason, by } = event.data;
  await sql`
    update collect.element
    set superseded_at = ${event.at}, superseded_reason = ${reason}, superseded_by = ${by && toUuid(by)}
    where id = ${toUuid(element)}`.execute(work.tx);
  await sql`
    update collect.person_term set ended_at = ${event.at} where element_id = ${toUuid(element)}`.execute(
    work.tx,
  );
  await refreshPerson(work, event.subject, undefined);
}

async function refreshPerson(work: Work, person: Id, name: string | undefined): Promise<void> {
  await sql`
    update collect.person
    set display_name = coalesce(${name ?? null}, display_name),
        collected = coalesce((
          select array_agg(distinct fact order by fact)
          from collect.element, unnest(facts) as fact
          where person_id = ${toUuid(person)} and superseded_at is null), '{}')
    where id = ${toUuid(person)}`.execute(work.tx);
}

export type ElementRow = {
  id: string;
  person_id: string;
  kind: ElementKind;
  value: Record<string, Json>;
  sealed_parts: string[];
  source: ElementSource;
  reference: string | null;
  collected_at: Date;
  superseded_at: Date | null;
};

export const elementColumns = sql`id, person_id, kind, value, sealed_parts, source, reference, collected_at, superseded_at`;

/** What stands now, or stood at `asOf`. Oldest first. */
export async function readElements(
  tx: Transaction,
  persons: readonly Id<'person'>[],
  which: { asOf?: Instant } = {},
): Promise<ReadonlyMap<Id<'person'>, readonly Element[]>> {
  const asOf = which.asOf ?? null;
  const { rows } = await sql<ElementRow>`
    select ${elementColumns} from collect.element
    where person_id = any(${persons.map(toUuid)}::uuid[])
      and (${asOf}::timestamptz is null or recorded_at <= ${asOf})
      and (superseded_at is null or superseded_at > ${asOf})
    order by person_id, recorded_at, id`.execute(tx);
  const found = new Map<Id<'person'>, Element[]>(persons.map((person) => [person, []]));
  for (const row of rows)
    found.get(toId('person', row.person_id))?.push(asKnown(presentElement(row), which.asOf));
  return found;
}

export async function readElement(
  tx: Transaction,
  id: Id<'element'>,
): Promise<{ person: Id<'person'>; element: Element } | undefined> {
  const { rows } = await sql<ElementRow>`
    select ${elementColumns} from collect.element where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && { person: toId('person', rows[0].person_id), element: presentElement(rows[0]) };
}

/** One element with its person, held until the transaction ends. */
export async function lockElement(
  tx: Transaction,
  id: Id<'element'>,
): Promise<{ person: Id<'person'>; element: Element } | undefined> {
  const { rows } = await sql<ElementRow>`
    select ${elementColumns} from collect.element where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && { person: toId('person', rows[0].person_id), element: presentElement(rows[0]) };
}

/** The sealed parts of a person's elements, opened. Whoever calls this shows them to nobody without an event. */
export async function openSealed(
  scope: SealScope,
  ids: readonly Id<'element'>[],
): Promise<ReadonlyMap<Id<'element'>, Readonly<Record<string, Json>>>> {
  const { rows } = await sql<{ id: string; person_id: string; sealed: Buffer }>`
    select id, person_id, sealed from collect.element
    where id = any(${ids.map(toUuid)}::uuid[]) and sealed is not null`.execute(scope.tx);
  const opened = new Map<Id<'element'>, Readonly<Record<string, Json>>>();
  for (const row of rows) {
    const plain = await unseal(scope, toId('person', row.person_id), row.sealed);
    opened.set(toId('element', row.id), JSON.parse(plain.toString('utf8')));
  }
  return opened;
}

export function presentElement(row: ElementRow): Element {
  return {
    id: toId('element', row.id),
    kind: row.kind,
    value: row.value,
    sealed: row.sealed_parts,
    source: row.source,
    reference: row.reference,
    collectedAt: instant(row.collected_at),
    supersededAt: row.superseded_at && instant(row.superseded_at),
  };
}

/** As it stood at `asOf`: an end that came later was not known then. */
export function asKnown(element: Element, asOf: Instant | undefined): Element {
  const endedLater = asOf !== undefined && element.supersededAt !== null && element.supersededAt > asOf;
  return endedLater ? { ...element, supersededAt: null } : element;
}
