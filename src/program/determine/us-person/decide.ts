/** Deciding on a person's status, and taking a decision back. A new decision replaces the one before it. */
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import { addToDay, type Day } from '../../../kernel/time.ts';
import { type DecideStatus, type Decision, type Ground, groundsOf } from './types.ts';

export type DecideContext = {
  readonly id: Id<'usPersonDecision'>;
  readonly person: { readonly id: Id<'person'>; readonly kind: 'individual' | 'entity' };
  readonly today: Day;
  readonly evidenceMonths: number;
};

/** The allowed moves of a decision: it is in force from its making, and withdrawn once. */
export const transitions = { 'in-force': ['withdrawn'], withdrawn: [] } as const;

/** Records a decision. It never holds longer than the program's setting allows. */
export function decide(command: DecideStatus, context: DecideContext): NewEvent[] | Refusal {
  const last = addToDay(context.today, { months: context.evidenceMonths });
  const expiresOn = command.expiresOn ?? last;
  if (expiresOn < context.today)
    return refuse('invalid-field', { field: 'body.expiresOn', code: 'in-the-past' });
  if (expiresOn > last) {
    return refuse('invalid-field', { field: 'body.expiresOn', code: 'too-late', detail: `at most ${last}` });
  }
  const future = command.evidence.findIndex((one) => one.seenOn > context.today);
  if (future >= 0)
    return refuse('invalid-field', { field: `body.evidence.${future}.seenOn`, code: 'in-the-future' });
  const wrongGround = command.status === 'us' ? refuseGround(command, context.person.kind) : undefined;
  if (wrongGround) return wrongGround;
  const { evidence, ...rest } = command;
  return [
    {
      type: 'us-person-decided',
      subject: context.id,
      also: [context.person.id],
      data: {
        person: context.person.id,
        status: rest.status,
        ground: rest.status === 'us' ? rest.ground : null,
        foreignBranch: rest.status === 'us' && rest.foreignBranch,
        evidenceKinds: evidence.map((one) => one.kind),
        expiresOn,
      },
      personal: { of: context.person.id, value: { evidence } },
    },
  ];
}

/** A ground that a person of this kind cannot have, or a branch of somebody who has none. */
export function refuseGround(
  { ground, foreignBranch }: { readonly ground: Ground; readonly foreignBranch: boolean },
  kind: DecideContext['person']['kind'],
): Refusal | undefined {
  if (!groundsOf[kind].includes(ground)) {
    const detail = `one of ${groundsOf[kind].join(', ')}`;
    return refuse('invalid-field', { field: 'body.ground', code: 'not-for-this-kind', detail });
  }
  return foreignBranch && ground !== 'organized-in-us'
    ? refuse('invalid-field', { field: 'body.foreignBranch', code: 'not-for-this-ground' })
    : undefined;
}

export function withdraw(decision: Decision, reason: string): NewEvent[] | Refusal {
  const state = decision.withdrawn ? 'withdrawn' : 'in-force';
  if (transitions[state].length === 0)
    return refuse('transition-not-allowed', { field: 'state', code: state });
  const data = { person: decision.person, reason };
  return [{ type: 'us-person-withdrawn', subject: decision.id, also: [decision.person], data }];
}
