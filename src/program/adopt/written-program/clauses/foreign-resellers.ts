/** § 7.303: foreign resellers. */
import { type Clause, inOwnWords } from './clause.ts';

const clause = '§ 7.303';

export const foreignResellersClauses: readonly Clause[] = [
  inOwnWords({ id: 'reseller-programs', title: 'Programs of foreign resellers', clause }),
  inOwnWords({ id: 'reseller-safeguards', title: 'Safeguards of resellers', clause }),
  inOwnWords({ id: 'reseller-failure', title: 'A reseller that fails', clause }),
  inOwnWords({ id: 'reseller-chains', title: 'Chains of resale', clause }),
];
