/** What can be done about links to apply by. */
import type { ListActs } from '../acts/act.ts';
import { ended, officers } from '../acts/who.ts';

export const applyLinks: ListActs = {
  make: [
    {
      label: 'Make a link',
      operation: 'makeApplyLink',
      roles: [...officers, 'engineer'],
      fields: [{ name: 'days', label: 'Days it lasts', as: 'number', initial: '30' }],
      follows: 'Whoever has the link can apply. Put it where your customers sign up. It is shown once.',
      shows: [{ field: 'link', label: 'Link', once: true }],
    },
  ],
  row: [
    {
      label: 'End',
      operation: 'endApplyLink',
      roles: [...officers, 'engineer'],
      path: { portalLink: 'id' },
      follows: 'Nobody can begin by it. Applications that began by it go on.',
      bites: true,
      unless: ended,
    },
  ],
};
