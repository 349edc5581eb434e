/** What happens to the program. */
import { z } from '@hono/zod-openapi';
import { dayField } from '../../../runtime/http/fields.ts';
import { defineEvent } from '../../../runtime/part.ts';
import { insertChange, keepAdoption, setChangeState } from './store.ts';
import { adoptProgram, settingName } from './types.ts';

export const events = [
  defineEvent({
    type: 'program-adopted',
    describes: 'The provider adopted the program: from now on its settings change by two people.',
    data: adoptProgram.extend({ edition: z.string() }),
    apply: keepAdoption,
  }),
  defineEvent({
    type: 'setting-proposed',
    describes: 'Somebody proposed a value for a setting, with the reason and the day it takes effect.',
    data: z.strictObject({
      name: settingName,
      value: z.unknown(),
      reason: z.string(),
      effectiveOn: dayField,
    }),
    apply: insertChange,
  }),
  defineEvent({
    type: 'setting-approved',
    describes: 'The proposed value takes effect on its day.',
    data: z.strictObject({ secondPerson: z.boolean() }),
    apply: (work, event) => setChangeState(work, event, 'approved'),
  }),
  defineEvent({
    type: 'setting-withdrawn',
    describes: 'The proposal was taken back.',
    data: z.strictObject({}),
    apply: (work, event) => setChangeState(work, event, 'withdrawn'),
  }),
];
