/** The human work of verification. */
import type { CaseKind } from '../../../runtime/case-kind.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { programSettings } from '../../adopt/written-program/index.ts';

const clause = '§ 7.302(d)';
const team = 'verification';

async function terms(work: Work) {
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  return { reviewHours: settings.reviewHours, secondPersonFor: [] };
}

export const caseKinds: readonly CaseKind[] = [
  {
    code: 'documents-review',
    label: 'Read documents',
    describes: 'A person handed in documents; somebody reads them and says what they show.',
    clause,
    team,
    priority: 'normal',
    openedBy: [],
    decidedBy: ['owner', 'officer', 'senior-reviewer', 'reviewer'],
    freshEyes: false,
    reasons: [
      {
        code: 'better-picture',
        label: 'The document cannot be read as sent',
        customerTemplate:
          'We could not read the document you sent. Please send a clear picture of the whole page.',
      },
      {
        code: 'another-document',
        label: 'Another document is needed',
        customerTemplate: 'The document you sent is not one we can use. Please send another one.',
      },
      { code: 'all-read', label: 'Every document is read', customerTemplate: '' },
    ],
    resolutions: [
      {
        code: 'read',
        label: 'Every document is read',
        follows: 'Every document counts as it was read; the case refuses to end while one is unread.',
      },
    ],
    terms,
  },
  {
    code: 'identity-in-doubt',
    label: 'Identity in doubt',
    describes:
      'The identity of a person is in doubt; more was asked, and somebody decides whether the doubt ends.',
    clause,
    team,
    priority: 'high',
    openedBy: [],
    decidedBy: ['owner', 'officer', 'senior-reviewer', 'reviewer'],
    freshEyes: false,
    reasons: [
      {
        code: 'more-evidence',
        label: 'More evidence is needed',
        customerTemplate: 'We need more information to be sure who you are. Please send what is listed.',
      },
      { code: 'evidence-convinces', label: 'The evidence convinces', customerTemplate: '' },
      {
        code: 'evidence-does-not-convince',
        label: 'The evidence does not convince',
        customerTemplate: 'With what you sent us we could not verify your identity.',
      },
    ],
    resolutions: [
      {
        code: 'identity-confirmed',
        label: 'The doubt ends: the identity is confirmed',
        follows:
          'The doubt is lifted. Verification counts as it did before it, and the standing is worked out anew.',
      },
      {
        code: 'not-verified',
        label: 'The identity could not be verified',
        follows:
          'The person enters the register of identities that could not be verified, and the program limits or ends use as it says.',
      },
    ],
    terms,
  },
  {
    code: 'identity-not-verified',
    label: 'Identity not verified',
    describes: 'A person could not be verified; somebody decides whether they may try again.',
    clause,
    team,
    priority: 'high',
    openedBy: [],
    decidedBy: ['owner', 'officer', 'senior-reviewer'],
    freshEyes: false,
    reasons: [
      {
        code: 'new-evidence-offered',
        label: 'The person offers new evidence',
        customerTemplate: 'You may try again to verify your identity.',
      },
      {
        code: 'attempts-used-up',
        label: 'The attempts the program allows are used up',
        customerTemplate: 'We could not verify your identity in the attempts we allow.',
      },
      { code: 'our-mistake', label: 'The mistake was ours', customerTemplate: 'The mistake was ours.' },
    ],
    resolutions: [
      {
        code: 'try-again',
        label: 'New attempts are granted',
        follows:
          'The count of attempts begins anew; the person may be verified within the time the program gives.',
      },
      {
        code: 'stays-unverified',
        label: 'The person stays unverified',
        follows: 'The entry stays in the register, and what the program says of unverified persons goes on.',
      },
      {
        code: 'entered-in-error',
        label: 'The entry was made in error',
        follows: 'The entry in the register is marked as made in error; it is kept.',
      },
    ],
    terms,
  },
  {
    code: 'owners-changed',
    label: 'Other owners',
    describes:
      'A customer who was verified tells that its owners changed; somebody looks whether what was verified still holds.',
    clause: '§ 7.302(f)',
    team,
    priority: 'normal',
    openedBy: [],
    decidedBy: ['owner', 'officer', 'senior-reviewer', 'reviewer'],
    freshEyes: false,
    reasons: [
      { code: 'fits-what-we-know', label: 'The change fits what we know', customerTemplate: '' },
      {
        code: 'explanation-needed',
        label: 'The change needs an explanation',
        customerTemplate:
          'You told us that your owners changed. Please explain the change, and send what shows it.',
      },
    ],
    resolutions: [
      { code: 'in-order', label: 'The change is in order', follows: 'Verification stays as it is.' },
      {
        code: 'doubtful',
        label: 'The change leaves a doubt about who is behind the customer',
        follows:
          'The identity is in doubt at once: new use is limited, further evidence is asked for, and what runs goes on running.',
      },
    ],
    terms,
  },
];

export const caseKindCodes = [
  'documents-review',
  'identity-in-doubt',
  'identity-not-verified',
  'owners-changed',
] as const;
export type VerificationCase = (typeof caseKindCodes)[number];
