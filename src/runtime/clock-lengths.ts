/** How long a clock of the edition is here: what a part that keeps the program's settings tells those that keep clocks. */
import type { Instant, Length } from '../kernel/time.ts';
import type { Edition, LegalClock } from '../law/index.ts';
import type { Transaction } from './database/index.ts';

export type ClockLength = {
  readonly length: Length;
  readonly lengthFrom: { readonly kind: 'parameter' | 'setting'; readonly name: string };
  /** What the parameter or setting means, and why it is what it is. */
  readonly because: string;
};

/** Nothing for a clock that is bound to an event. */
export type SaysLength = (clock: LegalClock) => ClockLength | undefined;

export type ReadClockLengths = (tx: Transaction, edition: Edition, at: Instant) => Promise<SaysLength>;
