/** The life of a special measure: who may do what to it, and what has to be there first. */
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import { addToDay, type Day } from '../../../kernel/time.ts';
import type { Parameters } from '../../../law/index.ts';
import { digestOf } from './digest.ts';
import { lifeEndsOn, phaseOn, requiredFrom } from './rules/dates.ts';
import type { MeasureContent, MeasureStep, Named } from './types/content.ts';
import type {
  MeasureEventData,
  MeasureEventType,
  MeasureState,
  Phase,
  SpecialMeasure,
} from './types/measure.ts';

/** The allowed moves of a measure. A draft that is edited stays one; what follows on an approved one are steps. */
export const transitions: Readonly<Record<MeasureState, readonly MeasureState[]>> = {
  drafted: ['drafted', 'submitted', 'withdrawn'],
  submitted: ['drafted', 'approved', 'withdrawn'],
  approved: [],
  withdrawn: [],
};

/** Which steps lead on from where an approved measure is. An extension that comes late puts it into force again. */
export const stepsFrom: Readonly<Record<Phase, readonly MeasureStep['kind'][]>> = {
  ahead: ['extend', 'revoke', 'link', 'unlink'],
  'in-force': ['extend', 'revoke', 'link', 'unlink'],
  ended: ['extend'],
  revoked: [],
};

/** A day beyond this is a slip of the hand. */
const farthest = { years: 20 };

export type Circumstances = {
  readonly today: Day;
  /** The program asks for a second person on special measures. */
  readonly fourEyes: boolean;
  readonly parameters: Pick<Parameters, 'specialMeasureLeadDays' | 'specialMeasureLifeDays'>;
};

type Decided = NewEvent[] | Refusal;

/**
 * Drafts a measure, or writes a draft anew. It is enforced no earlier than the law asks it, unless the officer says why
 * (enforce-special-measure).
 */
export function draft(
  measure: Pick<SpecialMeasure, 'id'> & Partial<Pick<SpecialMeasure, 'state'>>,
  given: { readonly content: MeasureContent; readonly named: Named | undefined },
  { today, parameters }: Circumstances,
): Decided {
  if (measure.state && measure.state !== 'drafted') return notAllowed(measure.state);
  const { content, named } = given;
  const wrong = checkDays(content, today, parameters) ?? checkNamed(content, named);
  if (wrong) return wrong;
  const data = { content, digest: digestOf(content) };
  const drafted = event('special-measure-drafted', measure.id, data);
  return [named ? { ...drafted, personal: { of: measure.id, value: named } } : drafted];
}

function checkDays(
  content: MeasureContent,
  today: Day,
  parameters: Circumstances['parameters'],
): Refusal | undefined {
  const { determinedOn, publishedOn, effectiveOn, earlyBecause } = content;
  if (determinedOn > today) return wrongDay('determinedOn', 'in-the-future');
  if (publishedOn !== null && publishedOn > today) return wrongDay('publishedOn', 'in-the-future');
  if (publishedOn !== null && publishedOn < determinedOn)
    return wrongDay('publishedOn', 'before-the-determination');
  if (effectiveOn > addToDay(determinedOn, farthest)) return wrongDay('effectiveOn', 'too-far');
  if (effectiveOn < determinedOn) return wrongDay('effectiveOn', 'before-the-determination');
  const from = requiredFrom(content, parameters);
  if (effectiveOn < from && earlyBecause === null)
    return wrongDay('effectiveOn', 'before-the-lead-time', `not asked before ${from}: § 7.307`);
  return undefined;
}

/** Whom it names is entered where it names somebody, and nowhere else. */
function checkNamed({ target }: MeasureContent, named: Named | undefined): Refusal | undefined {
  if ((target.kind === 'person') === (named !== undefined)) return undefined;
  return refuse('invalid-field', { field: 'body.named', code: named ? 'names-nobody' : 'missing' });
}

export function submit(measure: SpecialMeasure): Decided {
  if (!transitions[measure.state].includes('submitted')) return notAllowed(measure.state);
  return [event('special-measure-submitted', measure.id, {})];
}

export function sendBack(measure: SpecialMeasure, words: string): Decided {
  if (measure.state !== 'submitted') return notAllowed(measure.state);
  return [event('special-measure-sent-back', measure.id, { words })];
}

/** Approves what was looked at: whom exactly this content touches is on record, and a second person decides. */
export function approve(measure: SpecialMeasure, by: string, given: Circumstances): Decided {
  if (!transitions[measure.state].includes('approved')) return notAllowed(measure.state);
  const { authors, preview, digest, content } = measure;
  const secondPerson = !authors.includes(by);
  if (given.fourEyes && !secondPerson) return refuse('same-person');
  if (!preview)
    return refuse('evidence-missing', {
      field: 'preview',
      code: 'missing',
      detail: 'whom it would touch is looked at first: § 7.307',
    });
  const lastOn = lifeEndsOn(content, given.parameters);
  return [event('special-measure-approved', measure.id, { digest, secondPerson, lastOn })];
}

