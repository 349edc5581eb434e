/** What can be done about the program and its settings. */
import { lazy } from 'react';
import type { Act, ListActs, Row } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

const ProposeSetting = lazy(() => import('./propose-setting.tsx'));

const approved = ({ state }: Row) => (state === 'proposed' ? undefined : 'It is no longer a proposal.');

const propose: Act = {
  label: 'Propose a setting',
  operation: 'proposeSetting',
  roles: officers,
  form: ProposeSetting,
  follows: 'Once the program is adopted, a second person approves it before it holds.',
};

/** To one setting. */
export const setting: ListActs = { row: [{ ...propose, label: 'Propose a change' }] };

export const program: ListActs = {
  make: [
    propose,
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
