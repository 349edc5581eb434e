/** The life of a change of the program: who may do what to it, and what has to be there first. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Edition } from '../../../../law/index.ts';
import { checkContent } from './content.ts';
import { type TrialFault, type TrialHeldAgainst, trialFault } from './counts-still.ts';
import { isOpen } from './life.ts';
import type {
  ChangeEventData,
  ChangeEventType,
  Material,
  Need,
  ProgramChange,
  ProgramChangeState,
} from './types.ts';

/** The allowed moves of a change. `approved` and `withdrawn` are ends; a draft that is edited stays one. */
export const transitions: Readonly<Record<ProgramChangeState, readonly ProgramChangeState[]>> = {
  drafted: ['drafted', 'submitted', 'withdrawn'],
  submitted: ['drafted', 'approved', 'withdrawn'],
  approved: [],
  withdrawn: [],
};

/** What decides beside the change itself: the day, and the program in force, never the one the change would bring. */
export type Circumstances = TrialHeldAgainst & {
  readonly adopted: boolean;
  /** The program asks for a second person on its settings. */
  readonly fourEyes: boolean;
  readonly brakeSharePercent: number;
  readonly edition: Edition;
};

type Decided = NewEvent[] | Refusal;

/** Drafts a change, or writes a draft anew. */
export function draft(
  change: Pick<ProgramChange, 'id'> & Partial<Pick<ProgramChange, 'state'>>,
  data: ChangeEventData['program-change-drafted'],
  { today, edition }: Circumstances,
): Decided {
  if (change.state && change.state !== 'drafted') return notAllowed(change.state);
  const wrong = checkContent(data.content, edition);
  if (wrong) return wrong;
  if (data.effectiveOn < today) return inThePast();
  return [event('program-change-drafted', change.id, data)];
}

/** Asks for a decision. Whether the change is material is stated here, once there is a program that it changes. */
export function submit(
  change: ProgramChange,
  material: Material | null,
  { adopted }: Circumstances,
): Decided {
  if (!transitions[change.state].includes('submitted')) return notAllowed(change.state);
  const { settings, narratives, risks } = change.content;
  if (Object.keys({ ...settings, ...narratives, ...risks }).length === 0)
    return refuse('invalid-field', { field: 'content', code: 'empty' });
  if (adopted && !material)
    return refuse('reason-missing', {
      field: 'body.material',
      code: 'missing',
      detail: 'whether it is material, and why: § 7.304(c)',
    });
  return [event('program-change-submitted', change.id, { material: adopted ? material : null })];
}

export function sendBack(change: ProgramChange, words: string): Decided {
  if (change.state !== 'submitted') return notAllowed(change.state);
  return [event('program-change-sent-back', change.id, { words })];
}

/** A third person confirms what the brake holds: neither who wrote it, nor who submitted it, nor who will approve it. */
export function confirm(change: ProgramChange, by: string, circumstances: Circumstances): Decided {
  if (change.state !== 'submitted') return notAllowed(change.state);
  const { trial } = change;
  const fault = trialFault(change, circumstances);
  if (!trial || fault) return trialRequired(change, fault);
  if (!isBraked(change, circumstances))
    return refuse('conflict', { field: 'trial.sharePercent', code: 'within-the-share' });
  if (change.confirmedBy) return refuse('already-exists');
  if (isHand(change, by)) return refuse('same-person');
  const { digest, sharePercent } = trial;
  return [event('program-change-confirmed', change.id, { digest, sharePercent })];
}

/** Approves: what is there to be tried was tried, what the brake holds was confirmed, and by another person. */
export function approve(change: ProgramChange, by: string, circumstances: Circumstances): Decided {
  if (!transitions[change.state].includes('approved')) return notAllowed(change.state);
  const { today, adopted, fourEyes, edition } = circumstances;
  // The edition may have become stricter since it was drafted.
  const wrong = checkContent(change.content, edition);
  if (wrong) return wrong;
  const secondPerson = !isHand(change, by);
  if (adopted && fourEyes && !secondPerson) return refuse('same-person');
  const fault = changesSettings(change) ? trialFault(change, circumstances) : undefined;
  if (adopted && fault) return trialRequired(change, fault);
  if (adopted && isBraked(change, circumstances)) {
    if (!change.confirmedBy) return confirmationNeeded(change, circumstances);
    if (change.confirmedBy === by) return refuse('same-person');
  }
  const { settings, narratives, risks } = change.content;
  return [
    event('program-change-approved', change.id, {
      digest: change.digest,
      material: change.material?.is ?? false,
      effectiveOn: laterOf(change.effectiveOn, today),
      secondPerson,
      settings: Object.keys(settings),
      narratives: Object.keys(narratives),
      risks: Object.keys(risks),
    }),
  ];
}

export function withdraw(change: ProgramChange): Decided {
  if (!transitions[change.state].includes('withdrawn')) return notAllowed(change.state);
  return [event('program-change-withdrawn', change.id, {})];
}

/** Whether the trial says that more customers than the set share would be worse off. */
export function isBraked(
  { trial }: Pick<ProgramChange, 'trial'>,
  { brakeSharePercent }: Pick<Circumstances, 'brakeSharePercent'>,
): boolean {
  return trial !== null && trial.sharePercent > brakeSharePercent;
}

export function changesSettings({ content }: Pick<ProgramChange, 'content'>): boolean {
  return Object.keys(content.settings).length > 0;
}

/** What an open change still needs before it is approved, whoever looks at it. */
export function stillNeeds(change: ProgramChange, circumstances: Circumstances): readonly Need[] {
  if (!isOpen(change)) return [];
  const { adopted, fourEyes } = circumstances;
  const trial = adopted && changesSettings(change) && trialFault(change, circumstances) !== undefined;
  return [
    ...(change.state === 'drafted' ? ['submission' as const] : []),
    ...(trial ? ['trial' as const] : []),
    ...(adopted && isBraked(change, circumstances) && !change.confirmedBy ? ['confirmation' as const] : []),
    ...(adopted && fourEyes ? ['second-person' as const] : []),
  ];
}

/** Who wrote any of it or submitted it. */
function isHand({ authors, submittedBy }: ProgramChange, by: string): boolean {
  return authors.includes(by) || submittedBy === by;
}

function trialRequired({ digest }: ProgramChange, fault: TrialFault | undefined): Refusal {
  const errors = fault ? [{ field: 'trial', ...fault }] : [];
  return { refused: 'trial-required', errors, facts: { digest } };
}

function confirmationNeeded({ trial }: ProgramChange, { brakeSharePercent }: Circumstances): Refusal {
  const sharePercent = trial?.sharePercent ?? 0;
  const detail = `${sharePercent} % of the customers would be worse off, the share is ${brakeSharePercent} %: § 7.304(c)`;
  return {
    refused: 'confirmation-needed',
    errors: [{ field: 'confirmedBy', code: 'missing', detail }],
    facts: { sharePercent, brakeSharePercent },
  };
}

function laterOf(asked: Day, today: Day): Day {
  if (asked < today) return today;
  return asked;
}

function inThePast(): Refusal {
  return refuse('invalid-field', { field: 'body.effectiveOn', code: 'in-the-past' });
}

function notAllowed(state: ProgramChangeState): Refusal {
  const steps = transitions[state].join(', ') || 'none';
  return refuse('transition-not-allowed', {
    field: 'state',
    code: state,
    detail: `leads on to: ${steps}`,
  });
}

function event<Type extends ChangeEventType>(
  type: Type,
  subject: Id<'programChange'>,
  data: ChangeEventData[Type],
): NewEvent<Type> {
  return { type, subject, data };
}
