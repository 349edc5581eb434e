/** Receives one batch: read as it comes, then written whole in one transaction, or not at all. */
import type { Actor } from '../../../../kernel/events.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import {
  type FieldError,
  isRefusal,
  type Refusal,
  RefusedError,
  refuse,
} from '../../../../kernel/problems.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { inTenant, type Transaction } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import type { BatchCode } from '../batch/gather.ts';
import type { Encoded, Encoding, Gathered } from '../batch/messages.ts';
import type { BatchInHand } from '../batch/reader.ts';
import {
  holdBatchKey,
  insertBatch,
  insertProblems,
  listProblems,
  nextBatchNumber,
  readBatchByKey,
} from '../batches/store.ts';
import type { AccessBatch, AccessReceipt } from '../batches/types.ts';
import type { Made } from '../events.ts';
import { dayText } from '../formats/time.ts';
import { batchLimits, timeLimits } from '../limits.ts';
import type { AccessFormat, LineProblem } from '../types.ts';
import { forget, resolveBatch } from './accounts.ts';
import { type Copy, performCopying } from './copying.ts';
import { AccountsErased, tellLastAccess } from './last-access.ts';
import { type Place, type Reception, receptionOf } from './reception.ts';
import { accessDay, insertUnmatched } from './store.ts';

export type SentBatch = {
  readonly tenant: Id<'organization'>;
  readonly actor: Actor;
  /** The sender's own name of the batch. */
  readonly key: string;
  readonly body: AsyncIterable<Uint8Array>;
  readonly encoding: Encoding;
  readonly format?: AccessFormat | undefined;
  /** The account of records that name none, as their format calls accounts. */
  readonly account?: string | undefined;
};

/** @returns the receipt once everything is durable; the one of the first time for the same batch again. */
export async function receiveBatch(runtime: Runtime, sent: SentBatch): Promise<AccessReceipt | Refusal> {
  const reception = receptionOf(runtime);
  const place = reception.enter();
  if (!place) return busy;
  const asked = {
    format: sent.format,
    account: sent.account,
    earliest: timeLimits.earliest,
    latest: Date.parse(runtime.clock.now()) + timeLimits.aheadMilliseconds,
  };
  const { encoding } = sent;
  const inHand = reception.reader.open({ tenant: toUuid(sent.tenant), encoding, asked });
  try {
    const gathered = await gather(sent.body, inHand, place);
    if (isRefusal(gathered)) return gathered;
    return await keep({ runtime, reception, sent, gathered, inHand });
  } finally {
    inHand.drop();
    place.leave();
  }
}

/** Nothing was kept, and the same batch again is welcome. */
const busy: Refusal = { refused: 'unavailable', facts: { retryAfter: 1 } };

async function gather(
  body: AsyncIterable<Uint8Array>,
  inHand: BatchInHand,
  place: Place,
): Promise<Gathered | Refusal> {
  let packed = 0;
  for await (const chunk of body) {
    packed += chunk.byteLength;
    if (packed > batchLimits.packedBytes) {
      return { refused: 'too-large', facts: { limit: batchLimits.packedBytes } };
    }
    const refused = await inHand.take(chunk);
    if (refused) return refusalOf(refused);
    if (!place.holds(inHand.held())) return busy;
  }
  if (packed === 0) return refuse('malformed-request', { field: 'body', code: 'empty' });
  const gathered = await inHand.end();
  return typeof gathered === 'string' ? refusalOf(gathered) : gathered;
}

function refusalOf(code: BatchCode): Refusal {
  if (code === 'too-many-bytes') return tooLarge(code, batchLimits.unpackedBytes);
  if (code === 'too-many-lines') return tooLarge(code, batchLimits.lines);
  if (code === 'too-many-days') return tooLarge(code, batchLimits.days);
  if (code === 'window-too-large') return tooLarge(code, batchLimits.windowBytes);
  return refuse('malformed-request', { field: 'body', code });
}

function tooLarge(code: BatchCode, limit: number): Refusal {
  const error: FieldError = { field: 'body', code };
  return { refused: 'too-large', errors: [error], facts: { limit } };
}

type Keeping = {
  readonly runtime: Runtime;
  readonly reception: Reception;
  readonly sent: SentBatch;
  readonly gathered: Gathered;
  readonly inHand: BatchInHand;
};

