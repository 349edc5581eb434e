/**
 * Accesses of accounts that nobody here knows. No closing starts their clock: it begins on the later of the access and its
 * reception. They are kept as long as they would be if it came out whose they are.
 */
import type { Day, Instant } from '../../../kernel/time.ts';
import { endOfDay } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { countOverdueUnmatched, type NamespaceCount } from '../../collect/access-log/index.ts';
import { lastDueBase } from './limits.ts';
import type { DueBy } from './store/due.ts';
import { isClassHeld } from './store/holds.ts';
import type { UnmatchedCount } from './types/unmatched.ts';

const tables = ['collect.access_unmatched', 'collect.access_event'];
const mostNamed = 50;

export type UnmatchedTime = {
  /** The last day on which a clock may have begun whose accesses are due. */
  readonly through: Day;
  /** The end of that day. */
  readonly before: Instant;
  /** By any hold that reaches their class: nobody can say that it is not about them. */
  readonly held: boolean;
};

/** @param on the legal day on which they are due; whether they are held is asked of today. */
export async function readUnmatchedTime(
  tx: Transaction,
  by: DueBy,
  on: Day = by.today,
): Promise<UnmatchedTime> {
  const limits = by.limits.filter(({ table }) => tables.includes(table));
  const through = lastDueBase(on, Math.max(...limits.map(({ years }) => years)));
  const held = await isClassHeld(tx, { classes: limits.map(({ name }) => name), today: by.today });
  return { through, before: endOfDay(through, by.zone), held };
}

/** How many are over their time, by namespace; what is held is counted too. */
export async function countUnmatchedDue(tx: Transaction, by: DueBy): Promise<UnmatchedCount & UnmatchedTime> {
  const time = await readUnmatchedTime(tx, by);
  return { ...time, ...sumUnmatched(await countOverdueUnmatched(tx, time.before)) };
}

/** How many an erasure would take today: none while they are held. */
export async function countUnmatchedToGo(tx: Transaction, by: DueBy): Promise<number> {
  const { accesses, held } = await countUnmatchedDue(tx, by);
  return held ? 0 : accesses;
}

/** The sum over all, and the largest by name. */
export function sumUnmatched(counts: readonly NamespaceCount[]): UnmatchedCount {
  const sums = new Map<string, number>();
  for (const { namespace, accesses } of counts) sums.set(namespace, (sums.get(namespace) ?? 0) + accesses);
  const all = [...sums].map(([namespace, accesses]) => ({ namespace, accesses }));
  all.sort((a, b) => b.accesses - a.accesses || (a.namespace < b.namespace ? -1 : 1));
  return {
    accesses: all.reduce((sum, { accesses }) => sum + accesses, 0),
    namespaces: all.slice(0, mostNamed),
  };
}
