/** The list of filings: what was certified, and what is being prepared. */
import type { List } from '../pages/list-of.ts';

export const filings: List = {
  path: '/certification',
  opens: { below: '/certification/', by: 'id' },
  acts: 'above',
  title: 'Certifications',
  group: 'Report',
  operation: 'listFilings',
  head: 'certification',
  columns: [
    { field: 'label', label: 'Certification' },
    { field: 'legalName', label: 'About' },
    { field: 'on', label: 'As of' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'receipt', label: 'Receipt', none: 'none yet' },
    { field: 'changedAt', label: 'Last step', as: 'moment' },
  ],
  states: [
    { value: '', label: 'All' },
    { value: 'drafted', label: 'Drafted' },
    { value: 'reviewed', label: 'Reviewed' },
    { value: 'approved', label: 'Approved' },
    { value: 'transmitted', label: 'Transmitted' },
    { value: 'acknowledged', label: 'Acknowledged' },
    { value: 'withdrawn', label: 'Withdrawn' },
  ],
  filters: [
    {
      name: 'kind',
      label: 'Kind',
      options: [
        { value: 'initial-certification', label: 'Initial' },
        { value: 'annual-certification', label: 'Annual' },
        { value: 'irregular-certification', label: 'Outside the cycle' },
      ],
    },
  ],
  empty: 'Nothing was certified yet. Draft the initial certification above.',
};
