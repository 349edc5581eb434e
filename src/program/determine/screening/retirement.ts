/** What retiring a list would touch: counted on what is on record, by whoever is about to decide it. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical.ts';
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { accountsOf, readEntitiesNaming } from '../../collect/identification/index.ts';
import { listsInForce, readScreeningList } from '../lists/index.ts';
import { countHeldBy, countMatchesOn, readReleasedBy } from './store/retirements.ts';
import type { RetirementTouches } from './types/retirements.ts';
import type { Subject } from './types/subjects.ts';

/** Beyond so many the accounts are not counted: each is looked for behind every customer that names them. */
const mostHolders = 500;

/** @returns nothing where there is no such list */
export async function retirementTouchesOf(
  tx: Transaction,
  id: Id<'screeningList'>,
): Promise<RetirementTouches | undefined> {
  const list = await readScreeningList(tx, id);
  if (!list) return undefined;
  const inForce = list.retired ? null : list.inForce;
  const { parties, ...matches } = await countMatchesOn(tx, id);
  const released = await readReleasedBy(tx, id);
  // Only which are in force is asked, and not from which day on they are stale.
  const others = (await listsInForce(tx, { legalZone: 'UTC' })).filter((one) => one.id !== id);
  const touches = {
    list: id,
    version: inForce?.id ?? null,
    entries: inForce?.entries ?? 0,
    matches,
    parties,
    held: {
      holders: await countHeldBy(tx, id),
      released: released.length,
      accounts: released.length > mostHolders ? null : await countAccounts(tx, released),
    },
    lastInForce: inForce !== null && others.length === 0,
  };
  return { ...touches, seen: createHash('sha256').update(canonicalJson(touches)).digest('hex') };
}

/** Of the holders as customers, and of customers whose ownership file names them. A reseller has none. */
async function countAccounts(tx: Transaction, holders: readonly Subject['holder'][]): Promise<number> {
  const persons = new Set<Id<'person'>>();
  for (const holder of holders) {
    if (!isId('person', holder)) continue;
    for (const person of [holder, ...(await readEntitiesNaming(tx, holder))]) persons.add(person);
  }
  return (await accountsOf(tx, { customers: [], persons: [...persons] })).length;
}
