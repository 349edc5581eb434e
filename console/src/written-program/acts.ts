/** What can be done about the program and its settings. */
import type { ListActs, Row } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

const approved = ({ state }: Row) => (state === 'proposed' ? undefined : 'It is no longer a proposal.');

export const program: ListActs = {
  make: [
    {
      label: 'Propose a setting',
      operation: 'proposeSetting',
      roles: officers,
      fields: [
        { name: 'name', label: 'Setting', says: 'As the table of settings names it' },
        {
          name: 'value',
          label: 'Value',
          as: 'json',
          says: 'A number, true or false, or a list such as ["a"]',
        },
        { name: 'reason', label: 'Reason', as: 'words' },
        { name: 'effectiveOn', label: 'From', as: 'day', optional: true },
      ],
      follows: 'Once the program is adopted, a second person approves it before it holds.',
    },
    {
      label: 'Adopt the program',
      operation: 'adoptProgram',
      roles: officers,
      fields: [{ name: 'statement', label: 'Statement of who adopts it', as: 'words' }],
      follows: 'From then on a setting changes by two people only. It is adopted once.',
    },
  ],
  row: [
    {
      label: 'Approve',
      operation: 'approveSettingChange',
      roles: officers,
      path: { change: 'id' },
      follows: 'From its day on the setting holds, and every standing it bears on is worked out anew.',
      unless: approved,
    },
    {
      label: 'Take back',
      operation: 'withdrawSettingChange',
      roles: officers,
      path: { change: 'id' },
      follows: 'The proposal ends; the setting stays as it is.',
      unless: approved,
    },
  ],
};
