/** What receives batches in one running installation: threads that read, and how much is taken at a time. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { type BatchReader, batchReader } from '../batch/reader.ts';
import { processLimits } from '../limits.ts';

export type Reception = {
  readonly reader: BatchReader;
  /** Accounts known to be there, of a tenant. */
  known(tenant: Id<'organization'>): Set<string>;
  /** Days that have a table, of a tenant: one that has gone since is made again by whoever writes. */
  days(tenant: Id<'organization'>): Set<number>;
  /** Counts a batch in. Nothing where there are too many; otherwise a place, to be left again. */
  enter(): Place | undefined;
  /** Whether as many batches were at hand a moment ago as are written at a time: senders wait for it then. */
  pressed(): boolean;
  /** Waits for a turn to write, and gives it back when `write` has ended. */
  write<T>(write: () => Promise<T>): Promise<T>;
};

export type Place = {
  /** Says how much the batch holds now. @returns false where that is more than there is room for. */
  holds(bytes: number): boolean;
  leave(): void;
};

/** Between an answer and the next batch of the same sender fewer are at hand, and it is waited for all the same. */
const momentMilliseconds = 2_000;

// One for each database that is open: its limits are those of the process.
const receptions = new WeakMap<Runtime['database'], Reception>();

export function receptionOf({ database }: Pick<Runtime, 'database'>): Reception {
  const known = receptions.get(database);
  if (known) return known;
  const reception = openReception();
  receptions.set(database, reception);
  return reception;
}

/** Ends the threads of an installation that stops. */
export async function closeReception({ database }: Pick<Runtime, 'database'>): Promise<void> {
  await receptions.get(database)?.reader.close();
  receptions.delete(database);
}

function openReception(): Reception {
  let [batches, held, writing] = [0, 0, 0];
  let pressedAt = Number.NEGATIVE_INFINITY;
  const waiting: (() => void)[] = [];
  const accounts = new Map<string, Set<string>>();
  const days = new Map<string, Set<number>>();
  const notePressure = () => {
    if (batches >= processLimits.writers) pressedAt = performance.now();
  };
  const turn = async () => {
    if (writing >= processLimits.writers) await new Promise<void>((resolve) => waiting.push(resolve));
    else writing += 1;
  };
  const next = () => {
    const first = waiting.shift();
    if (first) first();
    else writing -= 1;
  };
  return {
    reader: batchReader(),
    known: (tenant) => of(accounts, tenant, () => new Set()),
    days: (tenant) => of(days, tenant, () => new Set()),
    enter: () => {
      if (batches >= processLimits.batches) return undefined;
      batches += 1;
      notePressure();
      let own = 0;
      return {
        holds: (bytes) => {
          held += bytes - own;
          own = bytes;
          return held <= processLimits.heldBytes;
        },
        leave: () => {
          notePressure();
          batches -= 1;
          held -= own;
        },
      };
    },
    pressed: () => batches >= processLimits.writers || performance.now() - pressedAt < momentMilliseconds,
    write: async (write) => {
      await turn();
      try {
        return await write();
      } finally {
        next();
      }
    },
  };
}

function of<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
