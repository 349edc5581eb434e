/** Entries of lists in one index in memory: by all their names, and by every number that identifies. */
import type { ListEntry } from '../../lists/index.ts';
import { keyOfNumber, leastNames, tells } from '../evidence/index.ts';
import {
  kindOfEntry,
  kindsOf,
  type Matched,
  type NamesMet,
  type Scored,
  scoreOf,
  scoreParties,
  tell,
} from '../match-parties.ts';
import { indexNames, type Listed } from '../matcher/index/name-index.ts';
import type { Party } from '../party/party.ts';

/** `at`: the place of the entry. */
export type EntryMatch = { readonly at: number } & Matched;
export type Found = {
  /** Best first. */
  readonly matches: readonly EntryMatch[];
  /** How many more there were. */
  readonly leftOut: number;
};
export type EntryIndex = {
  readonly names: number;
  /** The entries whose score is at least the threshold, at most so many of them. */
  find(party: Party, threshold: number, most: number): Found;
};

export function indexEntries(entries: readonly ListEntry[]): EntryIndex {
  const told = entries.map((entry): Party => ({ ...entry, kind: kindOfEntry(entry) }));
  const listed = told.flatMap((entry, at) =>
    kindsOf(entry).flatMap((kind) => entry.names.map((as) => ({ name: as.text, kind, as, at }))),
  );
  const index = indexNames(listed satisfies readonly Listed[]);
  const byNumber = numbersOf(entries);
  return {
    names: listed.length,
    find: (party, threshold, most) => {
      const met = new Map<number, NamesMet[]>();
      const floor = floorOf(party, threshold);
      for (const kind of kindsOf(party))
        for (const { text } of party.names)
          for (const { at, asked, listed: other, compared } of index.find(text, kind, floor)) {
            const found = listed[at];
            if (!found) continue;
            const one = { asked, listed: other, as: found.as, compared };
            const before = met.get(found.at);
            if (before) before.push(one);
            else met.set(found.at, [one]);
          }
      const scored = scoredOf(party, { entries: told, met, byNumber, threshold });
      const kept = scored.slice(0, most).flatMap(({ at, ...one }) => {
        const entry = told[at];
        return entry ? [{ at, ...tell(entry, one) }] : [];
      });
      return { matches: kept, leftOut: scored.length - kept.length };
    },
  };
}

type ScoredEntry = { readonly at: number } & Scored;

function scoredOf(
  party: Party,
  found: {
    readonly entries: readonly Party[];
    readonly met: ReadonlyMap<number, readonly NamesMet[]>;
    readonly byNumber: ReadonlyMap<string, readonly number[]>;
    readonly threshold: number;
  },
): readonly ScoredEntry[] {
  const all: ScoredEntry[] = [];
  const { threshold } = found;
  const keep = (at: number, scored: Scored | undefined) => {
    if (scored) all.push({ at, ...scored });
  };
  for (const [at, names] of found.met) {
    const entry = found.entries[at];
    if (entry) keep(at, scoreOf(party, entry, { met: names, threshold }));
  }
  for (const identifier of party.identifiers.filter(tells))
    for (const at of found.byNumber.get(keyOfNumber(identifier)) ?? []) {
      const entry = found.entries[at];
      if (entry && !found.met.has(at) && !all.some((one) => one.at === at))
        keep(at, scoreParties(party, entry, threshold));
    }
  return all.toSorted((a, b) => b.score - a.score || a.at - b.at);
}

/** From which score of names on something else that is known may raise it over the threshold. */
function floorOf({ births, addresses, countries }: Party, threshold: number): number {
  if (births.length > 0 || addresses.length > 0) return Math.min(threshold, leastNames);
  return countries.length > 0 ? threshold - 0.02 : threshold;
}

function numbersOf(entries: readonly ListEntry[]): ReadonlyMap<string, readonly number[]> {
  const byNumber = new Map<string, number[]>();
  for (const [at, { identifiers }] of entries.entries())
    for (const identifier of identifiers.filter(tells)) {
      const key = keyOfNumber(identifier);
      const before = byNumber.get(key);
      if (!before) byNumber.set(key, [at]);
      else if (before.at(-1) !== at) before.push(at);
    }
  return byNumber;
}
