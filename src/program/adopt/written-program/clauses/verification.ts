/** § 7.302(d): verifying who somebody is, and what happens where that fails. */
import { inWords, withUnit } from '../shapes.ts';
import { type Clause, inOwnWords } from './clause.ts';
import { listed, paragraph, termsSaid } from './sentences.ts';

const clause = '§ 7.302(d)';

export const verificationClauses: readonly Clause[] = [
  {
    id: 'methods-of-verification',
    title: 'Methods of verification',
    clause,
    states: ['documentary-verification', 'non-documentary-verification', 'owner-verification'],
    settings: ['verificationMethods', 'verificationMethodsNeeded', 'documentaryRequired', 'codeMinutes'],
    narrative: 'optional',
    says: (settings) => [
      ...listed(
        'Identity is verified by these methods:',
        settings.verificationMethods.map(inWords),
        'Identity is verified by no method.',
      ),
      paragraph(
        `At least ${withUnit(settings, 'verificationMethodsNeeded')} must succeed.`,
        settings.documentaryRequired ? 'Documents must be among them.' : 'Documents need not be among them.',
        `A code sent by e-mail or telephone stays valid for ${withUnit(settings, 'codeMinutes')}.`,
        'Foreign beneficial owners are verified in the same way.',
      ),
    ],
  },
  inOwnWords({ id: 'hard-cases', title: 'Hard cases', clause }),
  {
    id: 'time-of-verification',
    title: 'Time of verification',
    clause,
    states: ['verification-time'],
    settings: ['pendingDays'],
    narrative: 'optional',
    says: (settings) => [
      paragraph(`Verification ends within ${withUnit(settings, 'pendingDays')} after the account opens.`),
    ],
  },
  {
    id: 'doubt',
    title: 'Doubt about an identity',
    clause,
    states: ['doubt'],
    settings: [
      'restrictedTerms',
      'reviewHours',
      'accessOtherPlaceDays',
      'accessSharedAddressCustomers',
      'accessUsLocationDays',
    ],
    narrative: 'required',
    says: (settings) => [
      paragraph(
        `A reviewer looks at a case within ${withUnit(settings, 'reviewHours')}.`,
        'While identity is in doubt or verification is overdue, an account may be used under these terms:',
      ),
      termsSaid(settings.restrictedTerms),
      paragraph(
        'Accesses are weighed. They put an identity in doubt, and decide nothing:',
        `use from a country that nobody stated, on ${withUnit(settings, 'accessOtherPlaceDays')} within 30;`,
        `${withUnit(settings, 'accessSharedAddressCustomers')} or more at one address;`,
        'a journey that nobody makes in the time;',
        `use only from elsewhere for ${withUnit(settings, 'accessUsLocationDays')} where somebody counts as located in the United States.`,
      ),
    ],
  },
  {
    id: 'refusal',
    title: 'When an account is not opened',
    clause,
    states: ['refusal'],
    settings: [
      'screeningThresholdPercent',
      'screeningJudgementMonths',
      'screeningUnsureDays',
      'screeningHoldsOpening',
      'screeningOpenMatchTerms',
      'screeningStaleLists',
    ],
    narrative: 'required',
    says: (settings) => [
      paragraph(
        'Where lists of sanctions or of export control are in force, everybody behind an account is compared with them.',
        `A likeness of ${withUnit(settings, 'screeningThresholdPercent')} or more is a match, and somebody judges it.`,
        `A judgement holds for ${withUnit(settings, 'screeningJudgementMonths')}.`,
        `A match that nobody could judge is looked at again after ${withUnit(settings, 'screeningUnsureDays')}.`,
        settings.screeningHoldsOpening === 'never'
          ? 'An account may open whatever is found.'
          : `No account opens ${inWords(settings.screeningHoldsOpening)}.`,
        `While a match is not judged, an open account has these terms: ${inWords(settings.screeningOpenMatchTerms)}.`,
        `When a list was not downloaded for longer than it may be, ${inWords(settings.screeningStaleLists)}.`,
      ),
    ],
  },
  {
    id: 'terms-while-pending',
    title: 'Terms of use while verification is pending',
    clause,
    states: ['terms-while-pending'],
    settings: ['pendingTerms'],
    narrative: 'optional',
    says: (settings) => [
      paragraph('While verification is pending, an account may be used under these terms:'),
      termsSaid(settings.pendingTerms),
    ],
  },
  {
    id: 'closing',
    title: 'After attempts to verify have failed',
    clause,
    states: ['closing'],
    settings: ['verificationAttemptsMax', 'suspendAfterFailedDays', 'closeAfterSuspendedDays'],
    narrative: 'optional',
    says: (settings) => [
      paragraph(
        `Identity counts as not verifiable after ${withUnit(settings, 'verificationAttemptsMax')} that failed.`,
        `The account is suspended ${withUnit(settings, 'suspendAfterFailedDays')} after the failed attempts end.`,
        `It is proposed for closing ${withUnit(settings, 'closeAfterSuspendedDays')} after it was suspended.`,
      ),
    ],
  },
  {
    id: 'redress',
    title: 'Redress',
    clause,
    states: ['redress'],
    settings: ['appealDays', 'redressDays'],
    narrative: 'optional',
    says: (settings) => [
      paragraph(
        `An appeal is answered within ${withUnit(settings, 'appealDays')}.`,
        `A report that an identity was compromised is answered within ${withUnit(settings, 'redressDays')}.`,
      ),
    ],
  },
  {
    id: 'unresolved-identities',
    title: 'Register of failures to verify',
    clause,
    states: ['unresolved-identities'],
    settings: [],
    narrative: 'optional',
    says: () => [
      paragraph(
        'Each failure to verify a customer is entered in a register and counted, with its resolution.',
      ),
    ],
  },
];
