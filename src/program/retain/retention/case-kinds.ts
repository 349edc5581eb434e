/** The human work of retention: records are due, and somebody decides whether to prepare their erasure. */
import type { CaseKind } from '../../../runtime/case-kind.ts';
import { programSettings } from '../../adopt/written-program/index.ts';

export const recordsDue: CaseKind = {
  code: 'records-due',
  label: 'Records are due for erasure',
  describes:
    'The retention period of records of some accounts is over. Nothing is erased until two people say so.',
  clause: '§ 7.302(e)',
  team: 'records',
  priority: 'low',
  openedBy: [],
  decidedBy: ['officer', 'owner'],
  freshEyes: false,
  reasons: [
    { code: 'nothing-needs-them', label: 'Nothing needs the records any more', customerTemplate: '' },
    { code: 'still-needed', label: 'They are still needed: a limit or a hold follows', customerTemplate: '' },
    { code: 'later', label: 'They are looked at another time', customerTemplate: '' },
  ],
  resolutions: [
    {
      code: 'prepare',
      label: 'Prepare an erasure',
      follows: 'You prepare it under Retention; a second person approves it there.',
    },
    { code: 'leave', label: 'Leave them', follows: 'They stay. The case comes again while records are due.' },
  ],
  terms: async (work) => {
    const { reviewHours } = await programSettings(work.tx, work.runtime.edition, work.at);
    return { reviewHours, secondPersonFor: [] };
  },
};
