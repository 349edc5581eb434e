/** What happens to signals, and the state that follows. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id, IdSource } from '../../../../kernel/ids.ts';
import { defineEvent } from '../../../../runtime/part.ts';
import { insertDismissal, insertSettlement, insertSignal } from './store/signals.ts';
import { type SignalEvidence, signalDismissed, signalRaised, signalSettled } from './types.ts';

export type SignalRaised = NewEvent<'access-signal-raised', z.output<typeof signalRaised>, undefined>;
export type SignalSettled = NewEvent<'access-signal-settled', z.output<typeof signalSettled>, undefined>;
export type SignalDismissed = NewEvent<
  'access-signal-dismissed',
  z.output<typeof signalDismissed>,
  { words: string }
>;

export const signalEvents = [
  defineEvent({
    type: 'access-signal-raised',
    describes: 'Accesses say something against what is on record of an account. It decides nothing.',
    data: signalRaised,
    apply: insertSignal,
  }),
  defineEvent({
    type: 'access-signal-settled',
    describes: 'The doubt was settled that this signal, or one of its kind, raised.',
    data: signalSettled,
    apply: insertSettlement,
  }),
  defineEvent({
    type: 'access-signal-dismissed',
    describes: 'Somebody dismissed a signal, and said why.',
    data: signalDismissed,
    personal: z.strictObject({ words: z.string() }),
    apply: insertDismissal,
  }),
];

/** Whom a signal is about. */
export type About = {
  readonly account: Id<'account'>;
  readonly person: Id<'person'>;
  readonly customer: Id<'customer'>;
};

export function raised(ids: IdSource, about: About, evidence: SignalEvidence): SignalRaised {
  return {
    type: 'access-signal-raised',
    subject: ids.next('accessSignal'),
    also: [about.account, about.person, about.customer],
    data: { ...about, evidence },
  };
}
