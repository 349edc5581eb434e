/** What can be done about screening lists: enter one, hand in a version, set what is expected of it, have it downloaded, retire it. */
import { lazy } from 'react';
import type { ListActs, Row } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

export const listWriters = [...officers, 'engineer'];

const isRetired = ({ retired }: Row) => (retired ? 'It is retired. Take it up again first.' : undefined);

export const screeningLists: ListActs = {
  make: [
    {
      label: 'Enter a list',
      operation: 'enterScreeningList',
      roles: listWriters,
      follows: 'It has no entries until a version of it is handed in.',
      form: lazy(() => import('./enter-list.tsx')),
    },
  ],
};

/** What can be done to one of them, on its page. */
export const screeningList: ListActs = {
  row: [
    {
      label: 'Hand in a version',
      operation: 'handInListVersion',
      roles: listWriters,
      follows: 'It is read, and accepted or refused whole.',
      unless: isRetired,
      form: lazy(() => import('./hand-in.tsx')),
    },
    {
      label: 'Settings',
      operation: 'setScreeningListSettings',
      roles: listWriters,
      follows: 'It holds for what is handed in from now on.',
      form: lazy(() => import('./change-settings.tsx')),
    },
    {
      label: 'Daily download',
      operation: 'setListDownloads',
      roles: listWriters,
      follows: 'What comes is handed in as by hand.',
      form: lazy(() => import('./downloads-form.tsx')),
    },
    {
      label: 'Download now',
      operation: 'downloadListNow',
      roles: listWriters,
      path: { list: 'id' },
      follows: 'It is downloaded in the background. What comes is handed in; a failure shows with the list.',
      unless: (row) => isRetired(row) ?? (row.download ? undefined : 'It has no address to download from.'),
    },
    {
      label: 'Retire',
      operation: 'retireScreeningList',
      roles: officers,
      follows: 'Nothing is compared with it any more. Versions, results and judgements stay.',
      bites: true,
      unless: isRetired,
      form: lazy(() => import('./retire-list.tsx')),
    },
    {
      label: 'Take up again',
      operation: 'resumeScreeningList',
      roles: officers,
      path: { list: 'id' },
      fields: [{ name: 'words', label: 'Why', as: 'words', says: 'It stands in the history; name nobody.' }],
      follows:
        'Its last version is in force again, and everybody is compared with it. Judgements that still hold are remembered.',
      unless: ({ retired }) => (retired ? undefined : 'It is not retired.'),
    },
  ],
};