export function withdraw(measure: SpecialMeasure): Decided {
  if (!transitions[measure.state].includes('withdrawn')) return notAllowed(measure.state);
  return [event('special-measure-withdrawn', measure.id, {})];
}

/** Asks that a measure in force is extended, revoked, or linked to a party. One thing is asked at a time. */
export function proposeStep(measure: SpecialMeasure, step: MeasureStep, given: Circumstances): Decided {
  const refused = refuseStep(measure, step, given);
  if (refused) return refused;
  if (measure.proposed)
    return refuse('already-exists', { field: 'proposed', code: measure.proposed.step.kind });
  return [event('special-measure-step-proposed', measure.id, { step })];
}

/** Decides what was asked: takes the step, as a person who did not ask for it. */
export function takeStep(measure: SpecialMeasure, by: string, given: Circumstances): Decided {
  const { proposed, lastOn } = measure;
  if (!proposed || lastOn === null) return refuse('conflict', { field: 'proposed', code: 'nothing-asked' });
  const { step } = proposed;
  const refused = refuseStep(measure, step, given);
  if (refused) return refused;
  const secondPerson = proposed.by !== by;
  if (given.fourEyes && !secondPerson) return refuse('same-person');
  const data = { step, secondPerson, lastOn: lastOnAfter(step, lastOn) };
  const taken = event('special-measure-step-taken', measure.id, data);
  return [{ ...taken, also: partiesOf(step) }];
}

/**
 * Puts on record that its day of effect has come, or that it has ended; nothing where that is on record
 * (expire-special-measure).
 */
export function tellTurn(measure: SpecialMeasure, { today }: Pick<Circumstances, 'today'>): NewEvent[] {
  const { id, told, content, lastOn, revokedOn } = measure;
  const phase = phaseOn(measure, today);
  if (phase === 'in-force' && told !== 'in-force') {
    // After an extension that came late it is in force again from the day of the decision.
    const again = measure.steps.some(({ step }) => step.kind === 'extend');
    return [event('special-measure-took-effect', id, { on: again ? today : content.effectiveOn })];
  }
  if ((phase !== 'ended' && phase !== 'revoked') || told === 'over' || lastOn === null) return [];
  const over =
    phase === 'revoked' && revokedOn !== null
      ? { on: revokedOn, because: 'revoked' as const }
      : { on: addToDay(lastOn, { days: 1 }), because: 'life-over' as const };
  return [event('special-measure-ended', id, over)];
}

export function declineStep(measure: SpecialMeasure, words: string): Decided {
  if (!measure.proposed) return refuse('conflict', { field: 'proposed', code: 'nothing-asked' });
  return [event('special-measure-step-declined', measure.id, { words })];
}

function refuseStep(
  measure: SpecialMeasure,
  step: MeasureStep,
  { today }: Circumstances,
): Refusal | undefined {
  const phase = phaseOn(measure, today);
  if (!phase) return notAllowed(measure.state);
  if (!stepsFrom[phase].includes(step.kind))
    return refuse('transition-not-allowed', { field: 'phase', code: phase });
  const { lastOn, content } = measure;
  const aimsAtPerson = content.target.kind === 'person';
  switch (step.kind) {
    case 'extend':
      if (step.publishedOn > today) return publishedLater(today);
      if (step.until > addToDay(today, farthest))
        return wrongDay('until', 'too-far', `at most ${addToDay(today, farthest)}`);
      return lastOn !== null && step.until <= lastOn
        ? wrongDay('until', 'no-later-than-now', `later than ${lastOn}, its last day now`)
        : undefined;
    case 'revoke':
      if (step.publishedOn > today) return publishedLater(today);
      return lastOn !== null && step.on > lastOn
        ? wrongDay('on', 'after-its-end', `no later than ${lastOn}, its last day`)
        : undefined;
    case 'link':
    case 'unlink':
      return aimsAtPerson ? undefined : refuse('conflict', { field: 'target', code: 'aims-at-no-person' });
  }
}

function lastOnAfter(step: MeasureStep, lastOn: Day): Day {
  if (step.kind === 'extend') return step.until;
  return step.kind === 'revoke' ? addToDay(step.on, { days: -1 }) : lastOn;
}

/** Persons whose accounts are worked out anew with the step itself. */
function partiesOf(step: MeasureStep): readonly Id[] {
  if (step.kind === 'link') return [step.link.party];
  return step.kind === 'unlink' ? [step.party] : [];
}

function publishedLater(today: Day): Refusal {
  return wrongDay('publishedOn', 'in-the-future', `no later than today, ${today}`);
}

function wrongDay(field: string, code: string, detail?: string): Refusal {
  return refuse('invalid-field', { field: `body.${field}`, code, ...(detail ? { detail } : {}) });
}

function notAllowed(state: MeasureState): Refusal {
  const steps = transitions[state].join(', ') || 'none';
  return refuse('transition-not-allowed', { field: 'state', code: state, detail: `leads on to: ${steps}` });
}

function event<Type extends MeasureEventType>(
  type: Type,
  subject: Id<'specialMeasure'>,
  data: MeasureEventData[Type],
): NewEvent<Type> {
  return { type, subject, data };
}
