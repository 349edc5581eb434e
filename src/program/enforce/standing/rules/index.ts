/** The rules of standing, one for each obligation and one for screening, in the order in which their reasons are given. */
import { closeAfterFailedAttempts } from './close-after-failed-attempts.ts';
import { enforceSpecialMeasure } from './enforce-special-measure.ts';
import { limitUseWhilePending } from './limit-use-while-pending.ts';
import type { StandingRule } from './measure.ts';
import { offerRedress } from './offer-redress.ts';
import { refuseUnverified } from './refuse-unverified.ts';
import { screenedParties } from './screening.ts';

export const standingRules: readonly StandingRule[] = [
  refuseUnverified,
  limitUseWhilePending,
  closeAfterFailedAttempts,
  offerRedress,
  screenedParties,
  enforceSpecialMeasure,
];
