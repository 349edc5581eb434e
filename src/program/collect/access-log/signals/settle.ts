/** Settles the signals that a doubt was about, once that doubt is settled: nothing of them is left to be looked at. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { SignalSettled } from './events.ts';
import { lockSignal, openSignalsOf } from './store/signals.ts';
import type { SignalKind } from './types.ts';

/**
 * One doubt stands for all signals of a kind about a person: those that came while it was open raised none of their own.
 *
 * @returns the events, one for each that is still open.
 */
export async function settledWith(
  tx: Transaction,
  of: { readonly doubt: Id<'doubt'>; readonly person: Id<'person'>; readonly kind: SignalKind },
): Promise<readonly SignalSettled[]> {
  const all: SignalSettled[] = [];
  for (const id of await openSignalsOf(tx, of)) {
    const signal = await lockSignal(tx, id);
    if (signal?.state !== 'open') continue;
    const { account, person, customer, kind } = signal;
    all.push({
      type: 'access-signal-settled',
      subject: id,
      also: [account, person, customer],
      data: { account, person, kind, doubt: of.doubt },
    });
  }
  return all;
}
