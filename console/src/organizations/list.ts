/** The list of resellers. */
import { type List, options } from '../pages/list-of.ts';

export const resellers: List = {
  path: '/organizations/resellers',
  opens: { below: '/organizations/resellers/', by: 'id' },
  acts: 'above-and-to-rows',
  title: 'Resellers',
  group: 'Adopt',
  operation: 'listResellers',
  columns: [
    { field: 'legalName', label: 'Name' },
    { field: 'jurisdiction', label: 'Jurisdiction', as: 'place' },
    { field: 'foreign', label: 'Foreign' },
    {
      field: 'program.basis',
      label: 'Program',
      says: { adopted: "the provider's", own: 'its own' },
      none: 'none on record',
    },
    { field: 'state', label: 'State', as: 'state' },
  ],
  states: [
    { value: 'current', label: 'Current' },
    { value: 'ended', label: 'Ended' },
    { value: '', label: 'All' },
  ],
  filters: [{ name: 'foreign', label: 'Foreign', options: options('yes', 'no') }],
  empty: 'No reseller here. Enter whoever sells your products on: a foreign one needs a program (§ 7.303).',
};
