/** A background job: what the worker runs, on demand or on a schedule. */
import type { Id } from '../../kernel/ids.ts';
import type { Runtime } from '../runtime.ts';

export type JobDefinition = {
  /** Kebab-case, unique in the installation. */
  readonly name: string;
  readonly describes: string;
  /** Runs again and again, this many milliseconds after the last run ended. Absent: on demand only. */
  readonly everyMilliseconds?: number;
  /** How often a run on demand is tried before it is left as failed. Absent: 10. */
  readonly attempts?: number;
  /**
   * `outbound`: waits on parties outside, whose slowness must not hold up our own work. `long`: takes minutes, and must
   * not keep short work waiting. Absent: `inside`.
   */
  readonly lane?: Lane;
  /** `tenant`: once for each tenant. `installation`: once. */
  readonly scope: 'tenant' | 'installation';
  /** Must bear being run twice for the same input: a worker may die after the work and before the record of it. */
  run(runtime: Runtime, input: JobInput): Promise<void>;
};

export const lanes = ['inside', 'outbound', 'long'] as const;
type Lane = (typeof lanes)[number];

export type JobInput = {
  readonly tenant?: Id<'organization'>;
  readonly payload?: unknown;
  /** Ends when the worker stops: long waits must heed it, or they are cut off after a second. */
  readonly signal?: AbortSignal;
};

export const defaultAttempts = 10;
