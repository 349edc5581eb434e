/** The lives of accounts and the cases about them as they were at a moment: their events, folded in order. */
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import { type PastEvent, readHistory } from '../../../runtime/commit/history.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import {
  type CaseEvent,
  type CaseEventType,
  caseAfter,
  caseEvents,
  type LifeEvent,
  type LifeEventType,
  lifeAfter,
  lifeEvents,
} from './life.ts';
import type { AccountCase, Life } from './types/life.ts';

// Safe: the keys of those very records.
const lifeTypes = Object.keys(lifeEvents) as LifeEventType[];
const caseTypes = Object.keys(caseEvents) as CaseEventType[];

type Accounts = readonly Id<'account'>[];

export async function livesAsOf(
  tx: Transaction,
  accounts: Accounts,
  asOf: Instant,
): Promise<ReadonlyMap<Id<'account'>, Life>> {
  const lives = new Map<Id<'account'>, Life>();
  for (const event of await readHistory(tx, { of: accounts, types: lifeTypes, until: asOf })) {
    // Safe: commit() parsed the data by the schema of this very type before it was kept.
    lives.set(accountOf(event), lifeAfter(event as PastEvent & LifeEvent, event.at));
  }
  return lives;
}

export async function casesAsOf(
  tx: Transaction,
  accounts: Accounts,
  asOf: Instant,
): Promise<ReadonlyMap<Id<'account'>, readonly AccountCase[]>> {
  const cases = new Map<Id<'account'>, Map<Id<'case'>, AccountCase>>();
  for (const event of await readHistory(tx, { of: accounts, types: caseTypes, until: asOf })) {
    // Safe: commit() parsed the data by the schema of this very type before it was kept.
    const happened = event as PastEvent & CaseEvent;
    const account = accountOf(event);
    const about = cases.get(account) ?? new Map<Id<'case'>, AccountCase>();
    const { case: id } = happened.data;
    about.set(id, caseAfter(about.get(id), happened, event.at));
    cases.set(account, about);
  }
  return new Map([...cases].map(([account, about]) => [account, [...about.values()].sort(byOpening)]));
}

/** The same order as the state table is read in. */
function byOpening(one: AccountCase, other: AccountCase): number {
  if (one.openedAt !== other.openedAt) return one.openedAt < other.openedAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function accountOf({ subject, type }: PastEvent): Id<'account'> {
  if (!isId('account', subject)) throw new TypeError(`${type} has a subject that is no account`);
  return subject;
}
