/** Dismisses a signal: it stays on record, and what it shows is not raised again. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { SignalDismissed } from './events.ts';
import { lockSignal, readSignal } from './store/signals.ts';
import type { AccessSignal, DismissSignal } from './types.ts';

/** `not-found`; `conflict` where it is dismissed or settled already. */
export async function dismiss(
  work: Work,
  id: Id<'accessSignal'>,
  { reason, words }: DismissSignal,
): Promise<AccessSignal | Refusal> {
  const signal = await lockSignal(work.tx, id);
  if (!signal) return refuse('not-found');
  if (signal.state !== 'open')
    return refuse('conflict', { field: 'signal', code: `${signal.state}-already` });
  const { account, person, customer, kind } = signal;
  const dismissed: SignalDismissed = {
    type: 'access-signal-dismissed',
    subject: id,
    also: [account, person, customer],
    data: { account, person, kind, reason },
    personal: { of: person, value: { words } },
  };
  await work.commit([dismissed]);
  return (await readSignal(work.tx, id)) ?? refuse('internal');
}
