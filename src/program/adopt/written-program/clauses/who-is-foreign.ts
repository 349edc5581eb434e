/** § 7.302(b): who is a U.S. person, and who stands behind a customer. */
import { inWords, withUnit } from '../shapes.ts';
import type { Clause } from './clause.ts';
import { listed, paragraph, together } from './sentences.ts';

export const whoIsForeignClauses: readonly Clause[] = [
  {
    id: 'us-person-status',
    title: 'Status as a U.S. person',
    clause: '§ 7.302(b)',
    states: ['us-person-status'],
    settings: ['usPersonOwnersNeedEvidence', 'usPersonEvidenceMonths', 'usBeforeStatusTerms'],
    narrative: 'optional',
    says: (settings) => [
      paragraph(
        'Each applicant and each beneficial owner counts as foreign until status as a U.S. person is established.',
        `That status rests on ${inWords(settings.usPersonOwnersNeedEvidence)}.`,
        `A decision on it holds for ${withUnit(settings, 'usPersonEvidenceMonths')}.`,
      ),
      paragraph(
        `Until it is decided, an applicant may use: ${inWords(settings.usBeforeStatusTerms)}.`,
        'Verification may end where the customer and all of its beneficial owners are established U.S. persons.',
      ),
    ],
  },
  {
    id: 'beneficial-owners',
    title: 'Beneficial owners',
    clause: '§ 7.302(b)',
    states: ['beneficial-owners'],
    settings: [
      'ownershipThresholdPercent',
      'ownershipCountingRule',
      'ownershipControlRoles',
      'ownershipAcceptedEnds',
      'controlHolderRequired',
    ],
    narrative: 'optional',
    says: (settings) => [
      paragraph(
        `A person who owns or controls ${withUnit(settings, 'ownershipThresholdPercent')} or more of a customer is a beneficial owner.`,
        `Of what is held through other entities this counts: ${inWords(settings.ownershipCountingRule)}.`,
        settings.controlHolderRequired
          ? 'An entity must name at least one person with substantial control.'
          : 'An entity need not name a person with substantial control.',
      ),
      ...listed(
        'These roles are substantial control by themselves:',
        settings.ownershipControlRoles.map(inWords),
        'No role is substantial control by itself.',
      ),
      paragraph(
        settings.ownershipAcceptedEnds.length === 0
          ? 'A chain of ownership ends with natural persons only.'
          : `A chain of ownership may also end with: ${together(settings.ownershipAcceptedEnds.map(inWords))}.`,
      ),
    ],
  },
];
