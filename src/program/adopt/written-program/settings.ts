/**
 * The program's settings: typed values, each bound to a clause of the written CIP. A setting may be stricter than the
 * law's parameter, never looser. Rules read settings; nobody writes a number of policy into code.
 */
import { z } from '@hono/zod-openapi';
import type { Role } from '../../../kernel/events.ts';
import { isZone } from '../../../kernel/time.ts';
import type { Parameters } from '../../../law/index.ts';

const days = z.number().int().min(0).max(3650);
/** A deadline whose length the edition leaves open. */
const lengthInDays = z.number().int().min(1).max(365);
/** The codes of the Beneficial Ownership Data Standard, in which ownership is stated. */
export const controlRoles = [
  'seniorManagingOfficial',
  'boardChair',
  'boardMember',
  'appointmentOfBoard',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'otherInfluenceOrControl',
  'rightsGrantedByContract',
  'conditionalRightsGrantedByContract',
  'trustee',
  'settlor',
  'protector',
  'beneficiaryOfLegalArrangement',
  'nominator',
] as const;
const chainEnds = ['state', 'listed', 'exempt', 'none-declared'] as const;
/** Some of a closed list, each once. */
function someOf<const Value extends string>(values: readonly Value[], least = 0) {
  return z
    .array(z.enum(values))
    .min(least)
    .max(values.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, 'each once');
}
/** Those of the provider's own people who can be told of a deadline that passed. */
const escalationRoles = [
  'owner',
  'officer',
  'senior-reviewer',
  'reviewer',
  'reseller-manager',
  'engineer',
] as const satisfies readonly Role[];
/** What places a person in a jurisdiction, for a special measure. */
const locatedBy = ['address', 'use', 'access', 'ownership'] as const;
const serviceCodes = z.array(z.string().min(1).max(60)).max(100);

/** Limits on use while identity is not yet verified. `null` is no limit; an empty list of regions or services is all. */
export const terms = z.strictObject({
  services: serviceCodes.describe('offering kinds that may be used; empty: all'),
  acceleratorsMax: z.number().int().min(0).max(1_000_000).nullable(),
  regions: z.array(z.string().min(1).max(60)).max(200).describe('regions that may be used; empty: all'),
  spendMax: z
    .strictObject({
      minor: z.number().int().min(0),
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency by three letters, such as USD'),
    })
    .nullable()
    .describe('per calendar month'),
  monitoring: z.enum(['standard', 'enhanced']),
});
export type Terms = z.output<typeof terms>;

export const settingSchemas = {
  ownershipThresholdPercent: z.number().gt(0).max(100),
  ownershipCountingRule: z.enum(['multiplication', 'control-chain', 'direct-only']),
  ownershipControlRoles: someOf(controlRoles, 1),
  ownershipAcceptedEnds: someOf(chainEnds),
  controlHolderRequired: z.boolean(),
  usPersonOwnersNeedEvidence: z.enum(['evidence', 'attestation']),
  usPersonEvidenceMonths: z.number().int().min(1).max(120),
  verificationMethods: someOf(
    ['documentary', 'email-code', 'telephone-code', 'domain-dns', 'registry-record'],
    1,
  ),
  verificationMethodsNeeded: z.number().int().min(1).max(5),
  documentaryRequired: z.boolean(),
  verificationAttemptsMax: z.number().int().min(1).max(20),
  codeMinutes: z.number().int().min(5).max(1440),
  pendingDays: days,
  pendingTerms: terms,
  restrictedTerms: terms,
  usBeforeStatusTerms: z.enum(['pending', 'not-opened']),
  suspendAfterFailedDays: days,
  closeAfterSuspendedDays: days,
  reverifyEveryMonths: z.number().int().min(1).max(120),
  ownerNoticeDays: days,
  trialWithoutPayment: z.boolean(),
  nationalIdentificationNumber: z.boolean(),
  appealDays: days,
  redressDays: days,
  reviewHours: z.number().int().min(1).max(8760),
  retentionYears: z.number().int().min(1).max(100),
  fourEyes: someOf(['refuse', 'close', 'setting', 'reveal', 'screening-match', 'special-measure']),
  brakeSharePercent: z.number().min(0).max(100),
  trialDays: z.number().int().min(1).max(90),
  legalZone: z.string().min(1).max(60).refine(isZone, 'the name of a time zone, such as America/New_York'),
  clockWarningDays: z.array(z.number().int().min(0).max(365)).max(10),
  breachEscalation: someOf(escalationRoles, 1),
  customerLocationBasis: z.enum(['residence', 'use', 'billing']),
  locatedInBasis: someOf(locatedBy, 1),
  certificationCountsCustomers: z.enum(['all', 'foreign']),
  irregularUpdateDays: lengthInDays,
  abuseReportDays: lengthInDays,
  assessmentSupportDays: lengthInDays,
  remediationDays: lengthInDays,
  transactionReviewDays: lengthInDays,
  violationReportDays: lengthInDays,
  deterrenceProgramUpdateYears: z.number().int().min(1).max(10),
  screeningThresholdPercent: z.number().min(30).max(100),
  screeningJudgementMonths: z.number().int().min(1).max(60),
  screeningUnsureDays: z.number().int().min(1).max(365),
  screeningHoldsOpening: z.enum(['until-compared', 'while-match-open', 'never']),
  screeningOpenMatchTerms: z.enum(['none', 'pending', 'restricted']),
  screeningStaleLists: z.enum(['ignore', 'warn', 'hold-opening']),
  accessOtherPlaceDays: z.number().int().min(1).max(30),
  accessSharedAddressCustomers: z.number().int().min(2).max(10_000),
  accessUsLocationDays: z.number().int().min(7).max(90),
} as const;

