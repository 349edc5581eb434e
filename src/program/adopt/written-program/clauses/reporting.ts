/** § 7.304: what the certifications ask of the program. */
import { inWords, withUnit } from '../shapes.ts';
import { type Clause, inOwnWords } from './clause.ts';
import { paragraph, together } from './sentences.ts';

export const reportingClauses: readonly Clause[] = [
  inOwnWords({ id: 'responsibility', title: 'Who is responsible', clause: '§ 7.304(a)' }),
  inOwnWords({
    id: 'detection-of-malicious-activity',
    title: 'Detection of malicious activity',
    clause: '§ 7.304(a)',
  }),
  inOwnWords({ id: 'training-transactions', title: 'Transactions of AI training', clause: '§ 7.304(a)' }),
  inOwnWords({ id: 'abuse-channels', title: 'Reporting abuse', clause: '§ 7.304(a)' }),
  {
    id: 'review',
    title: 'Review of the program',
    clause: '§ 7.304(b)',
    states: ['review'],
    settings: ['legalZone', 'clockWarningDays'],
    narrative: 'required',
    says: ({ legalZone, clockWarningDays }) => [
      paragraph(
        `Legal days begin and end in the time zone ${legalZone}.`,
        clockWarningDays.length === 0
          ? 'People are not warned before a deadline.'
          : `People are warned this many days before a deadline: ${together(clockWarningDays.map(String))}.`,
      ),
    ],
  },
  {
    id: 'changes',
    title: 'Changes and second persons',
    clause: '§ 7.304(c)',
    states: ['changes'],
    settings: ['fourEyes', 'brakeSharePercent'],
    narrative: 'required',
    says: (settings) => [
      paragraph(
        settings.fourEyes.length === 0
          ? 'Nothing needs a second person.'
          : `These need a second person: ${together(settings.fourEyes.map(inWords))}.`,
        'Once the program is adopted, a change of settings is tried on history before it is approved.',
        `Where the trial says that more than ${withUnit(settings, 'brakeSharePercent')} of the customers would be worse off, a third person confirms it.`,
      ),
    ],
  },
];
