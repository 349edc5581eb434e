/** The human work of screening: somebody looks at a match, side by side, and says what it is. */
import type { CaseKind } from '../../../runtime/case-kind.ts';
import { programSettings } from '../../adopt/written-program/index.ts';
import type { JudgementReason, Scope, Verdict } from './types/judgements.ts';

export const screeningCase = 'screening-match';

const labels: Readonly<Record<JudgementReason, string>> = {
  'same-identifiers': 'The numbers are the same',
  'same-name-and-birth': 'Name and birth are the same',
  admitted: 'The person confirms it',
  'other-birth': 'Born on another day',
  'other-place': 'Of another place or nationality',
  'other-identifiers': 'The numbers are others',
  'other-kind': 'A person and an organization, or another kind of thing',
  'name-in-common-only': 'Nothing in common but the name',
  'too-little-known': 'Too little is known of one of the two',
};

const asked: Partial<Record<JudgementReason, string>> = {
  'too-little-known': 'We need more information about you. Please send what is listed.',
};

/** How a case can end, and what it says of the match. A judgement for a whole customer is a resolution of its own. */
export const judgementOf: Readonly<Record<string, { readonly verdict: Verdict; readonly scope: Scope }>> = {
  match: { verdict: 'match', scope: 'subject' },
  'not-a-match': { verdict: 'not-a-match', scope: 'subject' },
  'not-a-match-for-customer': { verdict: 'not-a-match', scope: 'customer' },
  unsure: { verdict: 'unsure', scope: 'subject' },
};

export const caseKinds: readonly CaseKind[] = [
  {
    code: screeningCase,
    label: 'Match with a list',
    describes:
      'Somebody resembles an entry of a list; somebody compares the two, side by side, and says whether they are one.',
    team: 'screening',
    priority: 'high',
    openedBy: [],
    decidedBy: ['owner', 'officer', 'senior-reviewer', 'reviewer'],
    freshEyes: false,
    // Safe: the keys of that very table.
    reasons: (Object.keys(labels) as JudgementReason[]).map((code) => ({
      code,
      label: labels[code],
      customerTemplate: asked[code] ?? '',
    })),
    resolutions: [
      {
        code: 'match',
        label: 'They are one',
        follows:
          'New use stops or is limited as the program says, and refusing or closing is proposed to the officer.',
      },
      {
        code: 'not-a-match',
        label: 'They are not one',
        follows: 'The match holds up nothing, until one of the two changes or the judgement expires.',
      },
      {
        code: 'not-a-match-for-customer',
        label: 'Nobody behind this customer is that entry',
        follows: 'The same, for everybody behind the same customer who meets the same entry.',
      },
      {
        code: 'unsure',
        label: 'It cannot be said yet',
        follows:
          'The match goes on holding up what the program says, and is looked at again when this expires.',
      },
    ],
    terms: async (work) => {
      const { reviewHours, fourEyes } = await programSettings(work.tx, work.runtime.edition, work.at);
      return { reviewHours, secondPersonFor: fourEyes.includes('screening-match') ? ['match'] : [] };
    },
  },
];
