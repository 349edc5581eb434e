/** All names of the lists in one index that lies in memory: which of them a name may be, and how sure that is. */

import { weightOf } from '../align.ts';
import { type Alike, alike } from '../alike.ts';
import { type Analysed, analyse, type Kind, type Part } from '../analyse.ts';
import { type Compared, compare, settingsOf } from '../score.ts';
import { indexWords, type NearWords } from './near-words.ts';

export type Listed = { readonly name: string; readonly kind: Kind };
export type Hit = { readonly at: number; readonly compared: Compared };

export type NameIndex = {
  readonly size: number;
  readonly words: number;
  /** Listed names whose score is at least the threshold, best first. */
  find(name: string, kinds: readonly Kind[], threshold: number): readonly Hit[];
};

/** A word of the vocabulary and the listed names that have it. */
type Entry = Part & { names: number[] };

const mostKept = 50_000;

export function indexNames(listed: readonly Listed[]): NameIndex {
  const analysed = listed.map(({ name, kind }) => analyse(name, kind));
  const entries = entriesOf(analysed);
  const postings = entries.map(({ names }) => Uint32Array.from(new Set(names)));
  const near = indexWords(entries);
  const weights = Float32Array.from(analysed, ({ telling }) =>
    telling.reduce((sum, part) => sum + weightOf(part), 0),
  );
  const gathered = { met: new Float32Array(listed.length), seen: new Uint32Array(listed.length) };
  const kept = new Map<string, readonly (readonly [entry: number, score: number])[]>();
  let round = 0;

  const nearEntries = (part: Part) => {
    const key = `${part.writing} ${part.text} ${part.native ?? ''}`;
    const known = kept.get(key);
    if (known) return known;
    const found = nearIn(near, entries, part);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, found);
    return found;
  };

  const find = (asked: Analysed, threshold: number): readonly Hit[] => {
    const { contradiction } = settingsOf[asked.kind];
    const touched: number[] = [];
    const total = asked.telling.reduce((sum, part) => sum + weightOf(part), 0);
    for (const { part, weight } of wordsToAsk(asked)) {
      round += 1;
      for (const [entry, score] of nearEntries(part))
        for (const at of postings[entry] ?? []) {
          if (gathered.seen[at] === round) continue;
          gathered.seen[at] = round;
          if (gathered.met[at] === 0) touched.push(at);
          gathered.met[at] = (gathered.met[at] ?? 0) + weight * score;
        }
    }
    const hits: Hit[] = [];
    for (const at of touched) {
      const met = Math.min(gathered.met[at] ?? 0, total);
      gathered.met[at] = 0;
      const alone = Math.min(total, weights[at] ?? 0) - met;
      if (met / (met + contradiction * Math.max(0, alone - slack)) < threshold) continue;
      const other = analysed[at];
      if (!other) continue;
      const compared = compare(asked, other.kind === asked.kind ? other : { ...other, kind: asked.kind });
      if (compared.score >= threshold) hits.push({ at, compared });
    }
    return hits;
  };

  return {
    size: listed.length,
    words: entries.length,
    find: (name, kinds, threshold) => {
      const best = new Map<number, Hit>();
      for (const kind of kinds)
        for (const hit of find(analyse(name, kind), threshold)) {
          const before = best.get(hit.at);
          if (!before || before.compared.score < hit.compared.score) best.set(hit.at, hit);
        }
      return [...best.values()].toSorted((a, b) => b.compared.score - a.compared.score);
    },
  };
}

/** What a join or an initial may add to what was gathered word by word. */
const slack = 0.5;

function entriesOf(analysed: readonly Analysed[]): readonly Entry[] {
  const byWord = new Map<string, Entry>();
  for (const [at, { telling }] of analysed.entries())
    for (const part of [...telling, ...joinsOf(telling)]) {
      const key = `${part.kind} ${part.writing} ${part.text} ${part.native ?? ''}`;
      const entry = byWord.get(key);
      if (entry) entry.names.push(at);
      else byWord.set(key, { ...part, names: [at] });
    }
  return [...byWord.values()];
}

/** Two words that stand together, and all of them, as one word: so that who wrote them together is found. */
function joinsOf(telling: readonly Part[]): readonly Part[] {
  const joins: Part[] = [];
  for (let at = 0; at + 1 < telling.length; at += 1) {
    const [x, y] = [telling[at], telling[at + 1]];
    if (x && y && x.kind === 'name' && y.kind === 'name')
      joins.push({ text: x.text + y.text, kind: 'name', writing: x.writing });
  }
  const [first] = telling;
  if (telling.length > 2 && first)
    joins.push({ text: telling.map(({ text }) => text).join(''), kind: 'name', writing: first.writing });
  return joins;
}

function wordsToAsk({ telling }: Analysed): readonly { readonly part: Part; readonly weight: number }[] {
  return [
    ...telling.map((part) => ({ part, weight: weightOf(part) })),
    ...joinsOf(telling).map((part) => ({ part, weight: Math.min(2, telling.length) })),
  ];
}

function nearIn(
  near: NearWords,
  entries: readonly Entry[],
  part: Part,
): readonly (readonly [number, number])[] {
  return near.find(part).flatMap((at) => {
    const entry = entries[at];
    const { score }: Alike = entry ? alike(part, entry) : { score: 0, how: 'spelling' };
    return score >= 0.6 ? [[at, score] as const] : [];
  });
}
