/** What happened, by whom. State changes only by events, and events are written only by `commit()` in runtime. */
import type { Json } from './canonical.ts';
import type { Id } from './ids.ts';
import type { Instant } from './time.ts';

export const roles = [
  'owner',
  'officer',
  'senior-reviewer',
  'reviewer',
  'reseller-manager',
  'engineer',
  'examiner',
  'customer',
  'beneficial-owner',
] as const;
export type Role = (typeof roles)[number];

/** Who acts. A write without an actor is refused by the database. */
export type Actor =
  | { readonly kind: 'user'; readonly id: Id<'user'>; readonly role: Role }
  | { readonly kind: 'service-key'; readonly id: Id<'serviceKey'> }
  | { readonly kind: 'system'; readonly name: string };

/**
 * One thing that happened, as a part proposes it.
 *
 * `data` carries no personal data: it goes into the history and the ledger in clear. `personal` is encrypted under
 * its subject's key, and the ledger holds only a salted commitment to it, so erasure leaves the ledger whole.
 */
export type NewEvent<Type extends string = string, Data = unknown, Personal = unknown> = {
  readonly type: Type;
  /** The thing it happened to; `apply` of the part that owns the type writes that thing's state. */
  readonly subject: Id;
  /** Other things whose history should show it, e.g. the account of a person. */
  readonly also?: readonly Id[];
  readonly data: Data;
  readonly personal?: { readonly of: Id; readonly value: Personal };
};

export type RecordedEvent<E extends NewEvent = NewEvent> = E & {
  readonly id: Id<'event'>;
  readonly tenant: Id<'organization'>;
  readonly at: Instant;
  readonly actor: Actor;
};

/** The JSON of an event as webhooks and exports carry it: never its personal part. */
export type PublicEvent = {
  readonly id: Id<'event'>;
  readonly type: string;
  readonly subject: Id;
  readonly at: Instant;
  readonly data: Json;
};

/** An actor as one string: an id, or `system:<name>`. */
export function actorText(actor: Actor): string {
  return actor.kind === 'system' ? `system:${actor.name}` : actor.id;
}
