/** What is still owed for accounts. Standing works it out and comes later in the order, so main plugs it in. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { dayField, idField } from '../../../runtime/http/fields.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { accountsOf } from '../identification/index.ts';

/** `pendingVerification`: given, and for the provider to look at. */
export const owedPlaces = ['pastDue', 'currentlyDue', 'pendingVerification', 'eventuallyDue'] as const;

/** One requirement, as the ledger of an account holds it, in words for whom it is asked of. */
export const owedItem = z.object({
  requirement: z.string(),
  code: z.string(),
  place: z.enum(owedPlaces),
  owedBy: z.enum(['customer', 'provider']),
  clause: z.string(),
  dueOn: dayField.nullable(),
  person: idField('person').nullable(),
  optional: z.boolean(),
  title: z.string(),
  customerText: z.string(),
  remedy: z.string(),
});
export type OwedItem = z.input<typeof owedItem>;

export type Owed = {
  forAccounts(
    tx: Transaction,
    accounts: readonly Id<'account'>[],
  ): Promise<readonly (OwedItem & { readonly account: Id<'account'> })[]>;
};

/** @throws Error where main plugged nothing in: an empty answer would read as nothing being owed. */
export function owedOf(runtime: Runtime): Owed {
  const { owed } = runtime.connectors;
  if (!owed) throw new Error('nobody says what is owed');
  // Safe: main fills `owed` with an object of this type.
  return owed as Owed;
}

/** What is owed about a person, for every account of these entities; nothing known where they have no account. */
export async function readOwedAbout(
  tx: Transaction,
  runtime: Runtime,
  { person, entities }: { person: Id<'person'>; entities: readonly Id<'person'>[] },
): Promise<readonly OwedItem[] | undefined> {
  const accounts = await accountsOf(tx, { customers: [], persons: entities });
  if (accounts.length === 0) return undefined;
  const items = (await owedOf(runtime).forAccounts(tx, accounts)).filter((item) => item.person === person);
  const first = new Map<string, OwedItem>();
  // The gravest place first: what is past due for one account is not hidden by what is due later for another.
  for (const place of owedPlaces)
    for (const { account: _account, ...item } of items.filter((one) => one.place === place))
      if (!first.has(item.requirement)) first.set(item.requirement, item);
  return [...first.values()];
}
