/** Special measures on an account: refused, forbidden or under conditions, from the day of effect to the last day. */
import { addToDay } from '../../../../kernel/time.ts';
import { countsAs, type MeasureOnAccount } from '../../../determine/special-measures/index.ts';
import type { StandingContext } from './context.ts';
import {
  type AsReason,
  answer,
  because,
  type Effect,
  effect,
  type JudgedFacts,
  type Measure,
} from './measure.ts';

const obligation = 'enforce-special-measure';
const clause = '§ 7.307';

/**
 * A special measure is enforced from the day of its effect: nothing is opened or maintained against it
 * (enforce-special-measure).
 */
export function enforceSpecialMeasure(facts: JudgedFacts, context: StandingContext): Measure {
  const about = { facts, context };
  const effects = inForceOn(facts, context).flatMap((one) => effectsOf(one, facts, context));
  return answer(obligation, { outcome: effects.length > 0 ? 'met' : 'not-applicable', effects }, about);
}

/** Whether one of them stands in the way of opening an application today. */
export function prohibitsOpening(facts: JudgedFacts, context: StandingContext): boolean {
  return inForceOn(facts, context).some(({ imposes }) => imposes.opening === 'prohibited');
}

/**
 * Those in force that reach the account as the program counts. Nothing bears on products the law does not reach, nor on
 * a customer who is a U.S. person with owners who all are.
 */
function inForceOn({ measures, reach }: JudgedFacts, context: StandingContext): readonly MeasureOnAccount[] {
  if (!reach.reached) return [];
  const { locatedInBasis } = context.settings;
  return measures.filter(({ effectiveOn, lastOn, because: why }) => {
    const [begun, ended] = [context.over(addToDay(effectiveOn, { days: -1 })), context.over(lastOn)];
    return begun && !ended && why.some(({ criterion }) => countsAs(criterion, locatedInBasis));
  });
}

function effectsOf(one: MeasureOnAccount, facts: JudgedFacts, context: StandingContext): Effect[] {
  const { imposes } = one;
  switch (facts.life.state) {
    case 'applied':
      return imposes.opening === 'prohibited' ? [notOpened(one, context)] : [];
    case 'opened':
    case 'closing':
      return onOpen(one, facts, context);
    case 'refused':
    case 'closed':
      return [];
  }
}

function notOpened(one: MeasureOnAccount, context: StandingContext): Effect {
  const reason = reasonOf('special-measure-prohibits-opening', one, context);
  return effect({ state: 'not-opened', limits: 'stopped', reason });
}

/** What bears on an account that is open: on every one what is said of maintaining, on one opened since of opening too. */
function onOpen(one: MeasureOnAccount, facts: JudgedFacts, context: StandingContext): Effect[] {
  const { opening, maintaining, terms } = one.imposes;
  if (maintaining === 'prohibited') {
    const reason = reasonOf('special-measure-prohibits-maintaining', one, context);
    return [effect({ state: 'suspended', limits: 'stopped', reason, windDown: true })];
  }
  const since = openedSince(one, facts, context);
  if (since && opening === 'prohibited') {
    const reason = reasonOf('special-measure-prohibits-opening', one, context);
    return [effect({ state: 'suspended', limits: 'stopped', reason })];
  }
  if (maintaining !== 'conditions' && !(since && opening === 'conditions')) return [];
  const reason = reasonOf('special-measure-conditions', one, context);
  const conditions = terms ? { conditions: terms } : {};
  return [effect({ state: 'restricted', limits: 'none', reason, ...conditions })];
}

function openedSince(
  { effectiveOn }: MeasureOnAccount,
  { life }: JudgedFacts,
  context: StandingContext,
): boolean {
  const on = ('openedOn' in life ? life.openedOn : null) ?? context.dayOf(life.since);
  return on >= effectiveOn;
}

function reasonOf(
  code: AsReason['code'],
  { measure, effectiveOn, lastOn, because: why, imposes }: MeasureOnAccount,
  { settings }: StandingContext,
): AsReason {
  const counted = why.filter(({ criterion }) => countsAs(criterion, settings.locatedInBasis));
  const by = [...new Set(counted.map(({ criterion }) => criterion))].sort().join(',');
  const facts = { measure, effectiveOn, lastOn, locatedBy: by };
  if (code !== 'special-measure-conditions') return because(code, clause, facts);
  return because(code, clause, { ...facts, conditionsInWords: imposes.texts });
}
