/** § 7.305: copies for Commerce. */
import type { Clause } from './clause.ts';
import { paragraph } from './sentences.ts';

export const assessmentsClauses: readonly Clause[] = [
  {
    id: 'copies-on-request',
    title: 'Copies on request',
    clause: '§ 7.305',
    states: ['copies-on-request'],
    settings: [],
    narrative: 'required',
    says: (_settings, { parameters }) => [
      paragraph(
        `When Commerce asks, a copy of the program and of that of any foreign reseller is handed over within ${parameters.cipCopyDays} calendar days.`,
      ),
    ],
  },
];
