/**
 * How long each clock of the edition is in this program: a setting where the law leaves the length open or lets the
 * program be stricter, else the edition's parameter. Whoever starts a clock takes its length from here.
 */
import type { Length } from '../../../kernel/time.ts';
import type { Edition, ParameterName } from '../../../law/index.ts';
import type { ClockLength, ReadClockLengths } from '../../../runtime/clock-lengths.ts';
import { programSettings } from './in-force.ts';
import { type ProgramSettings, type SettingName, settingsAbout } from './settings.ts';

/** The setting that stands for a parameter, and what it counts. */
const standsFor = {
  verificationDays: ['pendingDays', 'days'],
  ownerUpdateDays: ['ownerNoticeDays', 'days'],
  reverificationDays: ['reverifyEveryMonths', 'months'],
  retentionYears: ['retentionYears', 'years'],
  irregularUpdateDays: ['irregularUpdateDays', 'days'],
  abuseReportDays: ['abuseReportDays', 'days'],
  assessmentSupportDays: ['assessmentSupportDays', 'days'],
  remediationDays: ['remediationDays', 'days'],
  transactionReviewDays: ['transactionReviewDays', 'days'],
  violationReportDays: ['violationReportDays', 'days'],
  deterrenceProgramUpdateYears: ['deterrenceProgramUpdateYears', 'years'],
} as const satisfies Partial<Record<ParameterName, readonly [SettingName, keyof Length]>>;

/** A setting that is a length and stands for no clock of the edition. */
type DaysOfProgram = 'appealDays' | 'redressDays';

/**
 * The length of a clock of the edition, and where it comes from.
 *
 * @throws RangeError for a clock the edition does not hold, or one that is bound to an event and has no length.
 */
export function legalLength(edition: Edition, settings: ProgramSettings, clock: string): ClockLength {
  const { length, lengthParameter } = edition.clock(clock);
  const said = lengthParameter && settingLength(settings, lengthParameter);
  if (said) return said;
  if (length === null || lengthParameter === null)
    throw new RangeError(`the clock ${clock} has no length in this edition, and no setting stands for it`);
  const { meaning, reason } = edition.parameter(lengthParameter);
  return {
    length,
    lengthFrom: { kind: 'parameter', name: lengthParameter },
    because: [meaning, reason].filter(Boolean).join(' '),
  };
}

/** The length of a clock that the program alone has. */
export function ownLength(settings: ProgramSettings, name: DaysOfProgram): ClockLength {
  return {
    length: { days: settings[name] },
    lengthFrom: { kind: 'setting', name },
    because: settingsAbout[name].means,
  };
}

export const readClockLengths: ReadClockLengths = async (tx, edition, at) => {
  const settings = await programSettings(tx, edition, at);
  return (clock) => (clock.lengthParameter === null ? undefined : legalLength(edition, settings, clock.id));
};

function settingLength(settings: ProgramSettings, parameter: ParameterName): ClockLength | undefined {
  if (!stands(parameter)) return undefined;
  const [name, unit] = standsFor[parameter];
  return {
    length: { [unit]: settings[name] },
    lengthFrom: { kind: 'setting', name },
    because: settingsAbout[name].means,
  };
}

function stands(parameter: ParameterName): parameter is keyof typeof standsFor {
  return parameter in standsFor;
}
