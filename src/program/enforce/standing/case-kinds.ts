/** The kinds of human work standing needs: refusing, closing, appeals, and identities that were compromised. */
import { type Id, isId } from '../../../kernel/ids.ts';
import type { CaseAbout, CaseKind, CaseTerms } from '../../../runtime/case-kind.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { ownLength, type ProgramSettings, programSettings } from '../../adopt/written-program/index.ts';
import { readAccount, readCustomer } from '../../collect/identification/index.ts';
import {
  type CaseKindCode,
  type ClosingReason,
  closingReasons,
  type RefusalReason,
  refusalReasons,
} from './types/life.ts';

/** The setting that says in how many days a case of the kind is answered, for those with a legal clock. */
export const answeredWithin = {
  'refusal-proposal': null,
  'closing-proposal': null,
  appeal: 'appealDays',
  'compromised-identity': 'redressDays',
} as const satisfies Record<CaseKindCode, 'appealDays' | 'redressDays' | null>;

const clause = '§ 7.302(d)';
const reviewers = ['reviewer', 'senior-reviewer', 'officer', 'owner'] as const;
const seniors = ['senior-reviewer', 'officer', 'owner'] as const;

type Reason = { readonly label: string; readonly customerTemplate: string };

/** What the customer is told of each reason, unless the decider writes other words. */
const reasonTexts: Readonly<Record<RefusalReason | ClosingReason, Reason>> = {
  'identity-not-verified': {
    label: 'The identity could not be verified',
    customerTemplate: 'We could not verify who you are from what we were given. You may appeal.',
  },
  'information-withheld': {
    label: 'Information the program asks for was withheld',
    customerTemplate: 'We asked for information that we must hold, and did not receive it. You may appeal.',
  },
  'information-false': {
    label: 'Information proved to be false',
    customerTemplate: 'Something we were told did not prove to be true. You may appeal.',
  },
  'owners-not-identified': {
    label: 'The beneficial owners could not be identified',
    customerTemplate: 'We could not identify everyone who owns or controls the customer. You may appeal.',
  },
  'use-not-permitted': {
    label: 'The intended use is not permitted by the program',
    customerTemplate: 'Our program does not permit the use you described. You may appeal.',
  },
  'listed-party': {
    label: 'Somebody behind the account is named on a list',
    customerTemplate: 'We cannot offer our services to you. You may appeal.',
  },
  'identity-compromised': {
    label: 'The identity was taken over and could not be restored',
    customerTemplate:
      'Your identity was compromised and could not be restored for this account. You may appeal.',
  },
};

function reasonsOf(codes: readonly (RefusalReason | ClosingReason)[]) {
  return codes.map((code) => ({ code, ...reasonTexts[code] }));
}

function settingsOf(work: Work): Promise<ProgramSettings> {
  return programSettings(work.tx, work.runtime.edition, work.at);
}

/** Terms with a second person for `resolution` where the program says so. */
async function fourEyes(work: Work, what: 'refuse' | 'close'): Promise<CaseTerms> {
  const { reviewHours, fourEyes: needed } = await settingsOf(work);
  return { reviewHours, secondPersonFor: needed.includes(what) ? [what] : [] };
}

/** Terms with a clock as long as a setting of days. */
async function answeredIn(work: Work, setting: 'appealDays' | 'redressDays'): Promise<CaseTerms> {
  const settings = await settingsOf(work);
  return {
    reviewHours: settings.reviewHours,
    secondPersonFor: [],
    clock: {
      ...ownLength(settings, setting),
      zone: settings.legalZone,
      warnDays: settings.clockWarningDays,
    },
  };
}

/** An account, or a customer as a whole: then the case is about each of its accounts. */
async function aboutSubject(work: Work, subject: Id): Promise<CaseAbout | undefined> {
  if (isId('account', subject)) {
    const account = await readAccount(work.tx, subject);
    return account && { account: account.id, customer: account.customer, person: account.person };
  }
  if (!isId('customer', subject)) return undefined;
  const customer = await readCustomer(work.tx, subject);
  return customer && { customer: customer.id, person: customer.person };
}

