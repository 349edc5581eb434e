/** SQL of filings. A filing is read as its steps, now or as of a moment. */
import { sql } from 'kysely';
import type { Actor, NewEvent, RecordedEvent } from '../kernel/events.ts';
import { type Id, toId, toUuid } from '../kernel/ids.ts';
import { type Instant, instant } from '../kernel/time.ts';
import type { Work } from '../runtime/commit/work.ts';
import { KeyDestroyedError, opener, type SealScope, seal } from '../runtime/crypto/sealing.ts';
import type { Transaction } from '../runtime/database/index.ts';
import type { Facts } from './event-schemas.ts';
import { filingOf } from './evolve.ts';
import type { Filing, FilingState, Step, StepKind } from './types.ts';

type StepEvent = RecordedEvent<NewEvent<string, unknown, unknown>>;

export async function insertFiling(work: Work, event: StepEvent, data: Facts<'drafted'>): Promise<void> {
  await sql`
    insert into report.filing (id, tenant_id, kind, about_id, as_of, corrects_id, drafted_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${data.kind}, ${toUuid(data.about.id)}, ${data.asOf},
            ${data.corrects && toUuid(data.corrects)}, ${event.at})`.execute(work.tx);
}

export async function insertStep(work: Work, event: StepEvent, kind: StepKind): Promise<void> {
  const words = event.personal
    ? await seal(work.seals, event.personal.of, Buffer.from(JSON.stringify(event.personal.value), 'utf8'))
    : null;
  await sql`
    insert into report.filing_step (id, tenant_id, filing_id, kind, happened_at, actor, facts, words)
    values (${toUuid(event.id)}, ${toUuid(work.tenant)}, ${toUuid(event.subject)}, ${kind}, ${event.at},
            ${JSON.stringify(event.actor)}::jsonb, ${JSON.stringify(event.data)}::jsonb, ${words})`.execute(
    work.tx,
  );
}

type StepRow = {
  id: string;
  kind: StepKind;
  happened_at: Date;
  actor: Actor;
  facts: unknown;
  words: Buffer | null;
};

/** The steps of a filing in order; with `asOf`, those taken by then. */
export async function readSteps(
  scope: SealScope,
  id: Id<'filing'>,
  asOf?: Instant,
): Promise<readonly Step[]> {
  const { rows } = await sql<StepRow>`
    select id, kind, happened_at, actor, facts, words from report.filing_step
    where filing_id = ${toUuid(id)} and (${asOf ?? null}::timestamptz is null or happened_at <= ${asOf ?? null})
    order by position`.execute(scope.tx);
  if (rows.length === 0) return [];
  const open = await opener(scope, id).catch((error: unknown) => {
    if (error instanceof KeyDestroyedError) return undefined;
    throw error;
  });
  return rows.map(({ id: event, happened_at, words, ...rest }) => ({
    ...rest,
    event: toId('event', event),
    at: instant(happened_at),
    words: words && open ? JSON.parse(open(words).toString('utf8')) : {},
  }));
}

export async function readFiling(
  scope: SealScope,
  id: Id<'filing'>,
  asOf?: Instant,
): Promise<Filing | undefined> {
  return filingOf(id, await readSteps(scope, id, asOf));
}

/** The same, held until the transaction ends: two commands on one filing follow one another. */
export async function lockFiling(work: Work, id: Id<'filing'>): Promise<Filing | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('filing ' || ${toUuid(id)}::text, 0))`.execute(
    work.tx,
  );
  return readFiling(work.seals, id);
}

/** Where the newest step of a filing leaves it. */
export const stateOfStep = sql`
  case kind when 'written' then 'drafted' when 'sent-back' then 'drafted' else kind end`;

export type Sent = {
  readonly id: Id<'filing'>;
  readonly asOf: Instant;
  readonly sentAt: Instant;
  /** The correction of it that was sent last, or of one of those; itself where there is none. */
  readonly latest: Id<'filing'>;
};

/** The newest filing of a kind about an organization that was sent, of those that correct nothing. */
export async function lastSent(
  tx: Transaction,
  of: { readonly about: Id<'organization'>; readonly kinds: readonly string[]; readonly asOf?: Instant },
): Promise<Sent | undefined> {
  const known = sql`(${of.asOf ?? null}::timestamptz is null or sent.happened_at <= ${of.asOf ?? null})`;
  const { rows } = await sql<{ id: string; as_of: Date; sent_at: Date; latest: string }>`
    with recursive first as (
      select filing.id, filing.as_of, (sent.facts ->> 'at')::timestamptz as sent_at, sent.position
      from report.filing as filing
      join report.filing_step as sent on sent.filing_id = filing.id and sent.kind = 'transmitted' and ${known}
      where filing.about_id = ${toUuid(of.about)} and filing.kind = any(${[...of.kinds]}::text[])
        and filing.corrects_id is null
      order by filing.as_of desc, filing.id desc limit 1
    ), corrected as (
      select id, position from first
      union all
      select filing.id, sent.position from corrected
      join report.filing as filing on filing.corrects_id = corrected.id
      join report.filing_step as sent on sent.filing_id = filing.id and sent.kind = 'transmitted' and ${known}
    )
    select id, as_of, sent_at, (select id from corrected order by position desc limit 1) as latest from first`.execute(
    tx,
  );
  const row = rows[0];
  return (
    row && {
      id: toId('filing', row.id),
      asOf: instant(row.as_of),
      sentAt: instant(row.sent_at),
      latest: toId('filing', row.latest),
    }
  );
}

/** A filing of the kind about the organization that has not ended: a second one beside it would contradict it. */
export async function findOpen(
  tx: Transaction,
  of: { readonly about: Id<'organization'>; readonly kind: string },
): Promise<{ readonly id: Id<'filing'>; readonly state: FilingState } | undefined> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended('filings about ' || ${toUuid(of.about)}::text, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ id: string; state: FilingState }>`
    select filing.id, newest.state from report.filing as filing
    cross join lateral (
      select ${stateOfStep} as state from report.filing_step
      where filing_id = filing.id order by position desc limit 1) as newest
    where filing.about_id = ${toUuid(of.about)} and filing.kind = ${of.kind}
      and newest.state in ('drafted', 'reviewed', 'approved')
    order by filing.drafted_at desc limit 1`.execute(tx);
  const row = rows[0];
  return row && { id: toId('filing', row.id), state: row.state };
}

/** The filings that correct this one, oldest first. At most 100. */
export async function listCorrections(
  tx: Transaction,
  id: Id<'filing'>,
  asOf?: Instant,
): Promise<readonly Id<'filing'>[]> {
  const { rows } = await sql<{ id: string }>`
    select id from report.filing
    where corrects_id = ${toUuid(id)} and (${asOf ?? null}::timestamptz is null or drafted_at <= ${asOf ?? null})
    order by drafted_at limit 100`.execute(tx);
  return rows.map((row) => toId('filing', row.id));
}

/** The fields of a filing, by their numbers, and whether each is counted over rows. */
export async function sentFields(
  tx: Transaction,
  id: Id<'filing'>,
): Promise<readonly { readonly field: string; readonly counted: boolean }[]> {
  const { rows } = await sql<{ field: string; counted: boolean }>`
    select field ->> 'field' as field, coalesce(field -> 'open' -> 'figure' ? 'rowsDigest', false) as counted
    from report.filing_step, jsonb_array_elements(facts -> 'fields') as field
    where filing_id = ${toUuid(id)} and kind = 'drafted'`.execute(tx);
  return rows;
}
