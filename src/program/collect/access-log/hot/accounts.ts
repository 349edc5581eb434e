/** Whose the accounts of a batch are: ours by their ids, those of other systems by what was said of them. */
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { accountsThatAre, readAccountsByExternalId } from '../../identification/index.ts';
import { readAliases } from '../aliases/store.ts';
import { type ForeignAccount, ownNamespace, providerNamespace } from '../types.ts';

/** Accounts that are known to be there, for each tenant: an account is never taken away. Bounded; forgotten whole. */
export type KnownAccounts = Map<Id<'organization'>, Set<string>>;

const mostKnown = 2_000_000;

/** @returns the uuid of each, in their order; nothing where nobody knows whose it is. */
export async function resolveAccounts(
  tx: Transaction,
  names: readonly ForeignAccount[],
  known: Set<string>,
): Promise<readonly (string | undefined)[]> {
  const own = names.flatMap(({ namespace, id }) =>
    namespace === ownNamespace && isId('account', id) && !known.has(toUuid(id)) ? [id] : [],
  );
  if (own.length > 0) {
    const there = await accountsThatAre(tx, own);
    if (known.size + there.length > mostKnown) known.clear();
    for (const id of there) known.add(toUuid(id));
  }
  const isKnown = ({ namespace, id }: ForeignAccount) =>
    namespace === ownNamespace && known.has(id.slice(id.indexOf('_') + 1));
  const others = names.filter((name) => !isKnown(name));
  const told = others.length > 0 ? await readNamed(tx, others) : new Map<string, string>();
  return names.map((name) =>
    isKnown(name) ? name.id.slice(name.id.indexOf('_') + 1) : told.get(keyOf(name)),
  );
}

/** By alias; of the provider's own keys, by what identification recorded, where no alias says otherwise. */
async function readNamed(
  tx: Transaction,
  names: readonly ForeignAccount[],
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  const keys = names.filter(({ namespace }) => namespace === providerNamespace).map(({ id }) => id);
  for (const { externalId, id } of keys.length > 0 ? await readAccountsByExternalId(tx, keys) : []) {
    if (externalId !== null) told.set(keyOf({ namespace: providerNamespace, id: externalId }), toUuid(id));
  }
  for (const alias of await readAliases(tx, names)) {
    told.set(keyOf({ namespace: alias.namespace, id: alias.id }), toUuid(alias.account));
  }
  return told;
}

function keyOf({ namespace, id }: ForeignAccount): string {
  return `${namespace}\0${id}`;
}

/** The account that a name means now. */
export async function accountNamed(
  tx: Transaction,
  name: ForeignAccount,
): Promise<Id<'account'> | undefined> {
  const [uuid] = await resolveAccounts(tx, [name], new Set());
  return uuid === undefined ? undefined : toId('account', uuid);
}