async function keep(keeping: Keeping): Promise<AccessReceipt | Refusal> {
  const { runtime, reception, sent, gathered, inHand } = keeping;
  const { tenant } = sent;
  const found = await inTenant(runtime.database.sql, { tenant }, async (tx) => {
    const before = await readBatchByKey(tx, sent.key);
    if (before) return { before: await received(tx, before, gathered) } as const;
    const uuids = await resolveBatch(tx, gathered, reception.known(tenant));
    return { before: undefined, number: await nextBatchNumber(tx), uuids } as const;
  });
  if (found.before) return found.before;
  await makeDays(runtime, reception, { tenant, days: gathered.days });
  const encoded = await inHand.encode({ batch: found.number, uuids: found.uuids });
  return reception.write(() => write(keeping, found.number, encoded));
}

/** The same batch again is answered as before; another one under its key is not taken. */
async function received(
  tx: Transaction,
  before: AccessBatch,
  { digest }: Gathered,
): Promise<AccessReceipt | Refusal> {
  if (before.digest !== digest) return refuse('idempotency-key-reused');
  const { items } = await listProblems(tx, before.batch, { limit: batchLimits.problemsShown });
  return { ...before, again: true, problems: [...items] };
}

/**
 * Each in a transaction of its own: making one locks the table above it, which everybody reads through. Not for accounts
 * that nobody knows alone, but a day too many is soon sealed.
 */
async function makeDays(
  runtime: Runtime,
  reception: Reception,
  { tenant, days }: { tenant: Id<'organization'>; days: readonly number[] },
): Promise<void> {
  const made = reception.days(tenant);
  for (const day of days) {
    if (made.has(day)) continue;
    await inTenant(runtime.database.sql, { tenant }, (tx) => accessDay(tx, day));
    made.add(day);
  }
}

async function write(
  { runtime, reception, sent, gathered }: Keeping,
  number: number,
  encoded: Encoded,
): Promise<AccessReceipt | Refusal> {
  const who = { tenant: sent.tenant, actor: sent.actor };
  try {
    return await performCopying(runtime, who, async (work, copy) => {
      await holdBatchKey(work.tx, sent.tenant, sent.key);
      const before = await readBatchByKey(work.tx, sent.key);
      if (before) {
        const answer = await received(work.tx, before, gathered);
        if (isRefusal(answer)) throw new RefusedError(answer);
        return answer;
      }
      const batch = batchOf(work, { sent, gathered, number, encoded });
      await record(work, { batch, gathered, encoded, copy });
      const problems = problemsOf(gathered, encoded).slice(0, batchLimits.problemsShown);
      return { ...batch, again: false, problems };
    });
  } catch (error) {
    if (error instanceof AccountsErased) {
      forget(reception.known(sent.tenant), error.accounts);
      return busy;
    }
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

type Batch = { sent: SentBatch; gathered: Gathered; number: number; encoded: Encoded };

function batchOf({ at }: Work, { sent, gathered, number, encoded }: Batch): AccessBatch {
  return {
    batch: number,
    key: sent.key,
    digest: gathered.digest,
    format: gathered.format,
    receivedAt: at,
    counts: {
      events: gathered.rows - encoded.unmatched.length - encoded.erasedLines,
      unmatched: encoded.unmatched.length,
      refused: gathered.refusedLines + encoded.erasedLines,
      skipped: gathered.skipped,
    },
    bytes: gathered.bytes,
    firstAt: encoded.firstAt === null ? null : instant(new Date(encoded.firstAt)),
    lastAt: encoded.lastAt === null ? null : instant(new Date(encoded.lastAt)),
  };
}

/** Those of the lines as they were read, and of those whose account was erased, in their order. */
function problemsOf(gathered: Gathered, encoded: Encoded): readonly LineProblem[] {
  if (encoded.problems.length === 0) return gathered.problems;
  const all = [...gathered.problems, ...encoded.problems].sort((one, other) => one.line - other.line);
  return all.slice(0, batchLimits.problemsKept);
}

async function record(
  work: Work,
  {
    batch,
    gathered,
    encoded,
    copy,
  }: { batch: AccessBatch; gathered: Gathered; encoded: Encoded; copy: Copy },
): Promise<void> {
  const { batch: number, digest, format, counts, bytes, firstAt, lastAt } = batch;
  const days = encoded.days.map(({ day, rows }) => ({ day: dayText(day), events: rows }));
  const event: Made<'access-batch-received'> = {
    type: 'access-batch-received',
    subject: work.tenant,
    data: { batch: number, digest, format, ...counts, bytes, firstAt, lastAt, days },
  };
  const [recorded] = await work.commit([event]);
  if (!recorded) throw new Error('a batch came back without its event');
  await insertBatch(work, batch, recorded.id);
  await insertProblems(work, number, problemsOf(gathered, encoded));
  await insertUnmatched(work, number, encoded.unmatched);
  for (const { day, copy: rows } of encoded.days) await copy(await accessDay(work.tx, day), rows);
  if (encoded.last) await tellLastAccess(work, encoded.last);
}
