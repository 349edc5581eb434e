/** A unit of work: one transaction, one tenant, one actor, one moment. */
import type { Actor, NewEvent, RecordedEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { SealScope } from '../crypto/sealing.ts';
import type { Transaction } from '../database/index.ts';
import type { Runtime } from '../runtime.ts';

export type Work = {
  readonly tx: Transaction;
  readonly tenant: Id<'organization'>;
  readonly actor: Actor;
  readonly at: Instant;
  readonly runtime: Runtime;
  readonly seals: SealScope;
  /** Writes events, the state that follows from them, what later parts make of them, and the ledger entry. */
  commit(events: readonly NewEvent[]): Promise<readonly RecordedEvent[]>;
};
