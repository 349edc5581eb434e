/** Compares every party with every entry by the matcher itself: slow, and enough for a few of each. */

import { inTenant } from '../../../runtime/database/index.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { type ListEntry, listsInForce, readEntriesInForce } from '../lists/index.ts';
import { analyse, type Kind } from './matcher/analyse.ts';
import { explain } from './matcher/explain.ts';
import { compare } from './matcher/score.ts';
import type { Party } from './party.ts';
import type { Match, Screened, Screener } from './screener-types.ts';

type Listed = Pick<Match, 'list' | 'entry'>;

export function plainScreener(runtime: () => Runtime): Screener {
  return {
    screen: async ({ tenant, parties, threshold }) => {
      const { lists, entries } = await inTenant(runtime().database.sql, { tenant }, async (tx) => {
        const inForce = await listsInForce(tx, { legalZone: 'UTC' });
        const all: Listed[] = [];
        for (const { id: list, number } of inForce)
          for (const entry of await readEntriesInForce(tx, { list, number, after: undefined, limit: 200 }))
            all.push({ list, entry });
        return {
          lists: inForce.map(({ id: list, version, digest }) => ({ list, version, digest })),
          entries: all,
        };
      });
      return {
        against: { algorithm: 'plain-1', threshold, lists },
        parties: parties.map((party) => among(party, entries, threshold)),
      };
    },
    screenAmong: ({ entries, parties, threshold }) =>
      Promise.resolve(parties.map((party) => among(party, entries, threshold))),
    close: () => Promise.resolve(),
  };
}

function among(party: Party, entries: readonly Listed[], threshold: number): Screened {
  const matches = entries
    .flatMap(({ list, entry }) => best(party, entry).map((found): Match => ({ list, entry, ...found })))
    .filter(({ score }) => score >= threshold)
    .toSorted((a, b) => b.score - a.score);
  return { matches, leftOut: 0 };
}

function best(party: Party, entry: ListEntry) {
  const kind: Kind = party.kind === 'person' ? 'person' : 'organization';
  const pairs = party.names.flatMap((one) =>
    entry.names.map((other) => {
      const [a, b] = [analyse(one.text, kind), analyse(other.text, kind)];
      const compared = compare(a, b);
      return { score: compared.score, names: compared.score, lines: explain(a, b, compared), ofac: 0 };
    }),
  );
  return pairs.toSorted((a, b) => b.score - a.score).slice(0, 1);
}
