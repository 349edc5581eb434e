/** The nouns of long work, and how it looks in the API. */
import { z } from '@hono/zod-openapi';
import type { Json } from '../../kernel/canonical.ts';
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { type ProblemCode, problemText } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import { idField } from '../http/fields.ts';

export const longWorkStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type LongWorkState = (typeof longWorkStates)[number];

export type LongWork = {
  readonly id: Id<'longWork'>;
  readonly kind: string;
  readonly askedAt: Instant;
  readonly askedBy: Actor;
  /** What was asked for, in short. */
  readonly about: Json;
  readonly state: LongWorkState;
  /** Items handled, of which so many were refused; `total` is nothing until it is known. */
  readonly progress: { readonly done: number; readonly total: number | null; readonly refused: number };
  readonly startedAt: Instant | null;
  /** The last sign of life of the worker. */
  readonly heartbeatAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly result: Json;
  readonly problem: ProblemCode | null;
};

/** An item that stayed as it was. */
export type ItemRefusal = {
  readonly item: string;
  readonly code: ProblemCode;
  readonly reason: string | null;
};

/** Beyond these, refused items are counted and not named. */
export const mostRefusals = 1000;
/** Unfinished ones that one person or key may have at a time. */
export const mostUnfinished = 10;
export const mostResultBytes = 65_536;

export const longWorkId = idField('longWork');

export const longWorkView = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  about: z.record(z.string(), z.unknown()).describe('what was asked for, in short'),
  askedAt: z.string(),
  askedBy: z.string(),
  state: z.enum(longWorkStates),
  progress: z.object({
    done: z.int().describe('items handled, those refused included'),
    total: z.int().nullable().describe('null until it is known'),
    refused: z.int(),
  }),
  startedAt: z.string().nullable(),
  heartbeatAt: z.string().nullable().describe('the last sign of life of the worker'),
  endedAt: z.string().nullable(),
  problem: z.object({ code: z.string(), title: z.string() }).nullable().describe('why it failed'),
});

export const longWorkWithResult = longWorkView.extend({
  result: z.unknown().describe('what came of it, in the form its kind says; null until it is done'),
  refusals: z
    .array(z.object({ item: z.string(), code: z.string(), title: z.string(), reason: z.string().nullable() }))
    .describe(`items that stayed as they were; at most ${mostRefusals}, progress.refused counts all`),
});

export function presentRefusal({ item, code, reason }: ItemRefusal) {
  return { item, code, title: problemText(code).title, reason };
}
