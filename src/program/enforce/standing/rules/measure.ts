/** The answer of a rule of standing: its finding, the least standing that follows, and what is owed. */
import type { Finding, Outcome, Reason } from '../../../../kernel/finding.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Terms } from '../../../adopt/written-program/index.ts';
import type { StandingFacts } from '../types/facts.ts';
import type { RequirementError, RequirementItem } from '../types/requirements.ts';
import type { StandingReason, StandingState } from '../types/standing.ts';
import type { StandingContext } from './context.ts';

/** How far new use is limited. Running machines are touched by none of these. */
export const limitsOfUse = ['none', 'pending', 'restricted', 'stopped'] as const;
export type LimitsOfUse = (typeof limitsOfUse)[number];

/** Where in the ledger an item stands. */
export type Place = 'currentlyDue' | 'eventuallyDue' | 'pastDue' | 'pendingVerification';
export type Owed = { readonly place: Place; readonly item: RequirementItem };

/** One thing that bears on the standing. */
export type Effect = {
  readonly state: StandingState;
  readonly limits: LimitsOfUse;
  readonly reason: Reason<StandingReason>;
  readonly owed: readonly Owed[];
  readonly errors: readonly RequirementError[];
  /** Conditions that hold beside whatever else limits use. */
  readonly conditions?: Terms;
  /** What runs is not to be kept. */
  readonly windDown?: true;
};

export type Measure = {
  readonly finding: Finding<StandingReason>;
  readonly effects: readonly Effect[];
  /** Items of the ledger that bear on nothing by themselves. */
  readonly open: readonly Owed[];
};

/** The facts with the answer to what every rule asks first: does the law reach this account, and if not, why? */
export type JudgedFacts = StandingFacts & { readonly reach: Reach };
export type Reach = {
  readonly reached: boolean;
  readonly reasons: readonly Reason<StandingReason>[];
  /** Persons whose U.S. status, were it shown, would end what is owed; none where one is, or says to be, foreign. */
  readonly statusOpenFor: readonly StandingFacts['customer']['person'][];
  /** Those of them who said that they are U.S. persons: it is for colleagues to decide. */
  readonly statusClaimedBy: readonly StandingFacts['customer']['person'][];
  readonly errors: readonly RequirementError[];
};

export type StandingRule = (facts: JudgedFacts, context: StandingContext) => Measure;

export type AsReason = Reason<StandingReason>;

export function because(code: StandingReason, clause: string, facts?: AsReason['facts']): AsReason {
  return facts ? { code, clause, facts } : { code, clause };
}

/** An effect with nothing owed, unless said otherwise. */
export function effect(
  given: Pick<Effect, 'state' | 'limits' | 'reason'> &
    Partial<Pick<Effect, 'owed' | 'errors' | 'conditions' | 'windDown'>>,
): Effect {
  return { owed: [], errors: [], ...given };
}

export function answer(
  obligation: string,
  given: Pick<Measure, 'effects'> & Partial<Pick<Measure, 'open'>> & { readonly outcome: Outcome },
  about: { readonly facts: StandingFacts; readonly context: StandingContext },
): Measure {
  const { facts, context } = about;
  const owed = given.effects.flatMap((one) => one.owed).filter(({ item }) => !item.optional);
  return {
    finding: {
      obligation,
      subject: facts.account.id,
      outcome: given.outcome,
      reasons: given.effects.map((one) => one.reason),
      missing: [...new Set(owed.map(({ item }) => item.requirement))],
      edition: context.edition,
      at: context.at,
    },
    effects: given.effects,
    open: given.open ?? [],
  };
}

/** A requirement, named by its code and the person it is about. */
export function owe(
  place: Place,
  item: Pick<RequirementItem, 'code' | 'clause' | 'why'> & Partial<RequirementItem>,
): Owed {
  const person = item.person ?? null;
  const requirement = requirementId(item.code, person);
  return {
    place,
    item: { owedBy: 'customer', dueOn: null, optional: false, ...item, person, requirement },
  };
}

export function requirementId(code: string, person: RequirementItem['person']): string {
  return person === null ? code : `${code}:${person}`;
}

/** Due now, or past due once its last day is over. */
export function placeBy(dueOn: Day | null, context: StandingContext): 'currentlyDue' | 'pastDue' {
  return dueOn !== null && context.over(dueOn) ? 'pastDue' : 'currentlyDue';
}
