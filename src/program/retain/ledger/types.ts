/** The nouns of the ledger. Its trees are in `merkle/`, its checkpoints in `notes/`, its export in `bundle/`. */
import type { Json } from '../../../kernel/canonical.ts';
import type { Actor } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';

/**
 * One entry: everything one command did. `commit()` in runtime writes it, as canonical JSON (RFC 8785); those bytes
 * are what is hashed, kept and exported. It carries no personal data: a personal value stands in it as a commitment.
 */
export type LedgerEntry = {
  readonly v: 1;
  readonly id: Id<'entry'>;
  readonly tenant: Id<'organization'>;
  readonly at: Instant;
  readonly actor: Actor;
  /** The type of its event; `commit` when it has several. */
  readonly kind: string;
  readonly subjects: readonly string[];
  readonly body: { readonly events: readonly LedgerEvent[] };
};

export type LedgerEvent = {
  readonly type: string;
  readonly event: Id<'event'>;
  readonly subject: string;
  readonly also: readonly string[];
  readonly data: Json;
  /** Base64 of the commitment to the event's personal value. */
  readonly personal?: string;
};
