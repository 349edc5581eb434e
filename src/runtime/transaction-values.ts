/** What the transactions of accounts were worth: what the part that keeps the values tells those that weigh a step. */
import type { Id } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Transaction } from './database/index.ts';

/** One sum for each currency, over months as `YYYY-MM`, both counted in. An account without values is not in the answer. */
export type ReadTransactionValues = (
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  months: { readonly from: string; readonly until: string },
) => Promise<ReadonlyMap<Id<'account'>, readonly Money[]>>;
