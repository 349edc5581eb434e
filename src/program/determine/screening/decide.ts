/** From an answer of the screener to what is recorded, and from a match as it stands to what is to be done about it. */
import type { IdSource } from '../../../kernel/ids.ts';
import { addToDay, type Day } from '../../../kernel/time.ts';
import type { ProgramSettings } from '../../adopt/written-program/index.ts';
import { entryDigest, type ListEntry } from '../lists/index.ts';
import type { Made } from './event-schemas.ts';
import type { Party } from './party/party.ts';
import type { Screened, ScreenedAgainst } from './screener/types.ts';
import type { ReopenReason, Verdict } from './types/judgements.ts';
import type { KeptMatch } from './types/matches.ts';
import type { FoundMatch, SealedResult } from './types/results.ts';
import type { DueReason, Subject } from './types/subjects.ts';

/** How far under the threshold candidates are kept: so far a lower threshold can be tried on history. */
export const keptBelow = 0.1;

/** The least score that is kept, in whole hundredths: 0.7 less 0.1 is 0.6 and not a hair under it. */
export function floorOf(threshold: number): number {
  return Math.max(0, Math.round((threshold - keptBelow) * 1000) / 1000);
}

export type Compared = {
  readonly subject: Subject;
  readonly because: DueReason;
  readonly facts: { readonly party: Party; readonly salt: string; readonly digest: string };
  readonly screened: Screened;
  /** As the screener said; its own threshold is the floor. */
  readonly against: ScreenedAgainst;
  readonly threshold: number;
  /** Matches of this subject that are known, whatever became of them. */
  readonly known: readonly Pick<KeptMatch, 'id' | 'list' | 'entryKey'>[];
};

/** What a comparison found, as an event. A match on an entry that was met before keeps its id. */
export function recordScreened(ids: IdSource, compared: Compared): Made<'party-screened'> {
  const { subject, because, facts, screened, against, threshold } = compared;
  const matches = screened.matches.map(
    ({ list, entry, score, names, ofac, lines }): FoundMatch => ({
      match:
        compared.known.find((one) => one.list === list && one.entryKey === entry.key)?.id ??
        ids.next('screeningMatch'),
      list,
      entry: asListed(entry),
      entryDigest: entryDigest(entry),
      score,
      names,
      ofac,
      below: score < threshold,
      lines: lines.map((line) => ({ ...line })),
    }),
  );
  const below = matches.filter((one) => one.below).length;
  const { id, kind, holder } = subject;
  return {
    type: 'party-screened',
    subject: ids.next('screeningResult'),
    also: [...new Set([id, holder])],
    data: {
      subject: id,
      kind,
      holder,
      because,
      against: {
        algorithm: against.algorithm,
        threshold,
        floor: against.threshold,
        lists: against.lists.map((one) => ({ ...one })),
      },
      factsDigest: facts.digest,
      found: matches.length - below,
      below,
      leftOut: screened.leftOut,
    },
    personal: {
      of: holder,
      // Safe: a party is plain JSON of that very shape; only what is read-only is not.
      value: { salt: facts.salt, party: structuredClone(facts.party) as SealedResult['party'], matches },
    },
  };
}

/** A copy of an entry, as it is kept and shown. */
export function asListed(entry: ListEntry): FoundMatch['entry'] {
  // Safe: an entry is plain JSON of that very shape; only what is read-only is not.
  return structuredClone(entry) as FoundMatch['entry'];
}

/** What is to be done about a match, as it stands after a comparison or when time has passed. */
export type Step =
  | { readonly step: 'nothing' }
  | { readonly step: 'look' }
  | { readonly step: 'reopen'; readonly because: ReopenReason }
  | { readonly step: 'drop' };

/**
 * A judgement holds while both sides are what they were when it was made, and until its last day. A match that is not
 * found any more needs nobody; the judgement on it is remembered in case it is found again.
 */
export function stepFor(
  match: Pick<KeptMatch, 'state' | 'factsDigest' | 'entryDigest' | 'judged' | 'expiresOn'>,
  today: Day,
): Step {
  if (match.state === 'gone' || match.state === 'below') return { step: 'drop' };
  if (!match.judged) return { step: 'look' };
  if (match.judged.factsDigest !== match.factsDigest) return { step: 'reopen', because: 'party-changed' };
  if (match.judged.entryDigest !== match.entryDigest) return { step: 'reopen', because: 'entry-changed' };
  if (match.expiresOn !== null && match.expiresOn < today) return { step: 'reopen', because: 'expired' };
  return { step: 'nothing' };
}

/** The last day on which a judgement holds, unless whoever judges says an earlier one. */
export function lastDay(
  verdict: Verdict,
  settings: Pick<ProgramSettings, 'screeningJudgementMonths' | 'screeningUnsureDays'>,
  today: Day,
): Day {
  return verdict === 'unsure'
    ? addToDay(today, { days: settings.screeningUnsureDays })
    : addToDay(today, { months: settings.screeningJudgementMonths });
}
