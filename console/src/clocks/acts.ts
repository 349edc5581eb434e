/** What can be done about a deadline. */
import type { ListActs } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

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
