/** A ground "located in the United States" that the accesses no longer bear out. */
import type { Id } from '../../../../../kernel/ids.ts';
import type { Day } from '../../../../../kernel/time.ts';
import type { EvidenceOf } from '../types.ts';
import { type CountryDay, type EarlierEvidence, earlierOf, type Period, type Weighing } from './facts.ts';
import { byCountry, daysIn, isUnitedStates, placesOf } from './use-from.ts';

export type UsLocationFacts = {
  readonly decision: { readonly id: Id<'usPersonDecision'>; readonly decidedOn: Day };
  /** Of all accounts of the person. */
  readonly days: readonly CountryDay[];
  /** As many days as the program says. */
  readonly period: Period;
  readonly earlier: EarlierEvidence;
};

/** Fewer days of use than this say nothing of where somebody lives. */
const leastDays = 3;

/**
 * Who counts as a U.S. person by being located there, and uses their accounts only from elsewhere, may have moved (doubt). One
 * access from the United States is enough to leave it be. The decision itself stays until a person withdraws it.
 */
export function usLocationNotBorneOut({
  decision,
  days,
  period,
  earlier,
}: UsLocationFacts): Weighing<EvidenceOf<'us-location-not-borne-out'>> {
  if (decision.decidedOn > period.from) return { none: 'decided-too-lately' };
  const { shown, leftOut } = placesOf(days);
  if (shown.length === 0) return { none: 'no-place-shown' };
  if (shown.some(({ country }) => isUnitedStates(country))) return { none: 'seen-there' };
  if (daysIn(shown) < leastDays) return { none: 'too-few-days' };
  if (earlierOf(earlier, 'us-location-not-borne-out').some((one) => one.decision === decision.id))
    return { none: 'evidence-known' };
  const found = [...byCountry(shown)];
  return {
    signal: {
      kind: 'us-location-not-borne-out',
      decision: decision.id,
      found,
      days: daysIn(shown),
      leftOut,
      ...period,
    },
  };
}
