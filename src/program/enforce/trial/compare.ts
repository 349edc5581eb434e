/** What another program would change about one account, and whether the account would be worse off. Pure. */
import { canonicalJson } from '../../../kernel/canonical.ts';
import { compareMoney, type Money } from '../../../kernel/money.ts';
import {
  type AccountTerms,
  type ForeseenStanding,
  gravity,
  type StandingReason,
  type StandingState,
} from '../standing/index.ts';

export const differences = ['state', 'terms', 'reasons'] as const;
export type Difference = (typeof differences)[number];

/** A standing as a trial keeps it: of its reasons the codes, each once, the gravest first. */
export type Side = {
  readonly state: StandingState;
  readonly terms: AccountTerms;
  readonly reasons: readonly StandingReason[];
};

export function sideOf({ state, terms, reasons }: ForeseenStanding): Side {
  return { state, terms, reasons: [...new Set(reasons.map(({ code }) => code))] };
}

export function differencesBetween(before: Side, after: Side): readonly Difference[] {
  const [then, now] = [before, after].map((side) => ({ ...side, terms: termsThatCount(side.terms) }));
  return differences.filter((what) => canonicalJson(then?.[what]) !== canonicalJson(now?.[what]));
}

/** Where nothing new may be used, limits on what is new mean nothing: another limit makes no other standing. */
function termsThatCount({ newProvisioning, runningMachines, ...limits }: AccountTerms) {
  return { newProvisioning, runningMachines, ...(newProvisioning === 'stopped' ? {} : limits) };
}

/**
 * A graver standing, tighter terms, or an application that could be opened and no longer can. Being asked again while
 * all that was allowed stays allowed is none of these.
 */
export function isWorse(before: Side, after: Side): boolean {
  const graver = gravity[after.state] > gravity[before.state] && !isOnlyAskedAgain(before, after);
  const better = gravity[after.state] < gravity[before.state];
  const openable = (side: Side) => side.reasons.includes('ready-to-open');
  return (
    graver || (!better && (isTighter(before.terms, after.terms) || (openable(before) && !openable(after))))
  );
}

/** In good standing before, and to be verified again under terms that limit nothing more: it goes on as it did. */
export function isOnlyAskedAgain(before: Side, after: Side): boolean {
  return before.state === 'good' && after.state === 'pending' && !isTighter(before.terms, after.terms);
}

const strictness: Readonly<Record<AccountTerms['newProvisioning'], number>> = {
  allowed: 0,
  'within-limits': 1,
  stopped: 2,
};

/** Anything that was open and no longer is. Limits count where use is within limits on both sides. */
export function isTighter(before: AccountTerms, after: AccountTerms): boolean {
  const by = strictness[after.newProvisioning] - strictness[before.newProvisioning];
  if (by !== 0) return by > 0;
  if (after.newProvisioning !== 'within-limits') return false;
  return (
    shuts(before.services, after.services) ||
    shuts(before.regions, after.regions) ||
    lowers(before.acceleratorsMax, after.acceleratorsMax) ||
    lowersSpend(before.spendMax, after.spendMax) ||
    (before.monitoring === 'standard' && after.monitoring === 'enhanced')
  );
}

/** Lists of what may be used; an empty one is all. */
function shuts(before: readonly string[], after: readonly string[]): boolean {
  if (after.length === 0) return false;
  return before.length === 0 || before.some((one) => !after.includes(one));
}

/** Null is no limit. */
function lowers(before: number | null, after: number | null): boolean {
  return after !== null && (before === null || after < before);
}

/** Amounts in different currencies cannot be compared: another currency counts as tighter. */
function lowersSpend(before: Money | null, after: Money | null): boolean {
  if (after === null) return false;
  return before === null || (compareMoney(after, before) ?? -1) < 0;
}
