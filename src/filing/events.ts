/** What happens to a filing, and the steps that are kept of it. */
import { defineEvent, type EventDefinition } from '../runtime/part.ts';
import { type Facts, steps } from './event-schemas.ts';
import { insertFiling, insertStep } from './store.ts';
import { stepKinds } from './types.ts';

export const events: readonly EventDefinition[] = stepKinds.map((kind) =>
  defineEvent({
    type: `filing-${kind}`,
    describes: steps[kind].describes,
    data: steps[kind].data,
    personal: steps[kind].personal,
    apply: async (work, event) => {
      // Safe: commit() parsed the data by the schema of this very kind.
      if (kind === 'drafted') await insertFiling(work, event, event.data as Facts<'drafted'>);
      await insertStep(work, event, kind);
    },
  }),
);
