/** A background job: what the worker runs, on demand or on a schedule. */
import type { Id } from '../../kernel/ids.ts';
import type { Runtime } from '../runtime.ts';

export type JobDefinition = {
  /** Kebab-case, unique in the installation. */
  readonly name: string;
  readonly describes: string;
  /** Runs again and again, this many milliseconds after the last run ended. Absent: on demand only. */
  readonly everyMilliseconds?: number;
  /** `tenant`: once for each tenant. `installation`: once. */
  readonly scope: 'tenant' | 'installation';
  run(runtime: Runtime, input: JobInput): Promise<void>;
};

export type JobInput = { readonly tenant?: Id<'organization'>; readonly payload?: unknown };
