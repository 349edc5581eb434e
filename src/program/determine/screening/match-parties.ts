/** How sure it is that an entry of a list names a party: the best of their names, then everything else that is known. */
import type { EntryName, ListEntry } from '../lists/index.ts';
import { apply, type Weighed, weighAll, weighName } from './evidence/index.ts';
import { type Analysed, analyse, type Kind } from './matcher/analyse.ts';
import { explain, type Line } from './matcher/explain.ts';
import { ofacScore } from './matcher/ofac-score.ts';
import { type Compared, compare } from './matcher/score.ts';
import type { Party } from './party/party.ts';

/** Two names that were compared: one of the party, one of the entry. */
export type NamesMet = {
  readonly asked: Analysed;
  readonly listed: Analysed;
  readonly as: EntryName;
  readonly compared: Compared;
};

export type Matched = {
  /** From 0 to 1, of all that is known. */
  readonly score: number;
  /** From 0 to 1, of the names alone. */
  readonly names: number;
  readonly lines: readonly Line[];
  readonly ofac: number;
};

/** As what a name is taken apart; what is not known may be a person or an organization. */
export function kindsOf({ kind }: Pick<Party, 'kind'>): readonly Kind[] {
  if (kind === 'unknown') return ['person', 'organization'];
  return [kind === 'aircraft' ? 'vessel' : kind];
}

/** As what an entry is taken apart. What the list does not say may be told by a legal form in a name of it. */
export function kindOfEntry({ kind, names }: Pick<ListEntry, 'kind' | 'names'>): ListEntry['kind'] {
  if (kind !== 'unknown') return kind;
  const hasForm = names.some(({ text }) =>
    analyse(text, 'organization').aside.some((part) => part.kind === 'form'),
  );
  return hasForm ? 'organization' : 'unknown';
}

/** All names of both, each compared with each. Nothing where the score is below the threshold. */
export function matchParties(party: Party, entry: ListEntry, threshold: number): Matched | undefined {
  const scored = scoreParties(party, { ...entry, kind: kindOfEntry(entry) }, threshold);
  return scored && tell(entry, scored);
}

/** @param entry of the kind that is told of it (kindOfEntry) */
export function scoreParties(party: Party, entry: Party, threshold: number): Scored | undefined {
  const met = kindsOf(party).flatMap((kind) =>
    party.names.flatMap(({ text }) => {
      const asked = analyse(text, kind);
      return entry.names.map((as): NamesMet => {
        const listed = analyse(as.text, kindsOf(entry)[0] ?? kind);
        return { asked, listed, as, compared: compare(asked, listed) };
      });
    }),
  );
  return scoreOf(party, entry, { met, threshold });
}

/** A score, and what it takes to tell it: that is done for those alone that are kept. */
export type Scored = {
  readonly score: number;
  readonly names: NamesMet;
  readonly ofNames: number;
  readonly evidence: readonly Line[];
};

/**
 * @param entry of the kind that is told of it (kindOfEntry)
 * @param found.met names of both that were compared
 * @returns nothing where the score is below the threshold, or no names were compared
 */
export function scoreOf(
  party: Party,
  entry: Party,
  found: { readonly met: readonly NamesMet[]; readonly threshold: number },
): Scored | undefined {
  let best: { readonly names: NamesMet; readonly score: number } | undefined;
  for (const names of found.met) {
    const score = scoreOfNames(names);
    if (!best || score > best.score) best = { names, score };
  }
  if (!best) return undefined;
  const { score, lines } = weighAll(party, entry, best.score);
  return score < found.threshold
    ? undefined
    : { score, names: best.names, ofNames: best.score, evidence: lines };
}

export function tell(
  { names: all }: Pick<ListEntry, 'names'>,
  { score, names, ofNames, evidence }: Scored,
): Matched {
  return {
    score: rounded(score),
    names: rounded(ofNames),
    lines: [...linesOfNames(names), ...evidence],
    ofac: Math.max(...all.map(({ text }) => ofacScore(names.asked.name, text))),
  };
}

function scoreOfNames(names: NamesMet): number {
  const weighed = weighedAs(names);
  return weighed ? apply(names.compared.score, weighed).score : names.compared.score;
}

function weighedAs({ asked, listed, as }: NamesMet): Weighed | undefined {
  return weighName(as, { asked: asked.telling.length, listed: listed.telling.length });
}

function linesOfNames(names: NamesMet): readonly Line[] {
  const { asked, listed, as, compared } = names;
  const weighed = weighedAs(names);
  return [
    { what: 'names', says: 'The names that are most alike.', party: asked.name, entry: as.text },
    ...explain(asked, listed, compared),
    ...(weighed ? [apply(compared.score, weighed).line] : []),
  ];
}

/** Four digits: what is behind them is arithmetic of one machine. */
function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
