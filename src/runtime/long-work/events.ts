/** What is on record of a long work: that it was asked for, and how it ended. How far it is, is state alone. */
import { z } from '@hono/zod-openapi';
import { type ProblemCode, problemCodes } from '../../kernel/problems.ts';
import { defineEvent } from '../part.ts';
import { insertLongWork, setEnd } from './store/write.ts';

const counts = { done: z.int().min(0), refused: z.int().min(0) };

export const events = [
  defineEvent({
    type: 'long-work-asked',
    describes: 'Somebody asked for work that outlasts a request: of which kind, and what about in short.',
    data: z.strictObject({ kind: z.string(), about: z.record(z.string(), z.json()) }),
    apply: insertLongWork,
  }),
  defineEvent({
    type: 'long-work-done',
    describes: 'Long work came to its end: how many items were handled and refused, and what came of it.',
    data: z.strictObject({ kind: z.string(), ...counts, result: z.json() }),
    apply: (work, event) => setEnd(work, event, { state: 'done', result: event.data.result }),
  }),
  defineEvent({
    type: 'long-work-failed',
    describes:
      'Long work could not go on: after faults, or because whoever asked for it may no longer do it.',
    data: z.strictObject({
      kind: z.string(),
      ...counts,
      problem: z.enum(problemCodes as [ProblemCode, ...ProblemCode[]]), // Safe: the table of problems is not empty.
    }),
    apply: (work, event) => setEnd(work, event, { state: 'failed', problem: event.data.problem }),
  }),
  defineEvent({
    type: 'long-work-cancelled',
    describes: 'Somebody called long work off. What was done until then stays done.',
    data: z.strictObject({ kind: z.string(), ...counts }),
    apply: (work, event) => setEnd(work, event, { state: 'cancelled' }),
  }),
];
