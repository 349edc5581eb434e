/** What can be done about a deadline. */
import { lazy } from 'react';
import type { ListActs } from '../acts/act.ts';
import { colleagues, officers } from '../acts/who.ts';

const own = [...colleagues, 'reseller-manager', 'engineer'];

export const clocks: ListActs = {
  row: [
    {
      label: 'Met by hand',
      operation: 'satisfyClock',
      roles: officers,
      path: { clock: 'id' },
      fields: [
        { name: 'receipt', label: 'Receipt or reference' },
        { name: 'words', label: 'How it was met', as: 'words' },
        { name: 'satisfiedAt', label: 'When', as: 'moment', optional: true, says: 'Empty: now.' },
      ],
      follows: 'The deadline ends. One that had passed stays on record as met late.',
      unless: ({ state }) =>
        state === 'running' || state === 'breached' ? undefined : 'This deadline has ended.',
    },
    {
      label: 'Hand over',
      operation: 'handClock',
      roles: officers,
      path: { clock: 'id' },
      form: lazy(() => import('./hand-over.tsx')),
      follows: 'They are told of it from now on. Who had it before, and why it was handed over, stays.',
      unless: ({ state }) =>
        state === 'running' || state === 'breached' ? undefined : 'This deadline has ended.',
    },
    {
      label: 'Extend',
      operation: 'extendClock',
      roles: officers,
      path: { clock: 'id' },
      fields: [
        { name: 'dueOn', label: 'New last day', as: 'day' },
        {
          name: 'basis',
          label: 'Basis',
          as: 'choice',
          options: ['granted-by-authority', 'law-provides', 'court-order'],
        },
        { name: 'reference', label: 'Reference' },
        { name: 'words', label: 'In words', as: 'words', optional: true },
      ],
      follows: 'It is due on that day instead. The day before stays on record.',
      unless: ({ state }) => (state === 'running' ? undefined : 'What is late or ended stays so.'),
    },
  ],
};

/** The calendar address of whoever is signed in. */
export const clockFeed: ListActs = {
  make: [
    {
      label: 'Calendar address',
      operation: 'makeClockFeed',
      roles: own,
      follows:
        'You get an address for your calendar program. Whoever has it reads the deadlines you see: days, duties and ids, no names. One you made before opens nothing any more.',
      shows: [{ field: 'address', label: 'Address', once: true }],
    },
    {
      label: 'End my address',
      operation: 'endClockFeed',
      roles: own,
      follows: 'Your calendar address opens nothing any more.',
      bites: true,
    },
  ],
};
