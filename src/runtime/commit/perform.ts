/**
 * `perform` runs one command; its `commit` is the only way state and history are written.
 *
 * In one transaction: each event is checked by its schema, kept, and applied by the part that owns it; later parts
 * follow, in the one order; at the end one ledger entry covers everything the command did.
 */
import { sql } from 'kysely';
import { canonicalJson } from '../../kernel/canonical.ts';
import type { Actor, NewEvent, RecordedEvent } from '../../kernel/events.ts';
import { type Id, toUuid } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { inTenant, type Transaction } from '../database/index.ts';
import type { EventDefinition, Part } from '../part.ts';
import type { Runtime } from '../runtime.ts';
import { insertEvents, type LedgerLine } from './insert-events.ts';
import type { Work } from './work.ts';

export type Who = { readonly tenant: Id<'organization'>; readonly actor: Actor; readonly at?: Instant };

/** A fault in a part: it proposed an event that nobody owns or that does not fit its own schema. */
export class InvalidEventError extends Error {}

export async function perform<T>(runtime: Runtime, who: Who, run: (work: Work) => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await performOnce(runtime, who, run);
  runtime.meter?.commit(performance.now() - started);
  return result;
}

function performOnce<T>(runtime: Runtime, who: Who, run: (work: Work) => Promise<T>): Promise<T> {
  return inTenant(runtime.database.sql, who, (tx) => performIn({ tx, runtime, who }, run));
}

/**
 * One command in a transaction that the caller has opened for `who`, with its own ledger entry. Several may share a
 * transaction; then they stand or fall together.
 */
export async function performIn<T>(
  { tx, runtime, who }: { tx: Transaction; runtime: Runtime; who: Who },
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const at = who.at ?? runtime.clock.now();
  const lines: LedgerLine[] = [];
  const seals = { tx, tenant: who.tenant, at, master: runtime.keys.master };
  const work: Work = {
    tx,
    tenant: who.tenant,
    actor: who.actor,
    at,
    runtime,
    seals,
    commit: (events) => commitAll(work, events, lines),
  };
  const result = await run(work);
  if (lines.length > 0) await appendEntry(work, lines);
  return result;
}

async function commitAll(
  work: Work,
  events: readonly NewEvent[],
  lines: LedgerLine[],
): Promise<readonly RecordedEvent[]> {
  const recorded: RecordedEvent[] = [];
  const record = async (proposed: readonly NewEvent[]) => {
    recorded.push(...(await recordAll(work, proposed, lines)));
  };
  await record(events);
  for (const part of work.runtime.parts) {
    // A part sees what came before it, and once only: arrows point one way.
    if (part.follow) await record(await part.follow(work, [...recorded]));
  }
  return recorded;
}

/** Checks all, keeps all, then lets each change the state, in their order. */
async function recordAll(
  work: Work,
  proposed: readonly NewEvent[],
  lines: LedgerLine[],
): Promise<readonly RecordedEvent[]> {
  if (proposed.length === 0) return [];
  const checkedEvents = proposed.map((one) => {
    const definition = definitionOf(work.runtime.parts, one.type);
    const { tenant, at, actor } = work;
    const event = { ...checked(definition, one), id: work.runtime.ids.next('event'), tenant, at, actor };
    return { definition, event };
  });
  const events = checkedEvents.map(({ event }) => event);
  lines.push(...(await insertEvents(work, events)));
  for (const { definition, event } of checkedEvents) await definition.apply(work, event);
  return events;
}

async function appendEntry(work: Work, lines: readonly LedgerLine[]): Promise<void> {
  const id = work.runtime.ids.next('entry');
  const kind = lines.length === 1 ? (lines[0]?.type ?? 'commit') : 'commit';
  const subjects = [...new Set(lines.flatMap((line) => [line.subject, ...line.also]))];
  const entry = {
    v: 1,
    id,
    tenant: work.tenant,
    at: work.at,
    actor: work.actor,
    kind,
    subjects,
    body: { events: lines },
  };
  await sql`
    insert into retain.ledger_entry (id, tenant_id, recorded_at, kind, canonical)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${work.at}, ${kind}, ${canonicalJson(entry)})`.execute(
    work.tx,
  );
}

function checked(definition: EventDefinition, event: NewEvent): NewEvent {
  const data = definition.data.safeParse(event.data);
  if (!data.success) throw new InvalidEventError(`event ${event.type}: ${paths(data.error)}`);
  if (!event.personal) return { ...event, data: data.data };
  const personal = definition.personal?.safeParse(event.personal.value);
  if (!personal) throw new InvalidEventError(`event ${event.type} has no personal part in its schema`);
  if (!personal.success)
    throw new InvalidEventError(`event ${event.type}, personal: ${paths(personal.error)}`);
  return { ...event, data: data.data, personal: { of: event.personal.of, value: personal.data } };
}

// Only paths and codes: the values may be personal data.
function paths(error: { issues: readonly { path: PropertyKey[]; code: string }[] }): string {
  return error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.code}`).join(', ');
}

const definitions = new WeakMap<readonly Part[], ReadonlyMap<string, EventDefinition>>();

function definitionOf(parts: readonly Part[], type: string): EventDefinition {
  let known = definitions.get(parts);
  if (!known) {
    known = new Map(
      parts.flatMap((part) => part.events ?? []).map((definition) => [definition.type, definition]),
    );
    definitions.set(parts, known);
  }
  const definition = known.get(type);
  if (!definition) throw new InvalidEventError(`no part owns events of type ${type}`);
  return definition;
}
