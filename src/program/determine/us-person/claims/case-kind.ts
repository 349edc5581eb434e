/** The human work of claims. */
import type { CaseKind } from '../../../../runtime/case-kind.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';

export const claimCase = 'us-status-claim';

export const caseKinds: readonly CaseKind[] = [
  {
    code: claimCase,
    label: 'U.S. status claimed',
    describes:
      'Somebody says that they are a U.S. person, or are none any more. A decision on their status, made on evidence, ends the case.',
    clause: '§ 7.302(b)',
    team: 'verification',
    priority: 'normal',
    openedBy: [],
    decidedBy: ['owner', 'officer', 'senior-reviewer', 'reviewer'],
    freshEyes: false,
    reasons: [
      {
        code: 'evidence-needed',
        label: 'Evidence is needed',
        customerTemplate:
          'You told us that you are a U.S. person. Please send what shows it: your statement alone does not.',
      },
      {
        code: 'evidence-does-not-show-it',
        label: 'The evidence does not show it',
        customerTemplate:
          'What you sent us does not show that you are a U.S. person. You may send other evidence, or go on without it.',
      },
    ],
    resolutions: [
      {
        code: 'not-shown',
        label: 'U.S. status is not shown',
        follows:
          'The claim ends and the person counts as foreign, as before. They are told, and may claim again with other evidence.',
      },
    ],
    terms: async (work) => {
      const settings = await programSettings(work.tx, work.runtime.edition, work.at);
      return { reviewHours: settings.reviewHours, secondPersonFor: [] };
    },
  },
];
