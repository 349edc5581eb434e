/** What can be done about values of transactions. */
import { lazy } from 'react';
import type { ListActs } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

export const transactionValues: ListActs = {
  make: [
    {
      label: 'Hand in a file',
      operation: 'importTransactionValues',
      roles: [...officers, 'engineer'],
      follows: 'The newest value of an account, month and currency counts.',
      form: lazy(() => import('./values-form.tsx')),
    },
  ],
};
