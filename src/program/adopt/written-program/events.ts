/** What happens to the program. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../runtime/part.ts';
import { changeEvents } from './changes/events.ts';
import { reviewEvents } from './reviews/events.ts';
import { settingChangeEvents } from './setting-changes/events.ts';
import { keepAdoption } from './store.ts';
import { adoptProgram } from './types.ts';

export const events = [
  defineEvent({
    type: 'program-adopted',
    describes: 'The provider adopted the program: from now on its settings change by two people.',
    data: adoptProgram.extend({ edition: z.string() }),
    apply: keepAdoption,
  }),
  ...changeEvents,
  ...reviewEvents,
  ...settingChangeEvents,
];