export const caseKinds: readonly CaseKind[] = [
  {
    code: 'refusal-proposal',
    label: 'Refuse an application',
    describes: 'Somebody proposes to refuse an account in a case the written program names.',
    clause,
    team: 'identity',
    priority: 'normal',
    openedBy: [],
    decidedBy: reviewers,
    freshEyes: false,
    reasons: reasonsOf(refusalReasons),
    resolutions: [
      {
        code: 'refuse',
        label: 'Refuse the application',
        follows: 'The application is refused and the customer is told your words. They can appeal.',
      },
      {
        code: 'do-not-refuse',
        label: 'Let the application stand',
        follows: 'The application goes on. The customer is told nothing of the proposal.',
      },
    ],
    terms: (work) => fourEyes(work, 'refuse'),
  },
  {
    code: 'closing-proposal',
    label: 'Close an account',
    describes: 'Somebody, or the program after failed attempts, proposes to close a running account.',
    clause,
    team: 'identity',
    priority: 'high',
    openedBy: [],
    decidedBy: reviewers,
    freshEyes: false,
    reasons: reasonsOf(closingReasons),
    resolutions: [
      {
        code: 'close',
        label: 'Close the account',
        follows:
          'The account is closing: no new use, and what runs ends with it on the day given. The customer is told and can appeal.',
      },
      {
        code: 'keep-open',
        label: 'Keep the account open',
        follows: 'The account goes on under its terms. The customer is told nothing of the proposal.',
      },
    ],
    terms: (work) => fourEyes(work, 'close'),
  },
  {
    code: 'appeal',
    label: 'Appeal',
    describes: 'A customer asks that a refusal, a closing, or limits on use be looked at by somebody else.',
    clause,
    team: 'redress',
    priority: 'high',
    openedBy: ['customer', 'colleague'],
    decidedBy: seniors,
    freshEyes: true,
    reasons: [
      {
        code: 'new-facts',
        label: 'New facts or evidence change the picture',
        customerTemplate: 'What you sent us changes what we know. Our decision is taken back.',
      },
      {
        code: 'decision-was-wrong',
        label: 'The first decision was wrong on the facts it had',
        customerTemplate: 'We looked again and our decision was wrong. It is taken back.',
      },
      {
        code: 'nothing-new',
        label: 'Nothing changes the first decision',
        customerTemplate: 'Somebody who took no part in it looked again. The decision stands.',
      },
    ],
    resolutions: [
      {
        code: 'granted',
        label: 'Grant the appeal',
        follows: 'What was appealed against is taken back, and the standing is worked out anew.',
      },
      { code: 'denied', label: 'Deny the appeal', follows: 'What was decided stands.' },
    ],
    clock: { obligation: 'offer-redress', owner: 'officer' },
    terms: (work) => answeredIn(work, answeredWithin.appeal),
    about: aboutSubject,
  },
  {
    code: 'compromised-identity',
    label: 'Compromised identity',
    describes:
      'A customer reports that their identity or account was taken over, or their information exposed.',
    clause,
    team: 'redress',
    priority: 'urgent',
    openedBy: ['customer', 'colleague'],
    decidedBy: reviewers,
    freshEyes: false,
    reasons: [
      {
        code: 'access-secured',
        label: 'The rightful customer is in control again',
        customerTemplate: 'You are in control of your account again.',
      },
      {
        code: 'identity-to-be-shown-again',
        label: 'The identity must be shown again',
        customerTemplate: 'Please verify your identity once more before you use more than you do now.',
      },
      {
        code: 'not-borne-out',
        label: 'The report is not borne out',
        customerTemplate: 'We looked into your report and found nothing that bears it out.',
      },
    ],
    resolutions: [
      {
        code: 'restored',
        label: 'The customer is restored',
        follows: 'New use is possible again as the standing of the account allows.',
      },
      {
        code: 'verify-again',
        label: 'Verify the identity again',
        follows: 'New use stays limited until the identity is verified once more.',
      },
      {
        code: 'unfounded',
        label: 'Nothing was compromised',
        follows: 'The stop of new use ends; the standing is as before the report.',
      },
    ],
    clock: { obligation: 'offer-redress', owner: 'officer' },
    terms: (work) => answeredIn(work, answeredWithin['compromised-identity']),
    about: aboutSubject,
  },
];
