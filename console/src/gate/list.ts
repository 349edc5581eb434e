/** The list of what the gate answered. */
import type { List } from '../pages/list-of.ts';

export const verdicts: List = {
  path: '/gate',
  opens: { below: '/gate/explain?verdict=', by: 'verdict.id' },
  title: 'Verdicts',
  group: 'Enforce',
  operation: 'listVerdicts',
  columns: [
    { field: 'verdict.at', label: 'Asked', as: 'moment' },
    { field: 'verdict.action', label: 'Action', as: 'words' },
    { field: 'verdict.decision', label: 'Answer', as: 'state' },
    { field: 'verdict.because.0.code', label: 'First reason', as: 'words' },
    { field: 'verdict.account', label: 'Account', as: 'code' },
  ],
  empty: 'The control plane has not asked yet. See POST /v1/gate/verdicts.',
};
