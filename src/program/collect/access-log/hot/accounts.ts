/** Whose the accounts of a batch are: ours by their ids, those of other systems by what was said of them. */
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { accountsThatAre, readAccountsByExternalId } from '../../identification/index.ts';
import { readAliases } from '../aliases/store.ts';
import { type ForeignAccount, ownNamespace, providerNamespace } from '../types.ts';
import { erasedOf } from './last-access.ts';

const mostKnown = 2_000_000;
const nobody = '0'.repeat(32);
const erasedMark = 0xff;

/** The accounts of a batch, as it names them: see `Gathered`. */
export type Named = {
  readonly uuids: Uint8Array;
  readonly foreign: readonly (readonly [number: number, name: ForeignAccount])[];
};

/**
 * @param known accounts of the tenant that are there and were not erased, as hexadecimal digits. Bounded, and forgotten
 * whole; one that was erased since is found out when it is written.
 * @returns the uuid of each, 16 bytes by their numbers; zeros where nobody knows whose it is, ones where it was erased.
 */
export async function resolveBatch(
  tx: Transaction,
  { uuids, foreign }: Named,
  known: Set<string>,
): Promise<Uint8Array> {
  const hex = Buffer.from(uuids.buffer, uuids.byteOffset, uuids.byteLength).toString('hex');
  const resolved = Buffer.from(uuids);
  const strange: (readonly [number, string])[] = [];
  for (let number = 0; number * 32 < hex.length; number += 1) {
    const digits = hex.slice(number * 32, number * 32 + 32);
    if (digits !== nobody && !known.has(digits)) strange.push([number, digits]);
  }
  const erased = new Set<string>();
  const learn = async (there: readonly Id<'account'>[]) => {
    for (const id of await erasedOf(tx, there.map(toUuid))) erased.add(digitsOf(id));
    if (known.size + there.length > mostKnown) known.clear();
    for (const digits of there.map(digitsOf)) if (!erased.has(digits)) known.add(digits);
  };
  if (strange.length > 0) {
    const asked = strange.map(([, digits]) => idOf(digits));
    await learn(await accountsThatAre(tx, asked));
  }
  for (const [number, digits] of strange)
    if (erased.has(digits)) resolved.fill(erasedMark, number * 16, number * 16 + 16);
  const absent = strange.filter(([, digits]) => !known.has(digits) && !erased.has(digits));
  const named = [
    ...foreign,
    ...absent.map(([number, digits]) => [number, { namespace: ownNamespace, id: idOf(digits) }] as const),
  ];
  if (named.length === 0) return resolved;
  const told = await readNamed(
    tx,
    named.map(([, name]) => name),
  );
  await learn([...new Set(told.values())].map((uuid) => toId('account', uuid)));
  for (const [number, name] of named) {
    const digits = told.get(keyOf(name))?.replaceAll('-', '');
    const isErased = digits !== undefined && erased.has(digits);
    resolved.fill(isErased ? erasedMark : 0, number * 16, number * 16 + 16);
    if (digits !== undefined && !isErased) resolved.write(digits, number * 16, 'hex');
  }
  return resolved;
}

/** The accounts that names mean now, in their order; nothing where nobody knows, or where it was erased. */
export async function resolveNames(
  tx: Transaction,
  names: readonly ForeignAccount[],
): Promise<readonly (Id<'account'> | undefined)[]> {
  const own = names.flatMap(({ namespace, id }) =>
    namespace === ownNamespace && isId('account', id) ? [id] : [],
  );
  const there = new Set<string>(own.length > 0 ? await accountsThatAre(tx, own) : []);
  const told = await readNamed(tx, names);
  const meant = names.map((name) => {
    if (name.namespace === ownNamespace && there.has(name.id)) return toId('account', name.id.slice(4));
    const uuid = told.get(keyOf(name));
    return uuid === undefined ? undefined : toId('account', uuid);
  });
  const erased = new Set<string>(
    await erasedOf(
      tx,
      meant.flatMap((id) => (id ? [toUuid(id)] : [])),
    ),
  );
  return meant.map((id) => (id && erased.has(id) ? undefined : id));
}

/** An account that was erased is looked up again by the next batch that names it. */
export function forget(known: Set<string>, accounts: readonly Id<'account'>[]): void {
  for (const id of accounts) known.delete(digitsOf(id));
}

function idOf(digits: string): Id<'account'> {
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return toId('account', parts.join('-'));
}

/** The digits of its uuid, without dashes. */
export function digitsOf(id: Id<'account'>): string {
  return toUuid(id).replaceAll('-', '');
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
