/** What a rule of standing is given beside the facts: the law, the program, and the moment asked about. */
import { type Day, dayOf, endOfDay, type Instant } from '../../../../kernel/time.ts';
import type { ProgramSettings } from '../../../adopt/written-program/index.ts';
import type { StandingLaw } from '../types/facts.ts';

/**
 * Rules ask `over` and compare no time themselves, so that every moment at which an answer turns is known: the moments
 * are what `validUntil` is found among.
 */
export type StandingContext = {
  readonly edition: string;
  readonly at: Instant;
  readonly law: StandingLaw;
  readonly settings: ProgramSettings;
  /** Whether `day`, the last one, has ended in the legal zone. */
  over(day: Day): boolean;
  /** The first moment after `day` in the legal zone. */
  endOf(day: Day): Instant;
  /** The legal day of a moment. */
  dayOf(at: Instant): Day;
  /** Every moment that `over` was asked about. */
  readonly moments: ReadonlySet<Instant>;
};

export function contextAt(
  at: Instant,
  given: { law: StandingLaw; settings: ProgramSettings },
): StandingContext {
  const { legalZone } = given.settings;
  const moments = new Set<Instant>();
  return {
    edition: given.law.edition,
    at,
    ...given,
    moments,
    endOf: (day) => endOfDay(day, legalZone),
    over: (day) => {
      const end = endOfDay(day, legalZone);
      moments.add(end);
      return end <= at;
    },
    dayOf: (moment) => dayOf(moment, legalZone),
  };
}
