/**
 * Group commit: questions that arrive while a batch is being written form the next one. No answer leaves before the
 * batch is durable.
 */
import type { Actor } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Refusal } from '../../../kernel/problems.ts';
import type { Decision, Question } from './types.ts';

export type Waiting = {
  readonly tenant: Id<'organization'>;
  readonly actor: Actor;
  readonly question: Question;
  /** The caller's Idempotency-Key, bound to the caller: the same question again gets the verdict on record. */
  readonly requestKey?: string;
};
/** A signed verdict as the text it is given in. */
export type GivenVerdict = { readonly decision: Decision; readonly text: string };
export type Answered = GivenVerdict | Refusal;

/** Writes one batch of one tenant and gives the answers in order. */
export type WriteBatch = (
  tenant: Id<'organization'>,
  batch: readonly Waiting[],
) => Promise<readonly Answered[]>;

export type VerdictLog = { ask(waiting: Waiting): Promise<Answered> };

type Entry = { waiting: Waiting; resolve: (answer: Answered) => void; reject: (error: unknown) => void };
type Lane = { queue: Entry[]; writing: boolean };

export const limits = {
  /** Questions in one transaction. */
  batch: 512,
  /** Questions that may wait. Beyond, the caller is told to come back: memory stays bounded and nothing is lost. */
  waiting: 20_000,
};

export function verdictLog(write: WriteBatch): VerdictLog {
  const lanes = new Map<string, Lane>();
  return {
    ask: (waiting) => {
      const lane = laneOf(lanes, waiting.tenant);
      if (lane.queue.length >= limits.waiting) {
        return Promise.resolve({ refused: 'unavailable', facts: { retryAfter: 1 } });
      }
      return new Promise((resolve, reject) => {
        lane.queue.push({ waiting, resolve, reject });
        // Whatever else arrived in this turn of the loop joins the same batch.
        setImmediate(() => void drain(lane, waiting.tenant, write));
      });
    },
  };
}

function laneOf(lanes: Map<string, Lane>, tenant: string): Lane {
  const known = lanes.get(tenant);
  if (known) return known;
  const lane: Lane = { queue: [], writing: false };
  lanes.set(tenant, lane);
  return lane;
}

async function drain(lane: Lane, tenant: Id<'organization'>, write: WriteBatch): Promise<void> {
  if (lane.queue.length === 0 || lane.writing) return;
  const batch = lane.queue.splice(0, limits.batch);
  lane.writing = true;
  try {
    const answers = await write(
      tenant,
      batch.map((entry) => entry.waiting),
    );
    batch.forEach((entry, at) => {
      const answer = answers[at];
      if (answer) entry.resolve(answer);
      else entry.reject(new Error('a question was left without an answer'));
    });
  } catch (error) {
    for (const entry of batch) entry.reject(error);
  } finally {
    lane.writing = false;
    void drain(lane, tenant, write);
  }
}
