/** What is owed for accounts, with words for the customer: one list for parts that show a piece of it. */
import type { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { readKeptStandings } from './store/standings.ts';
import type { shownItem } from './types/views.ts';
import { presentLedger, toldToCustomers } from './view.ts';

export const places = ['pastDue', 'currentlyDue', 'pendingVerification', 'eventuallyDue'] as const;

export type OwedForAccount = z.input<typeof shownItem> & {
  readonly account: Id<'account'>;
  readonly place: (typeof places)[number];
};

/** Of each account as its standing is stored. What colleagues have not decided is not in it. */
export async function readOwed(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
): Promise<readonly OwedForAccount[]> {
  const kept = await readKeptStandings(tx, accounts);
  return [...kept].flatMap(([account, { requirements }]) => {
    const shown = presentLedger(requirements, toldToCustomers);
    return places.flatMap((place) => shown[place].map((item) => ({ ...item, account, place })));
  });
}
