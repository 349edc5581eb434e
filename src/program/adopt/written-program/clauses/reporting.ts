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
    settings: [
      'legalZone',
      'clockWarningDays',
      'breachEscalation',
      'customerLocationBasis',
      'locatedInBasis',
      'certificationCountsCustomers',
      'violationReportDays',
    ],
    narrative: 'required',
    says: (settings) => [
      paragraph(
        `Legal days begin and end in the time zone ${settings.legalZone}.`,
        settings.clockWarningDays.length === 0
          ? 'People are not warned before a deadline.'
          : `People are warned this many days before a deadline: ${together(settings.clockWarningDays.map(String))}.`,
        `When one has passed, these are told besides the officers and whoever owns it: ${together(settings.breachEscalation.map(inWords))}.`,
        `Whether a violation that became known is reported is decided within ${withUnit(settings, 'violationReportDays')}.`,
      ),
      paragraph(
        `A certification counts ${inWords(settings.certificationCountsCustomers)}, each ${inWords(settings.customerLocationBasis)}.`,
        `A special measure (§ 7.307) counts a person as located in the jurisdiction by any of these: ${together(settings.locatedInBasis.map(inWords))}.`,
      ),
    ],
  },
  {
    id: 'changes',
    title: 'Changes and second persons',
    clause: '§ 7.304(c)',
    states: ['changes'],
    settings: ['fourEyes', 'brakeSharePercent', 'trialDays', 'irregularUpdateDays'],
    narrative: 'required',
    says: (settings) => [
      paragraph(
        settings.fourEyes.length === 0
          ? 'Nothing needs a second person.'
          : `These need a second person: ${together(settings.fourEyes.map(inWords))}.`,
        `A significant change of the business, a material change of the program and a change of the primary contact are reported within ${withUnit(settings, 'irregularUpdateDays')}.`,
        'Once the program is adopted, a change of settings is tried on history before it is approved.',
        `A trial counts for ${withUnit(settings, 'trialDays')} after its end, and only while the settings it was made against hold.`,
        `Where the trial says that more than ${withUnit(settings, 'brakeSharePercent')} of the customers would be worse off, a third person confirms it.`,
      ),
    ],
  },
];
