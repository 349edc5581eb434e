/** All names of the lists in one index that lies in memory: which of them a name may be, and how sure that is. */

import { type AlikeParts, alikeParts, leastAlike, weightOf, weightOfAll } from '../align.ts';
import { type Analysed, analyse, type Kind, type Part } from '../analyse.ts';
import { type Compared, compare, settingsOf } from '../score.ts';
import { foldedSounds, skeleton } from '../sounds.ts';
import { indexWords, inSound, inSpelling } from './near-words.ts';

export type Listed = { readonly name: string; readonly kind: Kind };
export type Hit = { readonly at: number; readonly compared: Compared };

export type NameIndex = {
  readonly names: number;
  readonly words: number;
  /** Listed names whose score is at least the threshold, best first. */
  find(name: string, kind: Kind, threshold: number): readonly Hit[];
};

/** Of each kind that is asked for, the kinds it may be listed as: lists do not always know. */
export function indexNames(listed: readonly Listed[]): NameIndex {
  const analysed = shareParts(listed.map(({ name, kind }) => analyse(name, kind)));
  const vocabulary = vocabularyOf(analysed);
  const nearTo = nearParts(vocabulary.parts);
  const weights = Float32Array.from(analysed, ({ telling }) => weightOfAll(telling));
  const met = new Float32Array(listed.length);
  const seen = new Uint32Array(listed.length);
  let round = 0;

  /** Adds up for each listed name how much of the name that is asked for it may have. */
  const gather = (asked: Analysed): readonly number[] => {
    const touched: number[] = [];
    for (const { part, weight } of partsToAsk(asked)) {
      round += 1;
      for (const { at, score } of nearTo(part))
        for (let place = vocabulary.starts[at] ?? 0; place < (vocabulary.starts[at + 1] ?? 0); place += 1) {
          const name = vocabulary.names[place] ?? 0;
          if (seen[name] === round) continue;
          seen[name] = round;
          if (met[name] === 0) touched.push(name);
          met[name] = (met[name] ?? 0) + weight * score;
        }
    }
    return touched;
  };

  return {
    names: listed.length,
    words: vocabulary.parts.length,
    find: (name, kind, threshold) => {
      const asked = analyse(name, kind);
      const total = weightOfAll(asked.telling);
      const { contradiction } = settingsOf[kind];
      const hits: Hit[] = [];
      const howAlike = remembering();
      for (const at of gather(asked)) {
        const found = Math.min(met[at] ?? 0, total);
        met[at] = 0;
        const alone = Math.max(0, Math.min(total, weights[at] ?? 0) - found - mayBeAdded);
        const other = analysed[at];
        if (!other || found / (found + contradiction * alone) < threshold) continue;
        const compared = compare(asked, other, howAlike);
        if (compared.score >= threshold) hits.push({ at, compared });
      }
      return hits.toSorted((a, b) => b.compared.score - a.compared.score || a.at - b.at);
    },
  };
}

/** What initials and short forms may add to what was gathered word by word. */
const mayBeAdded = 0.5;

/** One object for each different part, so that what is known of one is known wherever it stands. */
function shareParts(analysed: readonly Analysed[]): readonly Analysed[] {
  const shared = new Map<string, Part>();
  const share = (part: Part) => {
    const key = `${keyOf(part)} ${part.kind} ${part.generation ?? ''} ${part.repeated ?? ''}`;
    const before = shared.get(key);
    if (before) return before;
    shared.set(key, part);
    return part;
  };
  return analysed.map((one) => ({ ...one, telling: one.telling.map(share) }));
}

type Vocabulary = {
  readonly parts: readonly Part[];
  /** The names that have the part `at` stand in `names` from `starts[at]` on. */
  readonly starts: Uint32Array;
  readonly names: Uint32Array;
};

function vocabularyOf(analysed: readonly Analysed[]): Vocabulary {
  const byWord = new Map<string, { part: Part; names: number[] }>();
  for (const [at, one] of analysed.entries())
    for (const part of [...one.telling, ...joinsOf(one)]) {
      const key = keyOf(part);
      const entry = byWord.get(key);
      if (!entry) byWord.set(key, { part, names: [at] });
      else if (entry.names.at(-1) !== at) entry.names.push(at);
    }
  const entries = [...byWord.values()];
  const starts = new Uint32Array(entries.length + 1);
  for (const [at, { names }] of entries.entries()) starts[at + 1] = (starts[at] ?? 0) + names.length;
  const names = Uint32Array.from(entries.flatMap((entry) => entry.names));
  return { parts: entries.map(({ part }) => part), starts, names };
}

function keyOf({ kind, writing, text, native }: Part): string {
  return `${kind === 'number' ? '#' : ''}${writing} ${text} ${native ?? ''}`;
}

/** Two words that stand together, and all of them, as one word: so that who wrote them together is found. */
function joinsOf({ telling, letters }: Analysed): readonly Part[] {
  const joins: Part[] = [];
  for (let at = 0; at + 1 < telling.length; at += 1) {
    const [x, y] = [telling[at], telling[at + 1]];
    if (x?.kind === 'name' && y?.kind === 'name')
      joins.push({ text: x.text + y.text, kind: 'name', writing: x.writing });
  }
  const [start] = telling;
  if (start && letters !== start.text && letters !== joins[0]?.text)
    joins.push({ text: letters, kind: 'name', writing: start.writing });
  return joins;
}

function partsToAsk(asked: Analysed): readonly { readonly part: Part; readonly weight: number }[] {
  const { telling } = asked;
  const all = weightOfAll(telling);
  return [
    ...telling.map((part) => ({ part, weight: weightOf(part) })),
    ...joinsOf(asked).map((part) => ({ part, weight: Math.min(2, all) })),
  ];
}

type Near = { readonly at: number; readonly score: number };
const mostKept = 100_000;

/** Finds the parts of the vocabulary that are alike to a part, and remembers them: names share their words. */
function nearParts(parts: readonly Part[]): (part: Part) => readonly Near[] {
  const spelled = indexWords(
    parts.map(({ text }) => foldedSounds(text)),
    inSpelling,
  );
  const fine = indexWords(
    parts.map(({ text }) => skeleton(text, 'fine')),
    inSound,
  );
  const coarse = indexWords(
    parts.map(({ text }) => skeleton(text, 'coarse')),
    inSound,
  );
  const foreign = parts.flatMap(({ writing }, at) => (writing === 'full' ? [] : [at]));
  const ofForeign = indexWords(
    foreign.map((at) => skeleton(parts[at]?.text ?? '', 'coarse')),
    inSound,
  );
  const kept = new Map<string, readonly Near[]>();
  return (part) => {
    const key = keyOf(part);
    const known = kept.get(key);
    if (known) return known;
    const looked = new Set<number>();
    spelled.find(foldedSounds(part.text), (at) => looked.add(at));
    if (part.writing === 'abjad') fine.find(skeleton(part.text, 'fine'), (at) => looked.add(at));
    if (part.writing === 'syllables') coarse.find(skeleton(part.text, 'coarse'), (at) => looked.add(at));
    ofForeign.find(skeleton(part.text, 'coarse'), (at) => looked.add(foreign[at] ?? 0));
    const near: Near[] = [];
    for (const at of looked) {
      const other = parts[at];
      const score = other ? alikeParts(part, other).score : 0;
      if (score >= leastAlike) near.push({ at, score });
    }
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, near);
    return near;
  };
}

/** What was found out about two parts of this question is not found out again: listed names share their words. */
function remembering(): AlikeParts {
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