export type SettingName = keyof typeof settingSchemas;
export type ProgramSettings = { readonly [Name in SettingName]: z.output<(typeof settingSchemas)[Name]> };

type SettingAbout = {
  readonly clause: string;
  readonly means: string;
  /** The law's parameter that is the floor, and on which side stricter lies. */
  readonly floor?: { readonly parameter: keyof Parameters; readonly stricter: 'lower' | 'higher' };
};

export const settingsAbout: Readonly<Record<SettingName, SettingAbout>> = {
  ownershipThresholdPercent: {
    clause: '§ 7.301',
    means: 'A person who owns or controls at least this share is a beneficial owner.',
    floor: { parameter: 'beneficialOwnerThresholdPercent', stricter: 'lower' },
  },
  ownershipCountingRule: { clause: '§ 7.301', means: 'How shares held through other entities are counted.' },
  ownershipControlRoles: {
    clause: '§ 7.301',
    means: 'The roles that are substantial control by themselves.',
  },
  ownershipAcceptedEnds: {
    clause: '§ 7.301',
    means: 'Where a chain of ownership may end without a natural person: nobody is looked for behind it.',
  },
  controlHolderRequired: {
    clause: '§ 7.301',
    means: 'An entity must name at least one person with substantial control.',
  },
  usPersonOwnersNeedEvidence: {
    clause: '§ 7.302(b)',
    means: 'Whether a U.S. status rests on evidence or on an attestation.',
  },
  usPersonEvidenceMonths: { clause: '§ 7.302(b)', means: 'How long a decision on U.S. status holds.' },
  verificationMethods: { clause: '§ 7.302(d)', means: 'The methods of verification this program uses.' },
  verificationMethodsNeeded: { clause: '§ 7.302(d)', means: 'How many different methods must succeed.' },
  documentaryRequired: { clause: '§ 7.302(d)', means: 'Whether one of the methods must be documentary.' },
  verificationAttemptsMax: {
    clause: '§ 7.302(d)',
    means: 'Failed attempts after which identity counts as not verifiable.',
  },
  codeMinutes: { clause: '§ 7.302(d)', means: 'How long a code sent by e-mail or telephone stays valid.' },
  pendingDays: {
    clause: '§ 7.302(d)',
    means: 'Days in which verification must end after the account opens.',
  },
  pendingTerms: { clause: '§ 7.302(d)', means: 'Terms of use while verification is pending.' },
  restrictedTerms: {
    clause: '§ 7.302(d)',
    means:
      'Terms of use while identity is in doubt or verification is overdue; never looser than the pending ones.',
  },
  usBeforeStatusTerms: {
    clause: '§ 7.302(b)',
    means: 'What an applicant whose status is undetermined may use.',
  },
  suspendAfterFailedDays: {
    clause: '§ 7.302(d)',
    means: 'Days from the end of failed attempts to suspension.',
  },
  closeAfterSuspendedDays: { clause: '§ 7.302(d)', means: 'Days from suspension to the proposal to close.' },
  reverifyEveryMonths: { clause: '§ 7.302(f)', means: 'How often accuracy is verified again.' },
  ownerNoticeDays: {
    clause: '§ 7.302(f)',
    means: 'Days in which a customer must tell of a new beneficial owner.',
  },
  trialWithoutPayment: {
    clause: '§ 7.302(c)',
    means: 'A trial may open with "none (trial)" as means of payment.',
  },
  nationalIdentificationNumber: {
    clause: '§ 7.302(c)',
    means: 'Whether a national identification number is asked for.',
  },
  appealDays: { clause: '§ 7.302(d)', means: 'Days in which an appeal is answered.' },
  redressDays: {
    clause: '§ 7.302(d)',
    means: 'Days in which a report of a compromised identity is answered.',
  },
  reviewHours: { clause: '§ 7.302(d)', means: 'Hours in which a reviewer looks at a case.' },
  retentionYears: {
    clause: '§ 7.302(e)',
    means: 'Years that records are kept after the account is closed or was last accessed.',
    floor: { parameter: 'retentionYears', stricter: 'higher' },
  },
  fourEyes: { clause: '§ 7.302(a)', means: 'What needs a second person.' },
  brakeSharePercent: {
    clause: '§ 7.304(c)',
    means: 'The share of customers above which a change that makes them worse off needs a third person.',
  },
  trialDays: {
    clause: '§ 7.304(c)',
    means: 'Days after its end in which a trial counts for the approval of a change.',
  },
  legalZone: { clause: '§ 7.304', means: 'The time zone in which legal days begin and end.' },
  clockWarningDays: { clause: '§ 7.304', means: 'Days before a deadline at which people are warned.' },
  breachEscalation: {
    clause: '§ 7.304(b)',
    means: 'Who is told when a deadline has passed, besides the officers and whoever owns it.',
  },
  customerLocationBasis: {
    clause: '§ 7.304(a)',
    means:
      'Where a customer is counted in a certification. The text asks for locations and does not say which: residence is the default, as it is verified.',
  },
  locatedInBasis: {
    clause: '§ 7.307',
    means:
      'What places a person in the jurisdiction that a special measure aims at. The text says "located in" and no more: address and use are the default, as both are on record for every customer.',
  },
  certificationCountsCustomers: {
    clause: '§ 7.304(a)',
    means:
      'Which customers a certification counts. The text can be read both ways: all is the default, as it says more.',
  },
  irregularUpdateDays: {
    clause: '§ 7.304(c)',
    means:
      'Days in which a change of business, program or contact is reported. The text gives no number: a month, as for a reseller.',
    floor: { parameter: 'irregularUpdateDays', stricter: 'lower' },
  },
  abuseReportDays: {
    clause: '§ 7.303',
    means:
      'Days in which malicious activity found at a reseller is reported. No source gives a number: ten days, as for copies.',
    floor: { parameter: 'abuseReportDays', stricter: 'lower' },
  },
  assessmentSupportDays: {
    clause: '§ 7.305',
    means:
      'Days in which a notice of assessment is answered. Each notice sets its own; this one holds where it sets none.',
  },
  remediationDays: {
    clause: '§ 7.305',
    means:
      'Days in which a recommended remediation is carried out. Each finding sets its own; this one holds where it sets none.',
  },
  transactionReviewDays: {
    clause: '§ 7.305',
    means:
      'Days in which the data of a transaction under review are handed over. Each review sets its own; this one holds where it sets none.',
  },
  violationReportDays: {
    clause: '§ 7.310',
    means:
      'Days in which it is decided whether to report a violation that became known. The text was not recovered: ten days, as for copies.',
    floor: { parameter: 'violationReportDays', stricter: 'lower' },
  },
  deterrenceProgramUpdateYears: {
    clause: '§ 7.306',
    means:
      'Years between two updates of an abuse deterrence program. The text says regularly; yearly is an unconfirmed reading.',
    floor: { parameter: 'deterrenceProgramUpdateYears', stricter: 'lower' },
  },
  screeningThresholdPercent: {
    clause: '§ 7.302(d)',
    means:
      'The score from which a likeness with an entry of a list is a match. This rule asks for no lists: others do.',
  },
  screeningJudgementMonths: {
    clause: '§ 7.302(d)',
    means: 'How long a judgement on a match with a list holds.',
  },
  screeningUnsureDays: {
    clause: '§ 7.302(d)',
    means: 'Days after which a match that nobody could judge is looked at again.',
  },
  screeningHoldsOpening: {
    clause: '§ 7.302(d)',
    means:
      'How long an account does not open: until everybody behind it is compared, or while a match is not judged.',
  },
  screeningOpenMatchTerms: {
    clause: '§ 7.302(d)',
    means: 'Which terms of use an open account has while a match of somebody behind it is not judged.',
  },
  screeningStaleLists: {
    clause: '§ 7.302(d)',
    means: 'What follows when a list was not downloaded for longer than it may be.',
  },
  accessOtherPlaceDays: {
    clause: '§ 7.302(d)',
    means:
      'On how many days within 30 an account is used from a country nobody stated, before its holder is in doubt. A short journey is not told apart from a move.',
  },
  accessSharedAddressCustomers: {
    clause: '§ 7.302(d)',
    means:
      'From how many customers at one address within 30 days they are in doubt. Offices and homes share addresses too.',
  },
  accessUsLocationDays: {
    clause: '§ 7.302(d)',
    means:
      'For how many days accounts are used only from elsewhere, before the ground "located in the United States" is in doubt.',
  },
};

/** Where the setting would be looser than the law: the limit, or nothing when it may stand. */
export function looserThanLaw(name: SettingName, value: unknown, parameters: Parameters): number | undefined {
  const floor = settingsAbout[name].floor;
  if (!floor || typeof value !== 'number') return undefined;
  const limit = parameters[floor.parameter];
  if (typeof limit !== 'number') return undefined;
  const looser = floor.stricter === 'lower' ? value > limit : value < limit;
  return looser ? limit : undefined;
}
