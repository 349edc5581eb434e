/** § 7.303: foreign resellers. */
import { withUnit } from '../shapes.ts';
import { type Clause, inOwnWords } from './clause.ts';
import { paragraph } from './sentences.ts';

const clause = '§ 7.303';

export const foreignResellersClauses: readonly Clause[] = [
  inOwnWords({ id: 'reseller-programs', title: 'Programs of foreign resellers', clause }),
  inOwnWords({ id: 'reseller-safeguards', title: 'Safeguards of resellers', clause }),
  {
    ...inOwnWords({ id: 'reseller-failure', title: 'A reseller that fails', clause }),
    settings: ['abuseReportDays'],
    says: (settings) => [
      paragraph(
        `Malicious activity found at a reseller is reported to the authorities within ${withUnit(settings, 'abuseReportDays')}.`,
      ),
    ],
  },
  inOwnWords({ id: 'reseller-chains', title: 'Chains of resale', clause }),
];
