/** The only place where this bench meets the matcher: what is measured is opened here, and asked here. */
import type { EntryKind, ListEntry } from '../../src/program/determine/lists/index.ts';
import type { Kind } from '../../src/program/determine/screening/matcher/analyse.ts';
import type { Listed } from '../../src/program/determine/screening/matcher/index/name-index.ts';
import type { Party } from '../../src/program/determine/screening/party/party.ts';
import { indexEntries } from '../../src/program/determine/screening/screener/entry-index.ts';

export { jaroWinkler } from '../../src/program/determine/screening/matcher/ofac-score.ts';
export type { Kind, Listed };

export type Asked = { readonly name: string; readonly kind: Kind };
/** `entry`: the place of the entry among those that the index was opened with; `name`: which of its names it was. */
export type Found = { readonly entry: number; readonly name: string; readonly score: number };
/** Best score first. */
export type Screener = { readonly names: number; screen(asked: Asked): readonly Found[] };

/** As many as the program keeps of one party. */
const mostKept = 50;

export function openScreener(entries: readonly ListEntry[], threshold: number): Screener {
  const index = indexEntries(entries);
  return {
    names: index.names,
    screen: (asked) =>
      index.find(partyOf(asked), threshold, mostKept).matches.map(({ at, score, lines }) => {
        const name = lines.find(({ what }) => what === 'names')?.entry ?? '';
        return { entry: at, name, score };
      }),
  };
}

/** A party of which nothing but name and kind is known: what is hardest. */
function partyOf({ name, kind }: Asked): Party {
  return {
    kind,
    names: [{ kind: 'primary', text: name }],
    births: [],
    countries: [],
    addresses: [],
    identifiers: [],
  };
}

/** A list that does not say what it names means organizations, mostly. */
export function kindOf(kind: EntryKind): Kind {
  if (kind === 'person') return 'person';
  return kind === 'vessel' || kind === 'aircraft' ? 'vessel' : 'organization';
}
