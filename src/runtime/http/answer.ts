/** Runs one route for one request: who, may they, what do they send, do it once, answer. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../../kernel/canonical.ts';
import { toUuid } from '../../kernel/ids.ts';
import { isRefusal, type Refusal, RefusedError, refuse } from '../../kernel/problems.ts';
import { perform } from '../commit/perform.ts';
import { inTenant, type Transaction } from '../database/index.ts';
import type { Runtime } from '../runtime.ts';
import { mayCall } from './allow.ts';
import { readingMoment } from './as-of.ts';
import { outsideGrant } from './examiner-reach.ts';
import { recordShown } from './examiner-record.ts';
import { parseRequest } from './parse.ts';
import type { Call, CookieAnswer, RawAnswer, Route, RouteRequest } from './route.ts';
import type { Sent } from './sent.ts';
import type { Session } from './session.ts';

/** What goes back: a status with JSON, a raw answer, or a refusal. */
export type Outcome =
  | { status: number; json?: unknown; raw?: RawAnswer; cookies?: readonly string[] }
  | Refusal;

export async function answer(
  runtime: Runtime,
  route: Route,
  sent: Sent,
  params: Record<string, string>,
  session: Session | undefined,
): Promise<Outcome> {
  const refusedBefore = mayCall(route, session, runtime.clock.now());
  if (refusedBefore) return refusedBefore;
  const parsed = await parseRequest(route, sent, params);
  if (isRefusal(parsed)) return parsed;
  if (!session) return run(route, parsed, openCall(runtime));
  const key = sent.header('idempotency-key');
  if (route.creates && (!key || key.length < 8 || key.length > 200)) return refuse('idempotency-key-missing');
  const call = sessionCall(runtime, session);
  if (route.creates && key) return once(route, parsed, call, key);
  const outcome = (await outsideGrant(call, route, parsed)) ?? (await run(route, parsed, call));
  await recordShown(call, { route, request: parsed }, outcome);
  return outcome;
}

async function run(route: Route, request: RouteRequest, call: Call): Promise<Outcome> {
  try {
    const result = await route.handle(request, call);
    if (isRefusal(result)) return result;
    if (isRaw(result)) return { status: route.status, raw: result };
    if (setsCookies(result))
      return { status: route.status, json: checkedAnswer(route, result.answer), cookies: result.setCookies };
    return { status: route.status, json: checkedAnswer(route, result) };
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

function checkedAnswer(route: Route, result: unknown): unknown {
  if (route.answersAsIs) return result;
  return route.answer ? route.answer.parse(result) : undefined;
}

function isRaw(value: unknown): value is RawAnswer {
  return typeof value === 'object' && value !== null && 'raw' in value && 'contentType' in value;
}

function setsCookies(value: unknown): value is CookieAnswer {
  return typeof value === 'object' && value !== null && 'setCookies' in value && 'answer' in value;
}

function sessionCall(runtime: Runtime, session: Session): Call {
  const who = { tenant: session.tenant, actor: session.actor };
  return {
    session,
    runtime,
    at: readingMoment(session, runtime.clock.now()),
    // A refusal returned from a command must leave nothing behind: it is thrown through the transaction.
    perform: (work) =>
      perform(runtime, who, async (unit) => {
        const result = await work(unit);
        if (isRefusal(result)) throw new RefusedError(result);
        return result;
      }),
    read: (read) => inTenant(runtime.database.sql, who, read),
  };
}

function openCall(runtime: Runtime): Call {
  const nobody = () => Promise.reject(new Error('a route open to anybody reaches no tenant'));
  // Safe: a route open to anybody must not use the session; the access tests call each of them without one.
  return {
    session: undefined as unknown as Session,
    runtime,
    at: runtime.clock.now(),
    perform: nobody,
    read: nobody,
  };
}

type Kept = { route: string; request_digest: Buffer; status: number; answer: unknown };

/** The first answer to a key is kept in the same transaction as what it did; a retry reads it back. */
async function once(route: Route, request: RouteRequest, call: Call, key: string): Promise<Outcome> {
  const actor = `${call.session.actor.kind}:${'id' in call.session.actor ? call.session.actor.id : ''}`;
  const digest = createHash('sha256')
    .update(canonicalJson([route.id, request.params, request.query, request.body]))
    .digest();
  const before = await call.read((tx) => keptAnswer(tx, actor, key));
  if (before) return repeat(before, route, digest);
  let answered: Outcome | undefined;
  const perform: Call['perform'] = (work) =>
    call.perform(async (unit) => {
      // Two requests with one key at once: the second waits here, then finds the first one's answer.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${call.session.tenant} ${actor} ${key}`}, 0))`.execute(
        unit.tx,
      );
      const other = await keptAnswer(unit.tx, actor, key);
      if (other) throw new AnsweredError(repeat(other, route, digest));
      const result = await work(unit);
      if (isRefusal(result)) return result;
      answered = { status: route.status, json: route.answer ? route.answer.parse(result) : null };
      await sql`
        insert into runtime.idempotency (tenant_id, actor, key, route, request_digest, status, answer, created_at)
        values (${toUuid(call.session.tenant)}, ${actor}, ${key}, ${route.id}, ${digest}, ${route.status},
                ${JSON.stringify(withoutSecrets(route, answered.json))}::jsonb, ${call.at})`.execute(unit.tx);
      return result;
    });
  try {
    const outcome = await run(route, request, { ...call, perform });
    return answered && !isRefusal(outcome) && !('raw' in outcome) ? answered : outcome;
  } catch (error) {
    if (error instanceof AnsweredError) return error.outcome;
    throw error;
  }
}

/** What may be stored of an answer. */
function withoutSecrets(route: Route, json: unknown): unknown {
  const hidden = (route.shownOnce ?? []).map((field) => [field, null]);
  return hidden.length === 0 ? json : { ...Object(json), ...Object.fromEntries(hidden) };
}

class AnsweredError extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('answered before');
    this.outcome = outcome;
  }
}

function repeat(kept: Kept, route: Route, digest: Buffer): Outcome {
  if (kept.route !== route.id || !kept.request_digest.equals(digest)) return refuse('idempotency-key-reused');
  return { status: kept.status, json: kept.answer };
}

async function keptAnswer(tx: Transaction, actor: string, key: string): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select route, request_digest, status, answer from runtime.idempotency
    where actor = ${actor} and key = ${key}`.execute(tx);
  return rows[0];
}
