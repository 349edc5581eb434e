/** Whether a trial of a change still counts when the change is decided. Pure. */
import { type Day, dayOf, daysBetween } from '../../../../kernel/time.ts';
import type { ProgramChange } from './types.ts';

/** What a trial is held against: the day, and the program in force. */
export type TrialHeldAgainst = {
  readonly today: Day;
  readonly legalZone: string;
  /** How many days after it ended a trial counts. */
  readonly trialDays: number;
  /** SHA-256 of the settings of the day on which the change would take effect, without it. */
  readonly settingsDigest: string;
};

export type TrialFault = {
  readonly code: 'missing' | 'of-another-content' | 'too-old' | 'program-changed-since';
  readonly detail: string;
};

/** Why the trial of a change does not count, or nothing. One that kept no digest of settings is held by its age alone. */
export function trialFault(
  { trial, digest }: Pick<ProgramChange, 'trial' | 'digest'>,
  { today, legalZone, trialDays, settingsDigest }: TrialHeldAgainst,
): TrialFault | undefined {
  const exactly = 'a trial of exactly this content and this day: § 7.304(c)';
  if (!trial) return { code: 'missing', detail: exactly };
  if (trial.digest !== digest) return { code: 'of-another-content', detail: exactly };
  const ended = dayOf(trial.triedAt, legalZone);
  if (daysBetween(ended, today) > trialDays)
    return {
      code: 'too-old',
      detail: `it ended on ${ended}; a trial counts ${daysSaid(trialDays)}: § 7.304(c)`,
    };
  if (trial.settingsDigest && trial.settingsDigest !== settingsDigest)
    return {
      code: 'program-changed-since',
      detail: 'the settings that would hold without the change are others than those tried: § 7.304(c)',
    };
  return undefined;
}

function daysSaid(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
