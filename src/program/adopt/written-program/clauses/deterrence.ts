/** § 7.306: the abuse deterrence program of a provider that seeks an exemption. */
import { withUnit } from '../shapes.ts';
import { byChoice, type Clause } from './clause.ts';
import { paragraph } from './sentences.ts';

const clause = '§ 7.306';

export const deterrenceClauses: readonly Clause[] = [
  {
    ...byChoice({ id: 'deterrence-program', title: 'Abuse deterrence program', clause }),
    settings: ['deterrenceProgramUpdateYears'],
    says: (settings) => [
      paragraph(
        `Where there is an abuse deterrence program, it is brought up to date every ${withUnit(settings, 'deterrenceProgramUpdateYears')}.`,
      ),
    ],
  },
  byChoice({ id: 'cooperation', title: 'Cooperation', clause }),
];
