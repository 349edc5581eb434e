/** The law, the program and the provider as they stand at a moment: what every standing of that moment rests on. */
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { Id } from '../../../kernel/ids.ts';
import { day, type Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { readOrganization } from '../../adopt/organizations/index.ts';
import {
  type ProgramSettings,
  programSettings,
  readAdoption,
  settingsAhead,
} from '../../adopt/written-program/index.ts';
import { existingAccountsDueOn } from '../../collect/identification/index.ts';
import type { StandingFacts, StandingLaw, StandingTime } from './types/facts.ts';

export type ProgramAt = {
  /** For the parts whose findings standing takes as facts. */
  readonly edition: Edition;
  readonly law: StandingLaw;
  readonly time: StandingTime;
  readonly provider: StandingFacts['provider'];
  /** The facts are those on record by then; absent: those that are. */
  readonly asOf?: Instant | undefined;
};

export async function programAt(
  tx: Transaction,
  given: {
    readonly edition: Edition;
    readonly tenant: Id<'organization'>;
    readonly at: Instant;
    readonly asOf?: Instant | undefined;
  },
): Promise<ProgramAt> {
  const { edition, tenant, at, asOf } = given;
  const settings = await programSettings(tx, edition, at);
  const provider = await readOrganization(tx, tenant, asOf);
  if (!provider) throw new Error(`tenant ${tenant} has no organization`);
  return {
    edition,
    law: lawOf(edition),
    time: { at, settings, ahead: seenFrom(settings, await settingsAhead(tx, edition, at)) },
    provider: {
      programAdopted: (await readAdoption(tx, asOf)) !== undefined,
      isNew: provider.newProvider,
      firstCertificationOnRecord: provider.firstCertification !== null,
    },
    asOf,
  };
}

/**
 * What each setting bears on: `facts`, what earlier parts find and standing takes as given; `standing`, what its own
 * rules read; `neither`.
 */
const bearing: Readonly<Record<keyof ProgramSettings, 'facts' | 'standing' | 'neither'>> = {
  ownershipThresholdPercent: 'facts',
  ownershipCountingRule: 'facts',
  ownershipControlRoles: 'facts',
  ownershipAcceptedEnds: 'facts',
  controlHolderRequired: 'facts',
  usPersonOwnersNeedEvidence: 'standing',
  usPersonEvidenceMonths: 'neither',
  verificationMethods: 'facts',
  verificationMethodsNeeded: 'facts',
  documentaryRequired: 'facts',
  verificationAttemptsMax: 'facts',
  codeMinutes: 'neither',
  // Verification counts from it after a change of what was verified.
  pendingDays: 'facts',
  pendingTerms: 'standing',
  restrictedTerms: 'standing',
  usBeforeStatusTerms: 'standing',
  suspendAfterFailedDays: 'standing',
  closeAfterSuspendedDays: 'standing',
  reverifyEveryMonths: 'facts',
  ownerNoticeDays: 'neither',
  trialWithoutPayment: 'standing',
  nationalIdentificationNumber: 'neither',
  appealDays: 'neither',
  redressDays: 'neither',
  reviewHours: 'neither',
  retentionYears: 'neither',
  fourEyes: 'neither',
  brakeSharePercent: 'neither',
  legalZone: 'facts',
  clockWarningDays: 'standing',
  breachEscalation: 'neither',
  customerLocationBasis: 'neither',
  certificationCountsCustomers: 'neither',
  irregularUpdateDays: 'neither',
  abuseReportDays: 'neither',
  assessmentSupportDays: 'neither',
  remediationDays: 'neither',
  transactionReviewDays: 'neither',
  violationReportDays: 'neither',
  deterrenceProgramUpdateYears: 'neither',
};
// Safe: the keys of that very record.
const names = Object.keys(bearing) as (keyof ProgramSettings)[];

function seenFrom(
  settings: ProgramSettings,
  ahead: Awaited<ReturnType<typeof settingsAhead>>,
): StandingTime['ahead'] {
  const onFacts = (one: ProgramSettings) =>
    canonicalJson(names.filter((name) => bearing[name] === 'facts').map((name) => one[name]));
  return ahead.map((one) => ({ ...one, bearsOnFacts: onFacts(one.settings) !== onFacts(settings) }));
}

/** The duty to certify first binds where the edition has it in force and its parameter says so. */
function lawOf(edition: Edition): StandingLaw {
  const { parameters, dates } = edition;
  return {
    edition: edition.id,
    certificationBeforeForeignAccess:
      edition.obligation('certify-before-foreign-access').status === 'in-force' &&
      parameters.newProviderCertificationBeforeFirstForeignAccount,
    existingAccountsDueOn: existingAccountsDueOn({
      effectiveOn: dates.effective === null ? null : day(dates.effective),
      initialCertificationYears: parameters.initialCertificationYears,
    }),
  };
}
