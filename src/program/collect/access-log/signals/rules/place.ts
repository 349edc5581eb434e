/** Access from a place that contradicts the stated location of use. */
import type { EvidenceOf } from '../types.ts';
import { type CountryDay, type EarlierEvidence, earlierOf, type Period, type Weighing } from './facts.ts';
import { byCountry, daysIn, placesOf, sameCountry } from './use-from.ts';

export type PlaceFacts = {
  /** Countries the account, and its customer, are stated to use it from. */
  readonly stated: readonly string[];
  readonly days: readonly CountryDay[];
  readonly period: Period;
  readonly earlier: EarlierEvidence;
};

/**
 * Use from a country that nobody stated, on enough days, puts who is behind the account in doubt (doubt).
 *
 * A country that an earlier signal named is not named again: not while it is open, and not once it was dismissed.
 */
export function placeNotStated(
  { stated, days, period, earlier }: PlaceFacts,
  { accessOtherPlaceDays }: { readonly accessOtherPlaceDays: number },
): Weighing<EvidenceOf<'place-not-stated'>> {
  if (stated.length === 0) return { none: 'nothing-stated' };
  const { shown, leftOut } = placesOf(days);
  if (shown.length === 0) return { none: 'no-place-shown' };
  const elsewhere = shown.filter(({ country }) => !stated.some((one) => sameCountry(one, country)));
  if (elsewhere.length === 0) return { none: 'fits-what-is-stated' };
  if (daysIn(elsewhere) < accessOtherPlaceDays) return { none: 'too-few-days' };
  const known = new Set(
    earlierOf(earlier, 'place-not-stated').flatMap(({ found }) => found.map(({ country }) => country)),
  );
  const unknown = elsewhere.filter(({ country }) => !known.has(country));
  if (unknown.length === 0) return { none: 'evidence-known' };
  if (daysIn(unknown) < accessOtherPlaceDays) return { none: 'too-few-days' };
  const found = [...byCountry(unknown)];
  return {
    signal: {
      kind: 'place-not-stated',
      stated: [...new Set(stated)].sort(),
      found,
      days: daysIn(unknown),
      leftOut,
      ...period,
    },
  };
}
