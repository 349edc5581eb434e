/** What others ask of lists: which are in force, their entries in order, and which are stale. */
import type { Id } from '../../../kernel/ids.ts';
import { type Day, dayOf, endOfDay, type Instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { ProgramSettings } from '../../adopt/written-program/index.ts';
import type { ListEntry } from './reading/types.ts';
import { staleFrom, staleOn } from './stale.ts';
import { readEntriesAfter } from './store/entries.ts';
import { listLists, listsMax, readTurns } from './store/lists.ts';
import type { Staleness } from './types/lists.ts';

type Zone = Pick<ProgramSettings, 'legalZone'>;

/** `staleFrom` is the first day on which it is stale if nothing is downloaded until then. */
export type ListInForce = {
  readonly id: Id<'screeningList'>;
  readonly slug: string;
  readonly version: Id<'listVersion'>;
  readonly number: number;
  readonly digest: string;
  readonly publishedOn: Day | null;
  readonly staleFrom: Day;
};

/**
 * By slug. A list of which no version was accepted yet is not among them, nor one that is retired.
 *
 * @param asked.asOf with the lists that were retired since, each by the version it has now
 */
export async function listsInForce(
  tx: Transaction,
  { legalZone, asOf }: Zone & { readonly asOf?: Instant | undefined },
): Promise<readonly ListInForce[]> {
  const { items } = await listLists(tx, { limit: listsMax });
  return items.flatMap((list) => {
    if (!list.inForce || (list.retired && !(asOf && list.retired.at > asOf))) return [];
    const { id: version, number, digest, publishedOn } = list.inForce;
    const { since } = staleFrom(list, legalZone);
    return [{ id: list.id, slug: list.slug, version, number, digest, publishedOn, staleFrom: since }];
  });
}

/**
 * Entries in the order of their keys, in pages.
 *
 * @param asked.number of the version, as `listsInForce` gave it: a version accepted between two pages does not mix in.
 * @returns an empty page behind the last entry.
 */
export function readEntriesInForce(
  tx: Transaction,
  asked: {
    readonly list: Id<'screeningList'>;
    readonly number: number;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<readonly ListEntry[]> {
  return readEntriesAfter(tx, asked);
}

export type StaleList = Staleness & { readonly id: Id<'screeningList'>; readonly slug: string };

/** The lists that are stale at a moment, those without any version among them. One that is retired is not. */
export async function staleLists(
  tx: Transaction,
  { legalZone }: Zone,
  at: Instant,
): Promise<readonly StaleList[]> {
  const { items } = await listLists(tx, { limit: listsMax });
  const day = { today: dayOf(at, legalZone), zone: legalZone };
  return items.flatMap((list) => {
    const stale = staleOn(list, day);
    return stale ? [{ ...stale, id: list.id, slug: list.slug }] : [];
  });
}

/** Which lists are stale, as somebody may remember it. */
export type Freshness = {
  /** The longest stale first. */
  readonly stale: readonly StaleList[];
  /** The end of the legal day: from then on time alone may have made another list stale. */
  readonly until: Instant;
  /** Grows with whatever makes a list fresh or stale but time, so that who remembers this can tell whether it still holds. */
  readonly turns: number;
};

export async function readFreshness(tx: Transaction, { legalZone }: Zone, at: Instant): Promise<Freshness> {
  // Read first: what turns between the two readings is then told from what was read, and not missed.
  const turns = await readTurns(tx);
  const stale = await staleLists(tx, { legalZone }, at);
  return {
    stale: [...stale].sort((a, b) => (`${a.since} ${a.slug}` < `${b.since} ${b.slug}` ? -1 : 1)),
    until: endOfDay(dayOf(at, legalZone), legalZone),
    turns,
  };
}
