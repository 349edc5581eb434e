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

const mostEndsKept = 10_000;
const endsKept = new Map<string, Instant>();

/** The same few days end again and again over many accounts, and reckoning in a time zone is slow. */
function endOf(day: Day, zone: string): Instant {
  const key = `${day} ${zone}`;
  const kept = endsKept.get(key);
  if (kept) return kept;
  if (endsKept.size >= mostEndsKept) endsKept.clear();
  const end = endOfDay(day, zone);
  endsKept.set(key, end);
  return end;
}

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
    endOf: (day) => endOf(day, legalZone),
    over: (day) => {
      const end = endOf(day, legalZone);
      moments.add(end);
      return end <= at;
    },
    dayOf: (moment) => dayOf(moment, legalZone),
  };
}
