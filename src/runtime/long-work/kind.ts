/** What a part tells of work that outlasts a request: its kinds, as data, and how each is run. */
import type { z } from '@hono/zod-openapi';
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/problems.ts';
import type { Work } from '../commit/work.ts';
import type { Runtime } from '../runtime.ts';

export type LongWorkKind = {
  /** Kebab-case, unique in the installation: `ledger-verification`. */
  readonly code: string;
  readonly label: string;
  readonly describes: string;
  /** What it is asked with: ids, codes and numbers. It lies in clear until the work has ended. */
  readonly input: z.ZodType;
  /** What comes of it: bounded, free of personal data, and on record with its end. */
  readonly result: z.ZodType;
  /** Does it, or goes on with it after a run that was cut off. */
  run(turn: Turn, input: unknown): Promise<unknown>;
};

/** One run of a long work. Both ways forward end it by a throw when it was cancelled or the worker stops. */
export type Turn = {
  readonly id: Id<'longWork'>;
  readonly runtime: Runtime;
  readonly tenant: Id<'organization'>;
  readonly askedBy: Actor;
  /** For work that is one whole and begins anew after it was cut off: how far it is. */
  progress(done: number, total: number): Promise<void>;
  /** For work on many items: each is done once, in a command of its own, by whoever asked for it. */
  each(items: Items): Promise<void>;
};

export type Items = {
  readonly total: number;
  /** Some of the items after that one, always in the same order; none when it was the last. */
  next(after: string | undefined): Promise<readonly string[]>;
  /** Does one. A refusal rolls its command back and is kept with the item. */
  act(work: Work, item: string): Promise<Refusal | undefined>;
};

/** Defines a kind with its types checked where it is born; the composition sees the untyped form. */
export function defineLongWork<Input extends z.ZodType, Result extends z.ZodType>(
  kind: Omit<LongWorkKind, 'input' | 'result' | 'run'> & {
    input: Input;
    result: Result;
    run(turn: Turn, input: z.output<Input>): Promise<z.input<Result>>;
  },
): LongWorkKind {
  // Safe: the input is parsed by this very schema before run is called, and the result after it.
  return kind as unknown as LongWorkKind;
}

/** Items that are known from the beginning. Each must be there once. */
export function itemsOf<Item extends string>(
  list: readonly Item[],
  act: (work: Work, item: Item) => Promise<Refusal | undefined>,
): Items {
  const all: readonly string[] = list;
  return {
    total: all.length,
    next: (after) => Promise.resolve(after === undefined ? all : all.slice(all.indexOf(after) + 1)),
    // Safe: what is acted on comes from that list.
    act: (work, item) => act(work, item as Item),
  };
}
