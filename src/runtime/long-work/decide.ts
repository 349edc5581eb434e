/** The life of a long work: which steps lead on, and who sees it. Pure. */
import type { Actor } from '../../kernel/events.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import type { Session } from '../http/session.ts';
import { type LongWork, type LongWorkState, mostUnfinished } from './types.ts';

/** Where each state leads. `running` again: another run goes on where one was cut off. */
export const moves: Readonly<Record<LongWorkState, readonly LongWorkState[]>> = {
  waiting: ['running', 'failed', 'cancelled'],
  running: ['running', 'done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
};

export function refuseMove(from: LongWorkState, to: LongWorkState): Refusal | undefined {
  return moves[from].includes(to)
    ? undefined
    : refuse('transition-not-allowed', { field: 'state', code: from });
}

/** One more, while others of the same person or key have not ended. */
export function refuseOneMore(unfinished: number): Refusal | undefined {
  return unfinished < mostUnfinished
    ? undefined
    : refuse('conflict', { field: 'longWork', code: 'too-many', detail: `at most ${mostUnfinished}` });
}

/** Owners and officers see all of the organization; everybody else, programs included, what they asked for. */
export function seesAll({ role, scopes }: Session): boolean {
  return (role === 'owner' || role === 'officer') && scopes === undefined;
}

export function maySee(session: Session, { askedBy }: Pick<LongWork, 'askedBy'>): boolean {
  return seesAll(session) || sameActor(session.actor, askedBy);
}

function sameActor(one: Actor, other: Actor): boolean {
  return 'id' in one && 'id' in other && one.kind === other.kind && one.id === other.id;
}
