/** A part with long work of two shapes, for tests: many items that each leave an event, and one whole. */

import { setTimeout as sleep } from 'node:timers/promises';
import { z } from '@hono/zod-openapi';
import type { Id } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import { perform } from '../commit/perform.ts';
import { idField } from '../http/fields.ts';
import type { Session } from '../http/session.ts';
import { defineEvent, type Part } from '../part.ts';
import type { Runtime } from '../runtime.ts';
import { startLongWork } from './commands.ts';
import { defineLongWork, itemsOf, type Turn } from './kind.ts';
import type { LongWork } from './types.ts';

/** What a test wants to happen at an item, before it is done. */
export type AtItem = (item: Id<'event'>) => Promise<Refusal | undefined>;
export type AtWhole = (turn: Turn) => Promise<void>;

export function trialPart(at: { item?: AtItem; whole?: AtWhole } = {}) {
  const items = defineLongWork({
    code: 'trial-items',
    label: 'Trial of items',
    describes: 'Leaves one event for each item.',
    input: z.strictObject({ items: z.array(idField('event')), milliseconds: z.int() }),
    result: z.null(),
    run: async (turn, input) => {
      await turn.each(
        itemsOf(input.items, async (work, item) => {
          await sleep(input.milliseconds);
          const refusal = await at.item?.(item);
          if (refusal) return refusal;
          await work.commit([{ type: 'trial-item-done', subject: item, data: {} }]);
          return undefined;
        }),
      );
      return null;
    },
  });
  const whole = defineLongWork({
    code: 'trial-whole',
    label: 'Trial of a whole',
    describes: 'Counts to three.',
    input: z.strictObject({}),
    result: z.strictObject({ counted: z.int() }),
    run: async (turn) => {
      for (const step of [1, 2, 3]) await turn.progress(step, 3);
      await at.whole?.(turn);
      return { counted: 3 };
    },
  });
  const part: Part = {
    slug: 'trial',
    events: [
      defineEvent({
        type: 'trial-item-done',
        describes: 'An item of a trial was done.',
        data: z.strictObject({}),
        apply: () => Promise.resolve(),
      }),
    ],
    longWorkKinds: [items, whole],
  };
  return { part, items, whole };
}

export const unfit: Refusal = refuse('conflict', { field: 'item', code: 'unfit' });

type Trial = ReturnType<typeof trialPart>;

/** Starts the trial of items as somebody, and gives the items. */
export async function startTrial(
  { runtime, trial }: { runtime: Runtime; trial: Trial },
  session: Session,
  { count, milliseconds = 0 }: { count: number; milliseconds?: number },
): Promise<LongWork & { readonly items: readonly Id<'event'>[] }> {
  const items = Array.from({ length: count }, () => runtime.ids.next('event'));
  const started = await perform(runtime, session, (work) =>
    startLongWork(work, session, {
      kind: trial.items,
      input: { items, milliseconds },
      about: { items: count },
    }),
  );
  if ('refused' in started) throw new Error(`refused: ${started.refused}`);
  return { ...started, items };
}
