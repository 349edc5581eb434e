import { expiryRoutes } from './expiries.ts';
import { inquiryRoutes } from './inquiries.ts';
import { listScreeningRoutes } from './list-screenings.ts';
import { matchRoutes } from './matches.ts';
import { resultRoutes } from './results.ts';
import { retirementRoutes } from './retirements.ts';
import { subjectRoutes } from './subjects.ts';
import { thresholdRoutes } from './threshold-trials.ts';

export const routes = [
  ...subjectRoutes,
  ...resultRoutes,
  ...matchRoutes,
  ...expiryRoutes,
  ...inquiryRoutes,
  ...thresholdRoutes,
  ...retirementRoutes,
  ...listScreeningRoutes,
];
