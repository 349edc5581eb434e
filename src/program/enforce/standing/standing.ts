/**
 * The standing of an account: a pure function of facts, program settings and the day. Nothing else decides what an
 * account may do, and whoever works it out again from the same facts finds the same.
 */
import type { Finding } from '../../../kernel/finding.ts';
import type { Instant } from '../../../kernel/time.ts';
import { ledgerOf, liftsOf } from './ledger.ts';
import { contextAt } from './rules/context.ts';
import { standingRules } from './rules/index.ts';
import {
  type AsReason,
  type Effect,
  type JudgedFacts,
  type LimitsOfUse,
  limitsOfUse,
} from './rules/measure.ts';
import { reachOf } from './rules/reach.ts';
import { verificationOf } from './rules/verification.ts';
import { termsFor, underMeasures } from './terms.ts';
import type { StandingFacts, StandingLaw, StandingTime } from './types/facts.ts';
import type { LifeState } from './types/life.ts';
import type { RequirementsLedger } from './types/requirements.ts';
import type { AccountTerms, StandingReason, StandingState } from './types/standing.ts';

/** What an account's standing is at a moment. */
export type Judgement = {
  readonly state: StandingState;
  readonly terms: AccountTerms;
  readonly reasons: readonly AsReason[];
  readonly lifts: readonly string[];
  readonly requirements: RequirementsLedger;
};

export type WorkedOut = Judgement & {
  /** The next moment at which time alone changes the judgement; null: never. */
  readonly validUntil: Instant | null;
  readonly findings: readonly Finding<StandingReason>[];
};

/** Which of two states holds. The life of the account comes before what is known of its holder. */
export const gravity: Readonly<Record<StandingState, number>> = {
  good: 0,
  pending: 1,
  restricted: 2,
  suspended: 3,
  'not-opened': 4,
  closing: 5,
  refused: 6,
  closed: 7,
};

const stateOfLife: Readonly<Record<LifeState, StandingState>> = {
  applied: 'not-opened',
  opened: 'good',
  refused: 'refused',
  closing: 'closing',
  closed: 'closed',
};

/** The standing at `time.at`, and how long it holds by itself. */
export function standingOf(facts: StandingFacts, law: StandingLaw, time: StandingTime): WorkedOut {
  const now = judge(facts, law, time.at, time.settings);
  const { validUntil, termsUntil } = turns(facts, law, time, now);
  const { judgement, findings } = now;
  return { ...judgement, terms: { ...judgement.terms, until: termsUntil }, validUntil, findings };
}

/** The standing at `time.at` alone: nothing is said of how long it holds, and `terms.until` is null. */
export function judgementOf(facts: StandingFacts, law: StandingLaw, time: StandingTime): Judgement {
  return judge(facts, law, time.at, time.settings).judgement;
}

type Judged = {
  readonly judgement: Judgement;
  readonly findings: readonly Finding<StandingReason>[];
  /** The moments at which one of its answers turns. */
  readonly moments: ReadonlySet<Instant>;
};

function judge(
  facts: StandingFacts,
  law: StandingLaw,
  at: Instant,
  settings: StandingTime['settings'],
): Judged {
  const context = contextAt(at, { law, settings });
  const reach = reachOf(facts, context);
  const judged: JudgedFacts = { ...facts, verification: verificationOf(facts, context), reach };
  const measures = standingRules.map((rule) => rule(judged, context));
  const effects = [...measures.flatMap((one) => one.effects)].sort(gravestFirst);
  const { state: life } = facts.life;
  const state = effects.reduce<StandingState>(
    (worst, one) => (gravity[one.state] > gravity[worst] ? one.state : worst),
    stateOfLife[life],
  );
  const limits = gravestLimits(effects, life === 'opened' ? 'none' : 'stopped');
  const limited = limits !== 'none' || effects.some(({ conditions }) => conditions !== undefined);
  const requirements = ledgerOf({
    owed: [...effects.flatMap((one) => one.owed), ...measures.flatMap((one) => one.open)],
    errors: effects.flatMap((one) => one.errors),
    reach,
    disabledReason: limited ? (effects[0]?.reason.code ?? null) : null,
    alive: life === 'applied' || life === 'opened',
  });
  return {
    judgement: {
      state,
      terms: underMeasures(termsFor(limits, life, settings), effects),
      reasons: effects.map((one) => one.reason),
      lifts: limits === 'none' ? [] : liftsOf(requirements),
      requirements,
    },
    findings: measures.map((one) => one.finding),
    moments: context.moments,
  };
}

function gravestFirst(a: Effect, b: Effect): number {
  return gravity[b.state] - gravity[a.state] || limitsOfUse.indexOf(b.limits) - limitsOfUse.indexOf(a.limits);
}

function gravestLimits(effects: readonly Effect[], least: LimitsOfUse): LimitsOfUse {
  return effects.reduce<LimitsOfUse>(
    (worst, one) => (limitsOfUse.indexOf(one.limits) > limitsOfUse.indexOf(worst) ? one.limits : worst),
    least,
  );
}

/**
 * Walks forward through every moment at which an answer may turn, facts unchanged, to the first at which the judgement
 * is another, and to the first at which its terms are. Each moment may bring others that were not asked about before.
 */
function turns(
  facts: StandingFacts,
  law: StandingLaw,
  time: StandingTime,
  now: Judged,
): { validUntil: Instant | null; termsUntil: Instant | null } {
  // Both sides come from the same code, so their fields are in the same order.
  const whole = JSON.stringify(now.judgement);
  const terms = JSON.stringify(now.judgement.terms);
  const held = heldUntil(facts, time);
  let validUntil: Instant | null = null;
  let [at, moments] = [time.at, new Set([...now.moments, ...time.ahead.map((one) => one.from)])];
  for (let next = nextAfter(at, moments); next !== undefined; next = nextAfter(at, moments)) {
    if (held !== null && next >= held) break;
    const then = judge(facts, law, next, settingsAt(next, time));
    if (validUntil === null && JSON.stringify(then.judgement) !== whole) validUntil = next;
    if (JSON.stringify(then.judgement.terms) !== terms) return { validUntil, termsUntil: next };
    at = next;
    moments = new Set([...moments, ...then.moments]);
  }
  return { validUntil: validUntil ?? held, termsUntil: held };
}

/** Beyond this moment the facts at hand say nothing: the standing is worked out anew then, whatever comes of it. */
function heldUntil(facts: StandingFacts, time: StandingTime): Instant | null {
  const settings = time.ahead.find((one) => one.bearsOnFacts)?.from;
  const ends = [settings, facts.heldUntil].filter(
    (one) => one !== undefined && one !== null && one > time.at,
  );
  return ends.sort()[0] ?? null;
}

function nextAfter(at: Instant, moments: ReadonlySet<Instant>): Instant | undefined {
  let first: Instant | undefined;
  for (const moment of moments) if (moment > at && (first === undefined || moment < first)) first = moment;
  return first;
}

function settingsAt(at: Instant, time: StandingTime): StandingTime['settings'] {
  return time.ahead.findLast((one) => one.from <= at)?.settings ?? time.settings;
}
