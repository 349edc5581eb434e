/** What follows when somebody behind an account resembles an entry of a list. No obligation of the edition asks for it. */
import { addToDay } from '../../../../kernel/time.ts';
import type { PersonScreening, ScreeningFacts } from '../../../determine/screening/index.ts';
import type { StandingContext } from './context.ts';
import {
  type AsReason,
  answer,
  because,
  type Effect,
  effect,
  type JudgedFacts,
  type Measure,
  owe,
} from './measure.ts';

const rule = 'screening';
const threshold = 'setting screeningThresholdPercent';
const holds = 'setting screeningHoldsOpening';
const limits = 'setting screeningOpenMatchTerms';
const stale = 'setting screeningStaleLists';

/**
 * A match that nobody judged holds up what the program says; one that people confirmed stops new use and is proposed for
 * refusal or closing. With no list in force nothing follows for anybody. Where screening bears on an account, it is said
 * when a list of those compared with was stale.
 */
export function screenedParties(facts: JudgedFacts, context: StandingContext): Measure {
  const about = { facts, context };
  const { screening, life } = facts;
  const nothing = answer(rule, { outcome: 'not-applicable', effects: [] }, about);
  if (screening === null) {
    const reasons = [because('no-list-in-force', threshold)];
    return { ...nothing, finding: { ...nothing.finding, reasons } };
  }
  if (life.state === 'applied') {
    const { finding } = answer(rule, { outcome: 'met', effects: screeningObstacles(facts, context) }, about);
    const warned = context.settings.screeningStaleLists === 'warn' ? staleEffects(screening, context) : [];
    return { finding: { ...finding, outcome: outcomeOf(finding) }, effects: warned, open: [] };
  }
  if (life.state !== 'opened') return nothing;
  const grounds = screening.persons.flatMap((one) => [
    ...confirmedEffects(one, facts),
    ...openEffects(one, facts, context),
  ]);
  const effects = [...grounds, ...(grounds.length > 0 ? staleBeside(screening, context) : [])];
  const measure = answer(rule, { outcome: 'met', effects }, about);
  return { ...measure, finding: { ...measure.finding, outcome: outcomeOf(measure.finding) } };
}

/** What screening puts in the way of opening an account. The rule on opening asks for it, with everything else. */
export function screeningObstacles(facts: JudgedFacts, context: StandingContext): readonly Effect[] {
  const { screening } = facts;
  if (screening === null) return [];
  const { screeningStaleLists } = context.settings;
  return [
    ...screening.persons.flatMap((one) => [
      ...confirmedEffects(one, facts),
      ...openEffects(one, facts, context),
    ]),
    ...(screeningStaleLists === 'hold-opening' ? staleEffects(screening, context) : []),
  ];
}

/** Unmet is the one case in which a proposal is owed and nobody made it. */
function outcomeOf({ reasons }: Measure['finding']): Measure['finding']['outcome'] {
  return reasons.some(({ code }) => code === 'listed-party-to-be-proposed') ? 'unmet' : 'met';
}

/** Stopped, and proposed once: what people decide on the proposal is theirs, the judgement stays. */
function confirmedEffects({ person, confirmedAt }: PersonScreening, facts: JudgedFacts): readonly Effect[] {
  if (confirmedAt === null) return [];
  const kind = facts.life.state === 'applied' ? 'refusal-proposal' : 'closing-proposal';
  const proposed = facts.cases.filter(
    (one) => one.kind === kind && (one.resolved === null || one.openedAt >= confirmedAt),
  );
  const kept = kind === 'closing-proposal' && proposed.some((one) => one.resolved?.outcome === 'keep-open');
  const reasons: AsReason[] = [
    because('listed-party-confirmed', threshold, { person }),
    ...(proposed.length === 0 ? [because('listed-party-to-be-proposed', threshold, { person })] : []),
  ];
  return reasons.map((reason) =>
    kind === 'refusal-proposal'
      ? effect({ state: 'not-opened', limits: 'stopped', reason })
      : kept
        ? effect({ state: 'restricted', limits: 'restricted', reason })
        : effect({ state: 'suspended', limits: 'stopped', reason }),
  );
}

/** Somebody not compared yet, or compared and not judged. */
function openEffects(
  { person, screened, open }: PersonScreening,
  { life }: JudgedFacts,
  { settings }: StandingContext,
): readonly Effect[] {
  if (screened && open === 0) return [];
  const code = open > 0 ? 'listed-party-not-judged' : 'screening-awaited';
  if (life.state === 'applied') {
    const { screeningHoldsOpening } = settings;
    const holding = open > 0 ? screeningHoldsOpening !== 'never' : screeningHoldsOpening === 'until-compared';
    if (!holding) return [];
    const reason = because(code, holds, open > 0 ? { person, matches: open } : { person });
    return [
      effect({ state: 'not-opened', limits: 'stopped', reason, owed: [judgementOwed(person, reason)] }),
    ];
  }
  const terms = settings.screeningOpenMatchTerms;
  if (open === 0 || terms === 'none') return [];
  const reason = because(code, limits, { person, matches: open });
  return [effect({ state: terms, limits: terms, reason, owed: [judgementOwed(person, reason)] })];
}

function judgementOwed(person: PersonScreening['person'], { code, clause }: AsReason) {
  return owe('pendingVerification', { code: 'screening', person, clause, why: code, owedBy: 'provider' });
}

/** A list that was not downloaded may lack somebody: said of every application, and holding it up where the program says. */
function staleEffects(screening: ScreeningFacts, context: StandingContext): readonly Effect[] {
  if (!isStale(screening, context)) return [];
  const { settings } = context;
  const facts = { list: screening.staleList, since: screening.staleFrom };
  if (settings.screeningStaleLists === 'warn') {
    const reason = because('screening-list-stale', stale, facts);
    return [effect({ state: 'not-opened', limits: 'stopped', reason })];
  }
  const reason = because('fresh-list-awaited', stale, facts);
  const owed = [
    owe('currentlyDue', { code: 'fresh-lists', clause: stale, why: reason.code, owedBy: 'provider' }),
  ];
  return [effect({ state: 'not-opened', limits: 'stopped', reason, owed })];
}

/** Of an account that is open it is a fact beside what bears on it: it limits nothing, and nothing is owed for it. */
function staleBeside(screening: ScreeningFacts, context: StandingContext): readonly Effect[] {
  if (!isStale(screening, context)) return [];
  const facts = { list: screening.staleList, since: screening.staleFrom };
  const reason = because('screening-list-stale', stale, facts);
  return [effect({ state: 'good', limits: 'none', reason })];
}

function isStale({ staleFrom }: ScreeningFacts, { settings, over }: StandingContext): boolean {
  return settings.screeningStaleLists !== 'ignore' && over(addToDay(staleFrom, { days: -1 }));
}
