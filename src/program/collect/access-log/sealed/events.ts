/** What happens to sealed days, and the state that follows. */
import { defineEvent } from '../../../../runtime/part.ts';
import { rewrite, sealedFile } from './event-schemas.ts';
import { insertFile, replaceFile } from './store.ts';

export const sealedEvents = [
  defineEvent({
    type: 'access-day-sealed',
    describes:
      'The events of a day were written into a file of the archive, which was read back and matched.',
    data: sealedFile,
    apply: insertFile,
  }),
  defineEvent({
    type: 'access-file-rewritten',
    describes: 'A file of a sealed day was written anew without the events of accounts that were erased.',
    data: rewrite,
    apply: replaceFile,
  }),
];
