/** All names of the lists in one index that lies in memory: which of them a name may be, and how sure that is. */

import { type AlikeParts, alikeParts } from '../align.ts';
import { different, mayMeet } from '../alike.ts';
import { type Analysed, analyse, type Kind, type Part } from '../analyse.ts';
import { type Compared, compare, settingsOf } from '../score.ts';
import { type Asked, candidatesIn } from './candidates.ts';
import { firstLook, mostListedWords } from './first-look.ts';
import { measure, measuresOf } from './measures.ts';
import { nearJoins, nearParts } from './near-parts.ts';
import { joinsToAsk, keyOf, type Postings, vocabularyOf } from './vocabulary.ts';

export type Listed = { readonly name: string; readonly kind: Kind };
export type Hit = {
  readonly at: number;
  readonly asked: Analysed;
  readonly listed: Analysed;
  readonly compared: Compared;
};

export type NameIndex = {
  readonly names: number;
  readonly words: number;
  /** Listed names whose score is at least the threshold, best first. */
  find(name: string, kind: Kind, threshold: number): readonly Hit[];
};

export function indexNames(listed: readonly Listed[]): NameIndex {
  const analysed = shareParts(listed.map(({ name, kind }) => analyse(name, kind)));
  const { words, joins } = vocabularyOf(analysed);
  const nearWords = nearParts(words.parts);
  const nearToJoins = nearJoins(joins.parts);
  const byLetters = namesByLetters(analysed);
  const candidates = candidatesIn(words, measuresOf(analysed));
  const alone = wordsAlone(words, analysed);
  const look =
    words.parts.length <= mostListedWords
      ? firstLook({ words: words.parts, letters: byLetters }, (part) => {
          if (nearToJoins(part).at.length > 0) return 'a-name';
          const near = nearWords.ofWord(part).at;
          if (near.length === 0) return 'nothing';
          return near.some((at) => alone[at] === 1) ? 'a-name' : 'a-word';
        })
      : undefined;
  const askedOf = (name: Analysed): Asked => ({
    name,
    measure: measure(name),
    near: name.telling.map((part) => nearWords.ofWord(part)),
    joins: [
      ...name.telling.map((part) => ({ near: nearToJoins(part), weight: twoWords, postings: joins })),
      ...joinsToAsk(name).map(({ part, weight }) => ({
        near: nearWords.ofJoin(part),
        weight,
        postings: words,
      })),
    ],
    surely: byLetters.get(name.letters) ?? [],
  });

  return {
    names: listed.length,
    words: words.parts.length,
    find: (name, kind, threshold) => {
      if (look?.(name, kind) === false) return [];
      const asked = analyse(name, kind);
      const settings = settingsOf[kind];
      const howAlike = alikeOnce();
      const hits: Hit[] = [];
      candidates.of(askedOf(asked), { threshold, settings }, (at) => {
        const other = analysed[at];
        if (!other) return;
        const compared = compare(asked, other, howAlike);
        if (compared.score >= threshold) hits.push({ at, asked, listed: other, compared });
      });
      return hits.toSorted((a, b) => b.compared.score - a.compared.score || a.at - b.at);
    },
  };
}

/** What a word weighs at most that stands for two. */
const twoWords = 2;

/** Marks the words of names that have no other word which counts in full. */
function wordsAlone({ starts, names }: Postings, analysed: readonly Analysed[]): Uint8Array {
  const few = analysed.map(
    ({ telling }) =>
      telling.filter(({ kind, place, repeated }) => kind === 'name' && !place && !repeated).length < 2 ||
      telling.some(({ kind }) => kind === 'initial'),
  );
  return Uint8Array.from({ length: starts.length - 1 }, (_, word) =>
    names.subarray(starts[word], starts[word + 1]).some((name) => few[name]) ? 1 : 0,
  );
}

/** Names by all of their letters: for who wrote the spaces elsewhere. */
function namesByLetters(analysed: readonly Analysed[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { letters }] of analysed.entries()) {
    const same = found.get(letters);
    if (same) same.push(at);
    else found.set(letters, [at]);
  }
  return found;
}

/** One object for each different part, so that what is known of one is known wherever it stands. */
function shareParts(analysed: readonly Analysed[]): readonly Analysed[] {
  const shared = new Map<string, Part>();
  const share = (part: Part) => {
    const key = `${keyOf(part)} ${part.kind} ${part.generation ?? ''} ${part.repeated ?? ''} ${part.setApart ?? ''}`;
    const before = shared.get(key);
    if (before) return before;
    shared.set(key, part);
    return part;
  };
  return analysed.map((one) => ({ ...one, telling: one.telling.map(share) }));
}

/** What was found out about two parts of this question is not found out again: listed names share their words. */
function alikeOnce(): AlikeParts {
  const known = new Map<Part, Map<Part, ReturnType<AlikeParts>>>();
  return (a, b) => {
    if (a.kind !== 'name' || b.kind !== 'name') return alikeParts(a, b);
    if (!mayMeet(a, b)) return different;
    let ofA = known.get(a);
    if (!ofA) {
      ofA = new Map();
      known.set(a, ofA);
    }
    let found = ofA.get(b);
    if (!found) {
      found = alikeParts(a, b);
      ofA.set(b, found);
    }
    return found;
  };
}
