/** Deciding on a person's status, and taking a decision back. A new decision replaces the one before it. */
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import { addToDay, type Day } from '../../../kernel/time.ts';
import { type DecideStatus, type Decision, groundsOf } from './types.ts';

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
  if (command.status === 'us' && !groundsOf[context.person.kind].includes(command.ground)) {
    const allowed = groundsOf[context.person.kind].join(', ');
    return refuse('invalid-field', {
      field: 'body.ground',
      code: 'not-for-this-kind',
      detail: `one of ${allowed}`,
    });
  }
  if (command.status === 'us' && command.foreignBranch && command.ground !== 'organized-in-us') {
    return refuse('invalid-field', { field: 'body.foreignBranch', code: 'not-for-this-ground' });
  }
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

export function withdraw(decision: Decision, reason: string): NewEvent[] | Refusal {
  const state = decision.withdrawn ? 'withdrawn' : 'in-force';
  if (transitions[state].length === 0)
    return refuse('transition-not-allowed', { field: 'state', code: state });
  const data = { person: decision.person, reason };
  return [{ type: 'us-person-withdrawn', subject: decision.id, also: [decision.person], data }];
}
