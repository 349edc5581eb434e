/** Trying a change as long work: it can be left, called off, and gone on with after a worker was killed. */
import { z } from '@hono/zod-openapi';
import { inTenant, type Transaction } from '../../../runtime/database/index.ts';
import { idField } from '../../../runtime/http/fields.ts';
import { defineLongWork, type Turn } from '../../../runtime/long-work/index.ts';
import { act } from './act.ts';
import { nextStep, readStep, stepsOf, stepText } from './steps.ts';
import { readTrial } from './store/trials.ts';
import { trialFound } from './types.ts';

export const tryProgramChange = defineLongWork({
  code: 'try-program-change',
  label: 'Trial of a change',
  describes: 'Works out what a change of the program would do to every account, and to requests of 30 days.',
  input: z.strictObject({ change: idField('programChange') }),
  result: trialFound,
  run: async (turn) => {
    const trial = await read(turn, (tx) => readTrial(tx, turn.id));
    if (!trial) throw new Error(`${turn.id} is no trial`);
    await turn.each({
      total: stepsOf(trial),
      next: (after) =>
        read(turn, async (tx) => {
          const step = await nextStep(tx, trial, after === undefined ? undefined : readStep(after));
          return step ? [stepText(step)] : [];
        }),
      act: (work, item) => act(work, turn.id, item),
    });
    const ended = await read(turn, (tx) => readTrial(tx, turn.id));
    if (!ended?.found) throw new Error(`${turn.id} lost a step: its counts would be wrong`);
    return ended.found;
  },
});

function read<T>({ runtime, tenant }: Turn, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTenant(runtime.database.sql, { tenant }, work);
}
