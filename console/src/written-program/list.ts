/** The list of changes to settings. */
import type { List } from '../pages/list-of.ts';

export const settingChanges: List = {
  path: '/written-program',
  opens: { below: '/written-program/settings/', by: 'name' },
  head: 'program',
  acts: true,
  title: 'Written program',
  group: 'Adopt',
  operation: 'listSettingChanges',
  columns: [
    { field: 'name', label: 'Setting', as: 'words' },
    { field: 'value', label: 'Value', as: 'setting' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'effectiveOn', label: 'Effective on' },
    { field: 'reason', label: 'Why' },
  ],
  empty: 'Every setting is as the edition of the law has it.',
};
