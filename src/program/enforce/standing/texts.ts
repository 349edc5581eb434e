/** Plain words for the customer: what is owed and what counts, what went wrong, and why a standing is what it is. */
import { collectionRequirement, isMissingFact } from '../../collect/identification/index.ts';
import type { ErrorCode } from './types/requirements.ts';
import type { StandingReason } from './types/standing.ts';

export type RequirementText = {
  readonly title: string;
  readonly customerText: string;
  /** What counts. */
  readonly remedy: string;
};

const requirements: Readonly<Record<string, RequirementText>> = {
  verification: {
    title: 'Verify your identity',
    customerText: 'We must verify who stands behind the account before it can be used without limits.',
    remedy:
      'An unexpired identity document, or a code sent to your e-mail or telephone, as the portal offers.',
  },
  reverification: {
    title: 'Verify your identity again',
    customerText: 'A verification holds for a time. Yours must be done again by the day shown.',
    remedy: 'The same as the first time; what has not changed need not be entered again.',
  },
  'us-status': {
    title: 'U.S. status',
    customerText: 'If the customer and all its owners are U.S. persons, verification is not needed.',
    remedy: 'A U.S. passport, a permanent resident card, or a record of organisation in the United States.',
  },
  'beneficial-owners': {
    title: 'Owners and those in control',
    customerText: 'Tell us who owns or controls the customer, down to the persons behind it.',
    remedy:
      'A list of owners with their shares, down to natural persons, and at least one person in control.',
  },
  appeal: {
    title: 'Appeal',
    customerText: 'You may ask that somebody who took no part in the decision looks at it again.',
    remedy: 'Say in your own words what should be looked at, and add anything that is new.',
  },
  'identity-report': {
    title: 'Your report of a compromised identity',
    customerText: 'We are looking into your report. Nothing new can be started until it is answered.',
    remedy: 'Nothing is owed by you unless we ask.',
  },
  'program-adoption': {
    title: 'Adoption of the program',
    customerText: 'We are not yet ready to open accounts like yours.',
    remedy: 'The provider adopts its customer identification program.',
  },
  'first-certification': {
    title: 'First certification',
    customerText: 'We may not open accounts for customers abroad yet.',
    remedy: 'The provider files its first certification and records the receipt.',
  },
  'refusal-decision': {
    title: 'Decision on a proposed refusal',
    customerText: 'Your application is being looked at.',
    remedy: 'Colleagues decide the case.',
  },
  'closing-proposal': {
    title: 'Proposal to close',
    customerText: 'Your account is being looked at.',
    remedy: 'The program opens a case for colleagues to decide.',
  },
  screening: {
    title: 'Your details are being looked at',
    customerText: 'We are looking at your details. Nothing is owed by you unless we ask.',
    remedy: 'Colleagues decide the case.',
  },
  'fresh-lists': {
    title: 'Records of our own',
    customerText: 'We must bring records of our own up to date first.',
    remedy: 'The provider hands in the newest version of each list.',
  },
  'closing-decision': {
    title: 'Decision on a proposed closing',
    customerText: 'Your account is being looked at.',
    remedy: 'Colleagues decide the case.',
  },
};

/** A code of an earlier part without words of its own is shown by its name. */
export function requirementText(code: string): RequirementText {
  if (isMissingFact(code)) return collectionRequirement(code);
  return requirements[code] ?? { title: code, customerText: '', remedy: '' };
}

export const errorTexts: Readonly<Record<ErrorCode, string>> = {
  'mailing-address-only': 'A mailing address was given; a street address is needed.',
  'post-box-is-no-street': 'A post box was given; a street address is needed.',
  'not-the-principal-place': 'An address was given that is not the principal place of business.',
  'none-is-for-trials-only': 'Only a trial can do without a means of payment.',
  'program-asks-payment-for-trials': 'A trial needs a means of payment here.',
  'attempts-failed': 'The attempts to verify you did not succeed, and none is left.',
  'identity-in-doubt': 'Something we saw does not fit together. We may have asked you for more.',
  'discrepancy-open': 'What you told us and what we found differ.',
  'us-status-expired': 'The proof of U.S. status has expired.',
  'us-status-withdrawn': 'The decision on U.S. status was taken back.',
  'us-status-not-shown':
    'What was handed in does not show U.S. status. Other evidence may be sent, or it may be left aside.',
  'us-status-only-attested': 'U.S. status was stated; evidence of it is needed.',
};

export const reasonTexts: Readonly<Record<StandingReason, string>> = {
  'ready-to-open': 'Nothing stands in the way of opening the account.',
  'minimum-data-missing': 'Something we must record about you is missing.',
  'owners-not-known': 'Not everyone who owns or controls the customer is known.',
  'us-status-undetermined': 'It is not yet determined whether the customer is a U.S. person.',
  'program-not-adopted': 'The provider has not yet adopted its customer identification program.',
  'first-certification-missing': 'The provider may not yet open accounts for customers abroad.',
  'refusal-proposed': 'A refusal is proposed and not decided.',
  'refused-by-decision': 'The application was refused. You may appeal.',
  'appeal-pending': 'An appeal is being answered.',
  'offering-out-of-scope': 'The law does not reach this product.',
  'offering-scope-undecided': 'It is not decided whether the law reaches this product; it counts as reached.',
  'customer-and-all-owners-us': 'The customer and all its owners are U.S. persons.',
  'all-verified': 'Everyone who must be verified is.',
  'existing-account': 'The account existed before the program and has time to be brought under it.',
  'implementation-period-over': 'The time to bring accounts from before under the program is over.',
  'verification-pending': 'Verification is under way. Terms of use apply until it is done.',
  'verification-overdue': 'Verification is not done and its last day is over. New use is limited.',
  'reverification-overdue': 'Verification was to be done again and is not. New use is limited.',
  'identity-in-doubt': 'The identity is in doubt. New use is limited; what runs is not touched.',
  'attempts-failed': 'The attempts to verify failed. New use is limited; what runs is not touched.',
  'suspended-after-failed-attempts':
    'The attempts to verify failed. New use is stopped; what runs is not touched.',
  'closing-to-be-proposed': 'The program has come to the point where people decide on closing.',
  'closing-proposed': 'Closing is proposed and not decided.',
  'identity-compromised': 'The identity was reported as compromised. New use waits until that is answered.',
  'closing-by-decision': 'It was decided to close the account. You may appeal.',
  'account-closed': 'The account is closed.',
  'screening-awaited': 'Your details are being looked at.',
  'listed-party-not-judged': 'Your details are being looked at.',
  'listed-party-confirmed': 'We cannot offer new use of this account.',
  'listed-party-to-be-proposed': 'The program has come to the point where people decide on the account.',
  'screening-list-stale': 'Our own records must be brought up to date.',
  'fresh-list-awaited': 'Our own records must be brought up to date first.',
  'no-list-in-force': 'Nobody is compared with lists here.',
  'special-measure-prohibits-opening':
    'A special measure of the Secretary of Commerce forbids opening this account.',
  'special-measure-prohibits-maintaining':
    'A special measure of the Secretary of Commerce forbids this account. What runs can be stopped, exported and deleted.',
  'special-measure-conditions':
    'A special measure of the Secretary of Commerce puts this account under conditions.',
  'special-measure-region-not-on-record':
    'A special measure is about a part of a country, and your record does not say which part you are in.',
};
