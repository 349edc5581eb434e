/** The law, the program and the provider as they stand at a moment: what every standing of that moment rests on. */
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { Id } from '../../../kernel/ids.ts';
import { day, type Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { SealScope } from '../../../runtime/crypto/sealing.ts';
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
  /** The facts are those that would be on record once what follows of itself is. Ownership is read with its keys. */
  readonly foreseen?: SealScope | undefined;
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
  const { edition, at } = given;
  const settings = await programSettings(tx, edition, at);
  const ahead = seenFrom(settings, await settingsAhead(tx, edition, at));
  return programUnder(tx, { ...given, time: { at, settings, ahead } });
}

/** The same under settings that are handed in. */
export async function programUnder(
  tx: Transaction,
  given: Pick<ProgramAt, 'edition' | 'time' | 'asOf' | 'foreseen'> & { readonly tenant: Id<'organization'> },
): Promise<ProgramAt> {
  const { tenant, ...program } = given;
  const { edition, asOf } = program;
  const provider = await readOrganization(tx, tenant, asOf);
  if (!provider) throw new Error(`tenant ${tenant} has no organization`);
  return {
    ...program,
    law: lawOf(edition),
    provider: {
      programAdopted: (await readAdoption(tx, asOf)) !== undefined,
      isNew: provider.newProvider,
      firstCertificationOnRecord: provider.firstCertification !== null,
    },
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
  trialDays: 'neither',
  legalZone: 'facts',
  clockWarningDays: 'standing',
  breachEscalation: 'neither',
  customerLocationBasis: 'neither',
  locatedInBasis: 'standing',
  certificationCountsCustomers: 'neither',
  irregularUpdateDays: 'neither',
  abuseReportDays: 'neither',
  assessmentSupportDays: 'neither',
  remediationDays: 'neither',
  transactionReviewDays: 'neither',
  violationReportDays: 'neither',
  deterrenceProgramUpdateYears: 'neither',
  screeningThresholdPercent: 'neither',
  screeningJudgementMonths: 'neither',
  screeningUnsureDays: 'neither',
  screeningHoldsOpening: 'standing',
  screeningOpenMatchTerms: 'standing',
  screeningStaleLists: 'standing',
  accessOtherPlaceDays: 'neither',
  accessSharedAddressCustomers: 'neither',
  accessUsLocationDays: 'neither',
};
// Safe: the keys of that very record.
const names = Object.keys(bearing) as (keyof ProgramSettings)[];

/** Whether earlier parts may find other facts under the one settings than under the other. */
export function differInFacts(one: ProgramSettings, other: ProgramSettings): boolean {
  const onFacts = (settings: ProgramSettings) =>
    canonicalJson(names.filter((name) => bearing[name] === 'facts').map((name) => settings[name]));
  return onFacts(one) !== onFacts(other);
}

function seenFrom(
  settings: ProgramSettings,
  ahead: Awaited<ReturnType<typeof settingsAhead>>,
): StandingTime['ahead'] {
  return ahead.map((one) => ({ ...one, bearsOnFacts: differInFacts(one.settings, settings) }));
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
