/** All names of the lists in one index that lies in memory: which of them a name may be, and how sure that is. */

import { type AlikeParts, alikeParts, weightOfAll } from '../align.ts';
import { type Analysed, analyse, type Kind, type Part } from '../analyse.ts';
import { type Compared, compare, settingsOf } from '../score.ts';
import { firstLook, mostListedWords } from './first-look.ts';
import { type Near, nearJoins, nearParts } from './near-parts.ts';
import { joinsToAsk, keyOf, type Postings, vocabularyOf, wordsToAsk } from './vocabulary.ts';

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
  const weights = Float32Array.from(analysed, ({ telling }) => weightOfAll(telling));
  const slack = Float32Array.from(analysed, initialsMayAdd);
  const byLetters = namesByLetters(analysed);
  const gathered = gathering(listed.length);
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

  return {
    names: listed.length,
    words: words.parts.length,
    find: (name, kind, threshold) => {
      if (look?.(name, kind) === false) return [];
      const asked = analyse(name, kind);
      for (const { part, weight } of wordsToAsk(asked)) {
        gathered.add(nearWords.ofWord(part), words, weight);
        gathered.add(nearToJoins(part), joins, weight);
      }
      for (const { part, weight } of joinsToAsk(asked)) gathered.add(nearWords.ofJoin(part), words, weight);
      const total = weightOfAll(asked.telling);
      const { contradiction, worst } = settingsOf[kind];
      const mayAdd = initialsMayAdd(asked);
      const howAlike = alikeOnce();
      const hits: Hit[] = [];
      const sameLetters = byLetters.get(asked.letters);
      for (const at of sameLetters ?? []) gathered.surely(at);
      gathered.take(worst, (at, { met, fit }) => {
        const other = analysed[at];
        const least = Math.min(total, weights[at] ?? 0);
        const covered = Math.min(least, met + mayAdd + (slack[at] ?? 0));
        // What it is at most: as if nothing stood against it but what met no word.
        if (!other || (fit * covered) / (covered + contradiction * (least - covered)) < threshold) return;
        const compared = compare(asked, other, howAlike);
        if (compared.score >= threshold) hits.push({ at, asked, listed: other, compared });
      });
      return hits.toSorted((a, b) => b.compared.score - a.compared.score || a.at - b.at);
    },
  };
}

/** Initials are not looked up, because every name would have one. They may add this much to what was gathered. */
function initialsMayAdd({ telling }: Analysed): number {
  return 0.5 * telling.filter(({ kind, text }) => kind === 'initial' || text.length <= 2).length;
}

/** How much of the name that is asked for met a word, and how well its words fit at most. */
type Gathered = { readonly met: number; readonly fit: number };
type Gathering = {
  /** Adds the words that are alike, in all names that have them. */
  add(near: Near, postings: Postings, weight: number): void;
  /** A name that is looked at whatever else it has. */
  surely(name: number): void;
  /** Gives what was gathered of each name, and forgets it. `worst` is how much the worst word pulls. */
  take(worst: number, each: (name: number, gathered: Gathered) => void): void;
};

/** Adds up, for each listed name, what met a word of it. */
function gathering(names: number): Gathering {
  const met = new Float32Array(names);
  const scored = new Float32Array(names);
  const least = new Float32Array(names);
  const seen = new Uint32Array(names);
  let touched: number[] = [];
  let round = 0;
  const addTo = (name: number, weight: number, score: number) => {
    if (met[name] === 0) {
      touched.push(name);
      least[name] = 1;
    }
    met[name] = (met[name] ?? 0) + weight;
    scored[name] = (scored[name] ?? 0) + weight * score;
    if (score < (least[name] ?? 1)) least[name] = score;
  };
  return {
    add: (near, { starts, names: held }, weight) => {
      round += 1;
      for (let nth = 0; nth < near.at.length; nth += 1) {
        const part = near.at[nth] ?? 0;
        const end = starts[part + 1] ?? 0;
        for (let place = starts[part] ?? 0; place < end; place += 1) {
          const name = held[place] ?? 0;
          // The most alike came first.
          if (seen[name] === round) continue;
          seen[name] = round;
          addTo(name, weight, near.score[nth] ?? 0);
        }
      }
    },
    surely: (name) => addTo(name, Number.MAX_SAFE_INTEGER, 1),
    take: (worst, each) => {
      const all = touched;
      touched = [];
      for (const name of all) {
        const weight = met[name] ?? 0;
        const fit = ((scored[name] ?? 0) / weight) * (1 - worst) + (least[name] ?? 0) * worst;
        met[name] = 0;
        scored[name] = 0;
        each(name, { met: weight, fit });
      }
    },
  };
}

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
