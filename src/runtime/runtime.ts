/** What a running installation has: built once by main, passed to whatever works. */

import type { Actor } from '../kernel/events.ts';
import type { Id, IdSource } from '../kernel/ids.ts';
import type { Clock } from '../kernel/time.ts';
import type { Edition } from '../law/index.ts';
import type { Work } from './commit/work.ts';
import type { InstallationKeys } from './crypto/keys.ts';
import type { Database, Transaction } from './database/index.ts';
import type { Log } from './log.ts';
import type { Meter } from './observe/meter.ts';
import type { Part } from './part.ts';

export type Runtime = {
  readonly database: Database;
  readonly keys: InstallationKeys;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  readonly edition: Edition;
  /** Every part, in the one order. */
  readonly parts: readonly Part[];
  /** Outside connections, by the name of the interface a part declares. */
  readonly connectors: Connectors;
  /** The address people reach this installation at, without a trailing slash. */
  readonly publicUrl: string;
  /** Counts what happens, for the metrics. Absent where nobody watches. */
  readonly meter?: Meter;
};

/** Filled by main; each part that needs one declares its interface and reads it through a typed function. */
export type Connectors = Readonly<Record<string, unknown>>;

/** One command: a transaction in which `work` may read, decide and commit events. */
export type Perform = <T>(
  who: { tenant: Id<'organization'>; actor: Actor },
  work: (work: Work) => Promise<T>,
) => Promise<T>;

export type Read = <T>(tenant: Id<'organization'>, read: (tx: Transaction) => Promise<T>) => Promise<T>;
