/** The only place where this bench meets the matcher: what is measured is opened here, and asked here. */
import type { EntryKind } from '../../src/program/determine/lists/index.ts';
import type { Kind } from '../../src/program/determine/screening/matcher/analyse.ts';
import { indexNames, type Listed } from '../../src/program/determine/screening/matcher/index/name-index.ts';

export { jaroWinkler } from '../../src/program/determine/screening/matcher/ofac-score.ts';
export type { Kind, Listed };

export type Asked = { readonly name: string; readonly kind: Kind };
/** `at`: the place of the listed name among those that the index was opened with. Best score first. */
export type Found = { readonly at: number; readonly score: number };
export type Screener = { readonly words: number; screen(asked: Asked): readonly Found[] };

export function openScreener(listed: readonly Listed[], threshold: number): Screener {
  const index = indexNames(listed);
  return {
    words: index.words,
    screen: ({ name, kind }) =>
      index.find(name, kind, threshold).map(({ at, compared }) => ({ at, score: compared.score })),
  };
}

/** A list that does not say what it names means organizations, mostly. */
export function kindOf(kind: EntryKind): Kind {
  if (kind === 'person') return 'person';
  return kind === 'vessel' || kind === 'aircraft' ? 'vessel' : 'organization';
}
