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
 *
 * Unmet is an account that was opened since, against it. Unknown is one of which the record does not say whether it is
 * in the part of the country that the measure is about: nothing is enforced on it.
 */
export function enforceSpecialMeasure(facts: JudgedFacts, context: StandingContext): Measure {
  const about = { facts, context };
  const effects = reaching(facts, context).flatMap((one) => effectsOf(one, facts, context));
  if (effects.length > 0) {
    const against = effects.some((one) => openedAgainst(one, facts));
    return answer(obligation, { outcome: against ? 'unmet' : 'met', effects }, about);
  }
  const open = isAlive(facts) ? inForceOn(facts, context).filter((one) => isUnsure(one, facts, context)) : [];
  const measure = answer(obligation, { outcome: 'not-applicable', effects }, about);
  if (open.length === 0) return measure;
  const reasons = open.map(({ measure: id }) =>
    because('special-measure-region-not-on-record', clause, { measure: id }),
  );
  return {
    ...measure,
    finding: { ...measure.finding, outcome: 'unknown', reasons, missing: missingOf(open, context) },
  };
}

function openedAgainst({ reason }: Effect, { life }: JudgedFacts): boolean {
  return reason.code === 'special-measure-prohibits-opening' && life.state !== 'applied';
}

function isAlive({ life }: JudgedFacts): boolean {
  return life.state === 'applied' || life.state === 'opened' || life.state === 'closing';
}

/** What would say it: the part of the country that an address is in, or that the reseller is organized in. */
function missingOf(open: readonly MeasureOnAccount[], context: StandingContext): readonly string[] {
  const counted = open.flatMap(({ unsure }) => unsure.filter(countedIn(context)));
  const missing = counted.map(({ criterion }) =>
    criterion === 'reseller' ? 'reseller.jurisdiction' : 'address.region',
  );
  return [...new Set(missing)].sort();
}

/** Whether one of them stands in the way of opening an application today. */
export function prohibitsOpening(facts: JudgedFacts, context: StandingContext): boolean {
  return reaching(facts, context).some(({ imposes }) => imposes.opening === 'prohibited');
}

/** Those in force that surely reach the account as the program counts. */
function reaching(facts: JudgedFacts, context: StandingContext): readonly MeasureOnAccount[] {
  return inForceOn(facts, context).filter(({ because: why }) => why.some(bearsIn(facts, context)));
}

function isUnsure({ unsure }: MeasureOnAccount, facts: JudgedFacts, context: StandingContext): boolean {
  return unsure.some(bearsIn(facts, context));
}

function countedIn({ settings }: StandingContext) {
  return ({ criterion }: MeasureOnAccount['because'][number]) => countsAs(criterion, settings.locatedInBasis);
}

/**
 * A customer who is a U.S. person with owners who all are is reached by nothing on their own side. Through a reseller they
 * are: the account is that of the reseller, which is a foreign person whoever uses it.
 */
function bearsIn({ reach }: JudgedFacts, context: StandingContext) {
  const counts = countedIn(context);
  return (why: MeasureOnAccount['because'][number]) =>
    counts(why) && (reach.reached || why.criterion === 'reseller');
}

/** Those in force today. Nothing bears on products the law does not reach. */
function inForceOn({ measures, reach }: JudgedFacts, context: StandingContext): readonly MeasureOnAccount[] {
  if (reach.reasons.some(({ code }) => code === 'offering-out-of-scope')) return [];
  return measures.filter(({ effectiveOn, lastOn }) => {
    const [begun, ended] = [context.over(addToDay(effectiveOn, { days: -1 })), context.over(lastOn)];
    return begun && !ended;
  });
}

function effectsOf(one: MeasureOnAccount, facts: JudgedFacts, context: StandingContext): Effect[] {
  const { imposes } = one;
  switch (facts.life.state) {
    case 'applied':
      return imposes.opening === 'prohibited' ? [notOpened(one, facts, context)] : [];
    case 'opened':
    case 'closing':
      return onOpen(one, facts, context);
    case 'refused':
    case 'closed':
      return [];
  }
}

function notOpened(one: MeasureOnAccount, facts: JudgedFacts, context: StandingContext): Effect {
  const reason = reasonOf('special-measure-prohibits-opening', one, { facts, context });
  return effect({ state: 'not-opened', limits: 'stopped', reason });
}

/** What bears on an account that is open: on every one what is said of maintaining, on one opened since of opening too. */
function onOpen(one: MeasureOnAccount, facts: JudgedFacts, context: StandingContext): Effect[] {
  const { opening, maintaining, terms } = one.imposes;
  if (maintaining === 'prohibited') {
    const reason = reasonOf('special-measure-prohibits-maintaining', one, { facts, context });
    return [effect({ state: 'suspended', limits: 'stopped', reason, windDown: true })];
  }
  const since = openedSince(one, facts, context);
  if (since && opening === 'prohibited') {
    const reason = reasonOf('special-measure-prohibits-opening', one, { facts, context });
    return [effect({ state: 'suspended', limits: 'stopped', reason })];
  }
  if (maintaining !== 'conditions' && !(since && opening === 'conditions')) return [];
  const reason = reasonOf('special-measure-conditions', one, { facts, context });
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
  { measure, effectiveOn, lastOn, because: why, imposes, reseller }: MeasureOnAccount,
  about: { readonly facts: JudgedFacts; readonly context: StandingContext },
): AsReason {
  const counted = why.filter(bearsIn(about.facts, about.context));
  const by = [...new Set(counted.map(({ criterion }) => criterion))].sort().join(',');
  const through: AsReason['facts'] = counted.some(({ criterion }) => criterion === 'reseller')
    ? { reseller }
    : {};
  const facts = { measure, effectiveOn, lastOn, locatedBy: by, ...through };
  if (code !== 'special-measure-conditions') return because(code, clause, facts);
  return because(code, clause, { ...facts, conditionsInWords: imposes.texts });
}
