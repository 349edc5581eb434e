/** The lists of the written program: its changes, its versions and its reviews. */
import { type List, options } from '../pages/list-of.ts';

export const programChanges: List = {
  path: '/written-program',
  opens: { below: '/written-program/changes/', by: 'id' },
  head: 'program',
  acts: 'above',
  title: 'Written program',
  group: 'Adopt',
  operation: 'listProgramChanges',
  columns: [
    { field: 'reason', label: 'Change' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'settings', label: 'Settings', as: 'codes' },
    { field: 'narratives', label: 'Texts', as: 'count' },
    { field: 'risks', label: 'Risks', as: 'count' },
    { field: 'effectiveOn', label: 'Asked for' },
    { field: 'draftedAt', label: 'Drafted', as: 'moment' },
    { field: 'draftedBy', label: 'By', as: 'who' },
  ],
  filters: [
    { name: 'state', label: 'State', options: options('drafted', 'submitted', 'approved', 'withdrawn') },
  ],
  empty: 'The program is as the edition of the law has it. Draft a change to state what the law asks.',
};

export const programVersions: List = {
  path: '/written-program/versions',
  head: 'versions',
  title: 'Program versions',
  group: 'Adopt',
  operation: 'listProgramVersions',
  columns: [
    { field: 'number', label: 'Version' },
    { field: 'since', label: 'Takes effect' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'changes', label: 'By the changes', as: 'thing', none: 'the edition' },
  ],
  empty: 'There is no version.',
};

export const programReviews: List = {
  path: '/written-program/reviews',
  acts: 'above',
  title: 'Program reviews',
  group: 'Adopt',
  operation: 'listProgramReviews',
  columns: [
    { field: 'reviewedOn', label: 'Reviewed on' },
    { field: 'changesNeeded', label: 'Must change', as: 'state' },
    { field: 'offeringsReviewed', label: 'Offerings looked at', as: 'state' },
    { field: 'threatsReviewed', label: 'Threats looked at', as: 'state' },
    { field: 'reference', label: 'Where its record is' },
    { field: 'recordedAt', label: 'Recorded', as: 'moment' },
    { field: 'recordedBy', label: 'By', as: 'who' },
  ],
  empty: 'No review is recorded. The yearly certification says that the program was reviewed (§ 7.304(b)).',
};
