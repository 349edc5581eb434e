/** The lives of a longer limit and of a hold: who may do what, and what a second person has to decide. */
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Day } from '../../../kernel/time.ts';
import type { Parameters } from '../../../law/index.ts';
import type { ChoiceContent, ChoiceState, RetentionChoice } from './types/choices.ts';
import type { HoldContent, HoldState, LegalHold } from './types/holds.ts';

/** The allowed moves of a longer limit. Asking for its end changes nothing until a second person agrees. */
export const choiceTransitions: Readonly<Record<ChoiceState, readonly ChoiceState[]>> = {
  proposed: ['approved', 'declined'],
  approved: ['ending-asked'],
  declined: [],
  'ending-asked': ['approved', 'ended'],
  ended: [],
};

/** The allowed moves of a hold. It holds until its release is confirmed. */
export const holdTransitions: Readonly<Record<HoldState, readonly HoldState[]>> = {
  placed: ['release-asked'],
  'release-asked': ['placed', 'released'],
  released: [],
};

type Decided = readonly NewEvent[] | Refusal;

export type LimitsGiven = {
  readonly today: Day;
  /** The names of the record classes that there are. */
  readonly classes: readonly string[];
  /** What the program keeps anyway. */
  readonly programYears: number;
  readonly parameters: Pick<Parameters, 'retentionYears' | 'limitationYears'>;
};

/** Proposes to keep records longer than the program does. Never shorter: the law's minimum is a floor. */
export function proposeChoice(
  id: Id<'retentionChoice'>,
  content: ChoiceContent,
  given: LimitsGiven,
): Decided {
  const { years, because, from, until, classes } = content;
  if (years < given.parameters.retentionYears)
    return refuse('looser-than-law', {
      field: 'body.years',
      code: 'below-the-minimum',
      detail: `at least ${given.parameters.retentionYears}: § 7.302(e)`,
    });
  if (years <= given.programYears)
    return refuse('invalid-field', {
      field: 'body.years',
      code: 'no-longer-than-now',
      detail: `more than ${given.programYears}, which the program keeps anyway`,
    });
  if (because === 'limitation' && years > given.parameters.limitationYears)
    return refuse('invalid-field', {
      field: 'body.years',
      code: 'beyond-limitation',
      detail: `at most ${given.parameters.limitationYears}, the period in which a violation can be pursued`,
    });
  const unknown = unknownClass(classes, given.classes);
  if (unknown) return unknown;
  if (until !== null && until < from)
    return refuse('invalid-field', { field: 'body.until', code: 'before-from' });
  return [{ type: 'retention-choice-proposed', subject: id, data: content }];
}

export function approveChoice(choice: RetentionChoice, by: string): Decided {
  if (choice.state !== 'proposed') return notAllowed(choice.state, choiceTransitions[choice.state]);
  if (choice.proposedBy === by) return refuse('same-person');
  return [{ type: 'retention-choice-approved', subject: choice.id, data: {} }];
}

export function declineChoice(choice: RetentionChoice, reason: string): Decided {
  if (choice.state !== 'proposed') return notAllowed(choice.state, choiceTransitions[choice.state]);
  return [{ type: 'retention-choice-declined', subject: choice.id, data: { reason } }];
}

export function askEndOfChoice(choice: RetentionChoice, reason: string): Decided {
  if (choice.state !== 'approved') return notAllowed(choice.state, choiceTransitions[choice.state]);
  return [{ type: 'retention-choice-ending-asked', subject: choice.id, data: { reason } }];
}

export function endChoice(choice: RetentionChoice, by: string): Decided {
  if (choice.state !== 'ending-asked') return notAllowed(choice.state, choiceTransitions[choice.state]);
  if (choice.endingAskedBy === by) return refuse('same-person');
  return [{ type: 'retention-choice-ended', subject: choice.id, data: {} }];
}

export function keepChoice(choice: RetentionChoice, reason: string): Decided {
  if (choice.state !== 'ending-asked') return notAllowed(choice.state, choiceTransitions[choice.state]);
  return [{ type: 'retention-choice-kept', subject: choice.id, data: { reason } }];
}

export function placeHold(
  id: Id<'legalHold'>,
  content: HoldContent,
  given: Pick<LimitsGiven, 'today' | 'classes'>,
): Decided {
  const { subject, period, classes, until } = content;
  const unknown = unknownClass(classes, given.classes);
  if (unknown) return unknown;
  if (until !== null && until < given.today)
    return refuse('invalid-field', { field: 'body.until', code: 'in-the-past' });
  if (period.from !== null && period.until !== null && period.until < period.from)
    return refuse('invalid-field', { field: 'body.period.until', code: 'before-from' });
  return [{ type: 'legal-hold-placed', subject: id, ...(subject ? { also: [subject] } : {}), data: content }];
}

export function askRelease(hold: LegalHold, reason: string): Decided {
  if (hold.state !== 'placed') return notAllowed(hold.state, holdTransitions[hold.state]);
  return [about(hold, 'legal-hold-release-asked', { reason })];
}

export function releaseHold(hold: LegalHold, by: string): Decided {
  if (hold.state !== 'release-asked') return notAllowed(hold.state, holdTransitions[hold.state]);
  if (hold.releaseAskedBy === by) return refuse('same-person');
  return [about(hold, 'legal-hold-released', {})];
}

export function keepHold(hold: LegalHold, reason: string): Decided {
  if (hold.state !== 'release-asked') return notAllowed(hold.state, holdTransitions[hold.state]);
  return [about(hold, 'legal-hold-kept', { reason })];
}

function about(hold: LegalHold, type: string, data: object): NewEvent {
  return { type, subject: hold.id, ...(hold.subject ? { also: [hold.subject] } : {}), data };
}

function unknownClass(asked: readonly string[], known: readonly string[]): Refusal | undefined {
  const at = asked.findIndex((name) => !known.includes(name));
  return at < 0 ? undefined : refuse('invalid-field', { field: `body.classes.${at}`, code: 'unknown-class' });
}

function notAllowed(state: string, steps: readonly string[]): Refusal {
  return refuse('transition-not-allowed', {
    field: 'state',
    code: state,
    detail: `leads on to: ${steps.join(', ') || 'none'}`,
  });
}
