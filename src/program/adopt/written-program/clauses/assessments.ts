/** § 7.305: copies for Commerce. */
import { withUnit } from '../shapes.ts';
import type { Clause } from './clause.ts';
import { paragraph } from './sentences.ts';

export const assessmentsClauses: readonly Clause[] = [
  {
    id: 'copies-on-request',
    title: 'Copies on request',
    clause: '§ 7.305',
    states: ['copies-on-request'],
    settings: ['assessmentSupportDays', 'remediationDays', 'transactionReviewDays'],
    narrative: 'required',
    says: (settings, { parameters }) => [
      paragraph(
        `When Commerce asks, a copy of the program and of that of any foreign reseller is handed over within ${parameters.cipCopyDays} calendar days.`,
        `Where Commerce sets no day itself, a notice of assessment is answered within ${withUnit(settings, 'assessmentSupportDays')}, a recommended remediation is carried out within ${withUnit(settings, 'remediationDays')}, and the data of a transaction under review are handed over within ${withUnit(settings, 'transactionReviewDays')}.`,
      ),
    ],
  },
];
