/** § 7.302(c): what is collected. */
import type { Edition } from '../../../../law/index.ts';
import { type Clause, inOwnWords } from './clause.ts';
import { listed, paragraph } from './sentences.ts';

export const minimumDataClauses: readonly Clause[] = [
  {
    id: 'minimum-data',
    title: 'Minimum data',
    clause: '§ 7.302(c)',
    states: ['minimum-data', 'owner-data'],
    settings: ['trialWithoutPayment', 'nationalIdentificationNumber'],
    narrative: 'optional',
    says: (settings, edition) => [
      ...listed(
        'Before an account opens, this is collected about each prospective foreign customer:',
        elementsOf(edition),
        'The edition names no element that is collected.',
      ),
      paragraph(
        'The same is collected about each foreign beneficial owner, as far as it applies.',
        settings.trialWithoutPayment
          ? 'A trial may open with "none (trial)" as means of payment.'
          : 'A trial does not open without a means of payment.',
        settings.nationalIdentificationNumber
          ? 'A national identification number is asked for as well.'
          : 'A national identification number is not asked for.',
      ),
    ],
  },
  inOwnWords({ id: 'access-records', title: 'Records of access', clause: '§ 7.302(c)' }),
];

/** What a setting decides on, and what is recorded and not asked, is said elsewhere. */
function elementsOf(edition: Edition): readonly string[] {
  const { fields } = edition.form('data-elements');
  const apart = ['nationalIdentificationNumber', 'access'];
  return fields
    .filter(({ name, status }) => status === 'in-force' && !apart.includes(name))
    .map(({ text }) => text);
}
