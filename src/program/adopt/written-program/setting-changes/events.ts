/** Changes of one setting, as they were made before a change held several. Kept so that the history rebuilds. */
import { z } from '@hono/zod-openapi';
import { dayField } from '../../../../runtime/http/fields.ts';
import { defineEvent } from '../../../../runtime/part.ts';
import { settingName } from '../types.ts';
import { approveChange, insertChange, setChangeState } from './store.ts';

export const settingChangeEvents = [
  defineEvent({
    type: 'setting-proposed',
    describes: 'Before changes of the whole program: somebody proposed a value for one setting.',
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
    describes: 'Before changes of the whole program: the proposed value takes effect on its day.',
    data: z.strictObject({ secondPerson: z.boolean() }),
    apply: approveChange,
  }),
  defineEvent({
    type: 'setting-withdrawn',
    describes: 'Before changes of the whole program: the proposal was taken back.',
    data: z.strictObject({}),
    apply: (work, event) => setChangeState(work, event, 'withdrawn'),
  }),
];
