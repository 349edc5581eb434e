/** The numbers of an edition by name, with the type of each. A rule reads them here and holds none of its own. */
import { z } from 'zod';

const percent = z.number().positive().max(100);
const calendarDays = z.int().positive();
const years = z.int().positive();
const usd = z.number().positive();
const amount = z.number().positive();

/** `nullable` where an edition may give no number: the program must set one, or the duty has no length. */
export const parameterValues = z
  .strictObject({
    beneficialOwnerThresholdPercent: percent,

    verificationMustBeTimely: z.boolean(),
    verificationDays: calendarDays.nullable(),
    failedAttemptsBeforeMeasures: z.int().positive().nullable(),
    ownerUpdateDays: calendarDays.nullable(),
    reverificationDays: calendarDays.nullable(),

    retentionYears: years,
    limitationYears: years,

    cipCopyDays: calendarDays,
    resellerTerminationDays: calendarDays,
    abuseReportDays: calendarDays.nullable(),
    assessmentSupportDays: calendarDays.nullable(),
    remediationDays: calendarDays.nullable(),
    transactionReviewDays: calendarDays.nullable(),

    initialCertificationYears: years,
    annualCertificationYears: years,
    irregularUpdateDays: calendarDays.nullable(),
    newProviderCertificationBeforeFirstForeignAccount: z.boolean(),

    deterrenceProgramUpdateYears: years.nullable(),

    specialMeasureLeadDays: calendarDays,
    specialMeasureLifeDays: calendarDays,

    aiReportDays: calendarDays,
    aiResellerLegDays: calendarDays,
    aiOnwardLegDays: calendarDays,
    aiCorrectionDays: calendarDays,
    aiFollowUpDays: calendarDays,
    aiOperations: amount,
    aiClusterOperationsPerSecond: amount,
    aiClusterNetworkGbps: amount,

    civilPenaltyStatutoryUsd: usd,
    civilPenaltyAdjustedUsd: z.record(z.string().regex(/^\d{4}$/, 'must be a year'), usd.nullable()),
    civilPenaltyTransactionMultiple: amount,
    criminalPenaltyUsd: usd,
    criminalPenaltyYears: years,
    violationReportDays: calendarDays.nullable(),
  })
  .readonly();

export type Parameters = z.output<typeof parameterValues>;
export type ParameterName = keyof Parameters;

export const parameterName = parameterValues.unwrap().keyof();
