/** § 7.306: the abuse deterrence program of a provider that seeks an exemption. */
import { byChoice, type Clause } from './clause.ts';

const clause = '§ 7.306';

export const deterrenceClauses: readonly Clause[] = [
  byChoice({ id: 'deterrence-program', title: 'Abuse deterrence program', clause }),
  byChoice({ id: 'cooperation', title: 'Cooperation', clause }),
];
