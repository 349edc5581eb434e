/** What can be done about screening lists: enter one, hand in a version of it, and set what is expected of it. */
import { lazy } from 'react';
import type { ListActs } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

const writers = [...officers, 'engineer'];

export const screeningLists: ListActs = {
  make: [
    {
      label: 'Enter a list',
      operation: 'enterScreeningList',
      roles: writers,
      follows: 'It has no entries until a version of it is handed in.',
      form: lazy(() => import('./enter-list.tsx')),
    },
  ],
  row: [
    {
      label: 'Hand in a version',
      operation: 'handInListVersion',
      roles: writers,
      follows: 'It is read, and accepted or refused whole.',
      form: lazy(() => import('./hand-in.tsx')),
    },
    {
      label: 'Settings',
      operation: 'setScreeningListSettings',
      roles: writers,
      follows: 'It holds for what is handed in from now on.',
      form: lazy(() => import('./change-settings.tsx')),
    },
  ],
};
