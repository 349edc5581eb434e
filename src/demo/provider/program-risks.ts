/** The assessment of risk of the demo's provider. */
import type { Risk } from '../../program/adopt/written-program/index.ts';

const risks: readonly Risk[] = [
  {
    id: 'accelerators-for-hidden-users',
    factor: 'services',
    title: 'Accelerators rented for somebody who does not appear',
    likelihood: 3,
    impact: 5,
    answeredBy: ['terms-while-pending', 'beneficial-owners', 'detection-of-malicious-activity'],
    note: 'A large reservation by a young company is the pattern to look for.',
  },
  {
    id: 'short-lived-machines',
    factor: 'services',
    title: 'Machines that live for hours and leave nothing behind',
    likelihood: 4,
    impact: 3,
    answeredBy: ['access-records', 'records', 'retention'],
    note: '',
  },
  {
    id: 'trials-without-payment',
    factor: 'opening-methods',
    title: 'Trials opened in numbers without a means of payment',
    likelihood: 4,
    impact: 3,
    answeredBy: ['minimum-data', 'time-of-verification', 'closing'],
    note: 'Trials end after a month; one person had opened eleven before the limit was set.',
  },
  {
    id: 'never-met',
    factor: 'opening-methods',
    title: 'Customers are never met in person',
    likelihood: 5,
    impact: 2,
    answeredBy: ['methods-of-verification', 'hard-cases'],
    note: '',
  },
  {
    id: 'documents-nobody-knows',
    factor: 'identity-data',
    title: 'Documents of a form that no reviewer knows',
    likelihood: 3,
    impact: 3,
    answeredBy: ['hard-cases', 'doubt', 'refusal'],
    note: 'Documents came from thirty-one issuers last year.',
  },
  {
    id: 'registers-without-owners',
    factor: 'identity-data',
    title: 'Company registers that name no owners',
    likelihood: 4,
    impact: 4,
    answeredBy: ['beneficial-owners', 'owner-updates'],
    note: '',
  },
  {
    id: 'customers-in-hubs',
    factor: 'customer-base',
    title: 'Customers in places where many foreign companies are only registered',
    likelihood: 3,
    impact: 4,
    answeredBy: ['us-person-status', 'beneficial-owners', 'periodic-verification'],
    note: '',
  },
  {
    id: 'resellers-behind-resellers',
    factor: 'resellers',
    title: 'Resellers behind a reseller, unknown to us',
    likelihood: 2,
    impact: 4,
    answeredBy: ['reseller-programs', 'reseller-chains', 'reseller-safeguards'],
    note: '',
  },
  {
    id: 'taken-over-accounts',
    factor: 'threat-landscape',
    title: 'Good accounts taken over with stolen credentials',
    likelihood: 3,
    impact: 4,
    answeredBy: [],
    note: 'Found in the review of the threat landscape. No clause answers it yet.',
  },
];

/** As a change of the program states them. */
export const statedRisks = stated(risks);

/** In a draft: one that is answered now, and one that is new. */
export const laterRisks = stated([
  {
    id: 'taken-over-accounts',
    factor: 'threat-landscape',
    title: 'Good accounts taken over with stolen credentials',
    likelihood: 3,
    impact: 4,
    answeredBy: ['detection-of-malicious-activity', 'access-records'],
    note: 'Sign-ins from a new place are held until the customer has confirmed them.',
  },
  {
    id: 'made-up-documents',
    factor: 'identity-data',
    title: 'Documents made up by machine',
    likelihood: 3,
    impact: 4,
    answeredBy: ['methods-of-verification', 'hard-cases'],
    note: '',
  },
]);

function stated(all: readonly Risk[]) {
  return Object.fromEntries(all.map(({ id, ...risk }) => [id, risk]));
}
