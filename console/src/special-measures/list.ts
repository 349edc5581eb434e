/** The list of special measures. */
import { type List, options } from '../pages/list-of.ts';

export const specialMeasures: List = {
  path: '/special-measures',
  opens: { below: '/special-measures/', by: 'id' },
  acts: 'above',
  title: 'Special measures',
  group: 'Determine',
  operation: 'listSpecialMeasures',
  columns: [
    { field: 'title', label: 'Measure' },
    { field: 'citation', label: 'Published as' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'phase', label: 'Today', as: 'state', none: 'not enforced' },
    { field: 'effectiveOn', label: 'Takes effect' },
    { field: 'lastOn', label: 'Last day', none: 'not approved' },
    { field: 'proposed', label: 'Asked', as: 'state', none: 'nothing' },
  ],
  filters: [
    { name: 'state', label: 'State', options: options('drafted', 'submitted', 'approved', 'withdrawn') },
  ],
  empty: 'No determination of the Secretary of Commerce was entered (§ 7.307).',
};
