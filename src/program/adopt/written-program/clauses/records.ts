/** § 7.302(e): what is kept, how long, and who sees it. */
import { withUnit } from '../shapes.ts';
import { type Clause, inOwnWords } from './clause.ts';
import { paragraph } from './sentences.ts';

const clause = '§ 7.302(e)';

export const recordsClauses: readonly Clause[] = [
  inOwnWords({ id: 'records', title: 'Records that are kept', clause }),
  {
    id: 'discrepancies',
    title: 'Discrepancies',
    clause,
    states: ['discrepancies'],
    settings: [],
    narrative: 'optional',
    says: () => [
      paragraph('Each substantive discrepancy found while verifying is recorded, with how it was resolved.'),
    ],
  },
  {
    id: 'retention',
    title: 'Retention',
    clause,
    states: ['retention'],
    settings: ['retentionYears'],
    narrative: 'optional',
    says: (settings) => [
      paragraph(
        `Records are kept for ${withUnit(settings, 'retentionYears')} after the account is closed or was last accessed.`,
      ),
    ],
  },
  inOwnWords({ id: 'third-party-access', title: 'Access of third parties', clause }),
];
