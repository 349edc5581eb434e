/** § 7.302(f) and (g): keeping information current, and sharing the program with resellers. */
import { withUnit } from '../shapes.ts';
import { byChoice, type Clause } from './clause.ts';
import { paragraph } from './sentences.ts';

export const keepingCurrentClauses: readonly Clause[] = [
  {
    id: 'owner-updates',
    title: 'Notice of new beneficial owners',
    clause: '§ 7.302(f)',
    states: ['owner-updates'],
    settings: ['ownerNoticeDays'],
    narrative: 'optional',
    says: (settings) => [
      paragraph(
        `A customer must tell of a new beneficial owner within ${withUnit(settings, 'ownerNoticeDays')}.`,
      ),
    ],
  },
  {
    id: 'periodic-verification',
    title: 'Periodic verification',
    clause: '§ 7.302(f)',
    states: ['periodic-verification'],
    settings: ['reverifyEveryMonths'],
    narrative: 'optional',
    says: (settings) => [
      paragraph(`Accuracy is verified again every ${withUnit(settings, 'reverifyEveryMonths')}.`),
    ],
  },
  byChoice({ id: 'sharing', title: 'Sharing the program with resellers', clause: '§ 7.302(g)' }),
];
