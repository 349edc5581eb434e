/** The list of changes to settings. */
import type { List } from '../pages/list-of.ts';

export const settingChanges: List = {
  path: '/written-program',
  head: 'program',
  acts: true,
  title: 'Written program',
  group: 'Adopt',
  operation: 'listSettingChanges',
  columns: [
    { field: 'name', label: 'Setting', as: 'code' },
    { field: 'value', label: 'Value' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'effectiveOn', label: 'Effective on' },
    { field: 'reason', label: 'Why' },
  ],
  empty: 'Every setting is as the edition of the law has it.',
};
