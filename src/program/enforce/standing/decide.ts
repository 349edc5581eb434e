/** The life of an account: which moves there are, and what each command and each decision of people makes of it. */
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type FieldError, type ProblemCode, type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Day } from '../../../kernel/time.ts';
import type { LifeEvent } from './life.ts';
import type { Judgement } from './standing.ts';
import type { EndReason, Life, LifeState, ResolvedCase } from './types/life.ts';
import type { StandingReason } from './types/standing.ts';

/** From each state, where it may go, and the event that says so. `closed` is an end. */
export const transitions = {
  applied: { opened: 'account-opened', refused: 'account-refused', closed: 'account-closed' },
  opened: { closing: 'account-closing', closed: 'account-closed' },
  refused: { applied: 'account-refusal-lifted' },
  closing: { opened: 'account-closing-lifted', closed: 'account-closed' },
  closed: {},
} as const satisfies Record<LifeState, Partial<Record<LifeState, string>>>;

/** Reasons that an account which may open still has. */
const lettingOpen: readonly StandingReason[] = [
  'ready-to-open',
  'offering-out-of-scope',
  'offering-scope-undecided',
  'customer-and-all-owners-us',
  'screening-list-stale',
];

/** Which refusal an obstacle gives, the one that names the duty most closely first. */
const refusals: readonly (readonly [StandingReason, ProblemCode])[] = [
  ['special-measure-prohibits-opening', 'conflict'],
  ['first-certification-missing', 'certification-missing'],
  ['program-not-adopted', 'conflict'],
  ['refusal-proposed', 'conflict'],
  ['listed-party-confirmed', 'conflict'],
  ['listed-party-not-judged', 'conflict'],
  ['identity-compromised', 'identity-unresolved'],
  ['attempts-failed', 'identity-unresolved'],
  ['identity-in-doubt', 'identity-unresolved'],
  ['us-status-undetermined', 'evidence-missing'],
  ['owners-not-known', 'evidence-missing'],
  ['minimum-data-missing', 'evidence-missing'],
];

export type AccountOf = { readonly id: Id<'account'>; readonly also: readonly Id[]; readonly life: Life };

/** Opens an account where nothing stands in the way; else every obstacle is named (refuse-unverified). */
export function open(account: AccountOf, judged: Judgement, today: Day): NewEvent[] | Refusal {
  const refused = refuseMove(account.life, 'opened', ['applied']);
  if (refused) return refused;
  const codes = judged.reasons.map((reason) => reason.code).filter((code) => !lettingOpen.includes(code));
  if (codes.length > 0) return refuseOpening(codes, judged);
  return [event(account, { type: 'account-opened', data: { openedOn: today } })];
}

function refuseOpening(codes: readonly StandingReason[], judged: Judgement): Refusal {
  const [, problem] = refusals.find(([code]) => codes.includes(code)) ?? ['', 'conflict' as const];
  const items = judged.requirements.currentlyDue.filter((item) => !item.optional);
  const errors = items.map(
    (item): FieldError => ({ field: `requirements.${item.requirement}`, code: item.why }),
  );
  return { ...refuse(problem, ...errors), facts: { reasons: [...new Set(codes)] } };
}

/** Ends an account at the customer's wish, or records that one whose closing was decided is closed now. */
export function close(
  account: AccountOf,
  command: { readonly because: EndReason | undefined; readonly closedOn: Day },
): NewEvent[] | Refusal {
  const { life } = account;
  const refused = refuseMove(life, 'closed');
  if (refused) return refused;
  const { closedOn } = command;
  const from = openedOn(life);
  if (from !== null && closedOn < from)
    return refuse('invalid-field', { field: 'body.closedOn', code: 'before-opening' });
  if (life.state === 'closing') {
    if (command.because) return refuse('invalid-field', { field: 'body.because', code: 'decided-before' });
    return [
      event(account, { type: 'account-closed', data: { because: life.because, closedOn, openedOn: from } }),
    ];
  }
  if (!command.because) return refuse('reason-missing', { field: 'body.because', code: 'missing' });
  if ((command.because === 'application-withdrawn') !== (life.state === 'applied')) {
    return refuse('invalid-field', { field: 'body.because', code: 'not-from-here' });
  }
  return [
    event(account, { type: 'account-closed', data: { because: command.because, closedOn, openedOn: from } }),
  ];
}

/**
 * What a decision of people makes of the account. Closing and refusing happen here and nowhere else: no clock does it.
 * A decision that the account's life has overtaken makes nothing (close-after-failed-attempts, offer-redress).
 */
export function follow(account: AccountOf, resolved: ResolvedCase): (NewEvent & LifeEvent)[] {
  const { life } = account;
  const { case: id, outcome } = resolved;
  switch (resolved.kind) {
    case 'refusal-proposal':
      if (outcome === 'refuse' && life.state === 'applied') {
        return [event(account, { type: 'account-refused', data: { because: resolved.because, case: id } })];
      }
      return outcome === 'do-not-refuse' && isDecidedBy(life, id) ? lift(account, id) : [];
    case 'closing-proposal':
      if (outcome === 'close' && life.state === 'opened') {
        const { because, closesOn } = resolved;
        return [
          event(account, {
            type: 'account-closing',
            data: { because, closesOn, case: id, openedOn: openedOn(life) },
          }),
        ];
      }
      return outcome === 'keep-open' && isDecidedBy(life, id) ? lift(account, id) : [];
    case 'appeal':
      return outcome === 'granted' ? lift(account, id) : [];
    case 'compromised-identity':
      return [];
  }
}

/** Takes back a refusal or a closing that is not yet done. */
function lift(account: AccountOf, by: Id<'case'>): (NewEvent & LifeEvent)[] {
  const { life } = account;
  if (life.state === 'refused')
    return [event(account, { type: 'account-refusal-lifted', data: { case: by } })];
  if (life.state !== 'closing') return [];
  return [event(account, { type: 'account-closing-lifted', data: { case: by, openedOn: life.openedOn } })];
}

function isDecidedBy(life: Life, id: Id<'case'>): boolean {
  return (life.state === 'refused' || life.state === 'closing') && life.case === id;
}

function refuseMove(life: Life, to: LifeState, onlyFrom?: readonly LifeState[]): Refusal | undefined {
  const allowed = Object.keys(transitions[life.state]);
  if (allowed.includes(to) && (onlyFrom === undefined || onlyFrom.includes(life.state))) return undefined;
  return {
    ...refuse('transition-not-allowed', { field: 'state', code: life.state }),
    facts: { from: life.state, allowed },
  };
}

function openedOn(life: Life): Day | null {
  return 'openedOn' in life ? life.openedOn : null;
}

function event({ id, also }: AccountOf, happened: LifeEvent): NewEvent & LifeEvent {
  return { ...happened, subject: id, also };
}
