/** The words of all names that are listed, each once, and the names that have it. */
import { mostShortened } from '../align.ts';
import { type Analysed, type Part, partAs } from '../analyse.ts';
import { spelledAs, spelledTogether } from '../sounds.ts';
import { weightOfAll } from '../weights.ts';

/** Word `at` stands in the names `names[starts[at]]` up to `names[starts[at + 1]]`, that one not included. */
export type Postings = {
  readonly parts: readonly Part[];
  readonly starts: Uint32Array;
  readonly names: Uint32Array;
};

/** What is written as one word: see `Postings`, and of each name its words one by one. */
export type Words = Postings & { readonly ofName: WordsOfName };

/** The words of name `at` are those from `starts[at]` up to `starts[at + 1]`. */
type WordsOfName = {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  /** 1 where it is a family name that is set apart. */
  readonly isFamily: Uint8Array;
  readonly isNumber: Uint8Array;
};

export type Vocabulary = {
  readonly words: Words;
  /** Two words that stand together, as who writes them together would. */
  readonly joins: Postings;
};

/** What a join weighs: the two words that it is made of, but never more than the name has. */
export type AskedPart = { readonly part: Part; readonly weight: number };

export function vocabularyOf(names: readonly Analysed[]): Vocabulary {
  const { postings, numbers } = postingsOf(names, ({ telling }) => telling);
  return {
    words: { ...postings, names: shortestFirst(postings, names), ofName: wordsOfName(names, numbers) },
    joins: postingsOf(names, joinsOf).postings,
  };
}

/** `numbers`: of each name the numbers of its words, one behind the other. */
function postingsOf(names: readonly Analysed[], partsOf: (name: Analysed) => readonly Part[]) {
  const byWord = new Map<string, { readonly nth: number; readonly part: Part; readonly names: number[] }>();
  const numbers: number[] = [];
  for (const [at, name] of names.entries())
    for (const part of partsOf(name)) {
      const key = keyOf(part);
      const known = byWord.get(key);
      numbers.push(known?.nth ?? byWord.size);
      if (!known) byWord.set(key, { nth: byWord.size, part, names: [at] });
      else if (known.names.at(-1) !== at) known.names.push(at);
    }
  const entries = [...byWord.values()];
  const starts = new Uint32Array(entries.length + 1);
  for (const [at, entry] of entries.entries()) starts[at + 1] = (starts[at] ?? 0) + entry.names.length;
  const postings: Postings = {
    parts: entries.map(({ part }) => part),
    starts,
    names: Uint32Array.from(entries.flatMap((entry) => entry.names)),
  };
  return { postings, numbers };
}

/** The names of each word in another order: first those with initials, then the others by what they weigh. */
function shortestFirst({ starts, names }: Postings, analysed: readonly Analysed[]): Uint32Array {
  const order = Float32Array.from(analysed, ({ telling }) =>
    telling.some(({ kind }) => kind === 'initial') ? 0 : weightOfAll(telling),
  );
  const sorted = names.slice();
  for (let word = 0; word + 1 < starts.length; word += 1)
    sorted.subarray(starts[word], starts[word + 1]).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  return sorted;
}

function wordsOfName(names: readonly Analysed[], numbers: readonly number[]): WordsOfName {
  const starts = new Uint32Array(names.length + 1);
  for (const [at, { telling }] of names.entries()) starts[at + 1] = (starts[at] ?? 0) + telling.length;
  const parts = names.flatMap(({ telling }) => telling);
  return {
    starts,
    words: Uint32Array.from(numbers),
    isFamily: Uint8Array.from(parts, ({ setApart }) => (setApart ? 1 : 0)),
    isNumber: Uint8Array.from(parts, ({ kind }) => (kind === 'number' ? 1 : 0)),
  };
}

/** Parts that are alike to the same parts. */
export function keyOf({ kind, writing, text, native }: Part): string {
  return `${kind === 'number' ? '#' : ''}${writing} ${text} ${native ?? ''}`;
}

export function joinsOf(name: Analysed): readonly Part[] {
  const { telling } = name;
  const joins: Part[] = [...acronymOf(name)];
  for (let at = 0; at + 1 < telling.length; at += 1) {
    const [one, next] = [telling[at], telling[at + 1]];
    if (one?.kind === 'name' && next?.kind === 'name')
      joins.push(partAs(spelledTogether([one, next]), 'name'));
  }
  return joins;
}

/** PLA, of People's Liberation Army. */
function acronymOf({ kind, telling }: Analysed): readonly Part[] {
  if (kind !== 'organization' || telling.length < 3 || telling.length > mostShortened) return [];
  if (telling.some((part) => part.kind !== 'name')) return [];
  const text = telling.map((part) => part.text[0]).join('');
  return [partAs(spelledAs({ text, writing: 'full' }), 'name')];
}

/** All letters of a name as one word, where that is neither a word nor a join of two. */
export function wholeOf(name: Analysed): Part | undefined {
  const [first] = name.telling;
  if (!first || name.telling.length === 1) return undefined;
  return partAs(spelledAs({ text: name.letters, writing: first.writing }), 'name');
}

export function joinsToAsk(asked: Analysed): readonly AskedPart[] {
  const whole = wholeOf(asked);
  const all = weightOfAll(asked.telling);
  return [
    ...joinsOf(asked).map((part) => ({ part, weight: Math.min(2, all) })),
    ...(whole && asked.telling.length > 2 ? [{ part: whole, weight: all }] : []),
  ];
}
