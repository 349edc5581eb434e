/** The list of deadlines that passed, whatever became of them since. */
import type { List } from '../pages/list-of.ts';

export const breaches: List = {
  path: '/clocks/breaches',
  opens: { below: '/clocks/', by: 'clock' },
  title: 'Breaches',
  group: 'Work',
  operation: 'listBreaches',
  columns: [
    { field: 'obligation', label: 'Deadline', as: 'words' },
    { field: 'clause', label: 'Clause' },
    { field: 'dueOn', label: 'Was due on' },
    { field: 'breachedAt', label: 'Passed', as: 'moment' },
    { field: 'ended', label: 'Since', as: 'words', none: 'still open' },
    { field: 'subject', label: 'About', as: 'thing' },
  ],
  empty: 'No deadline has passed without being met.',
};
