/** The words of all names that are listed, each once, and the names that have it. */
import { mostShortened, weightOf, weightOfAll } from '../align.ts';
import type { Analysed, Part } from '../analyse.ts';
import { spelledAs, spelledTogether } from '../sounds.ts';

/** Word `at` stands in the names `names[starts[at]]` up to `names[starts[at + 1]]`, that one not included. */
export type Postings = {
  readonly parts: readonly Part[];
  readonly starts: Uint32Array;
  readonly names: Uint32Array;
};

export type Vocabulary = {
  /** What is written as one word. */
  readonly words: Postings;
  /** Two words that stand together, as who writes them together would. */
  readonly joins: Postings;
};

/** What a join weighs: the two words that it is made of, but never more than the name has. */
export type AskedPart = { readonly part: Part; readonly weight: number };

export function vocabularyOf(names: readonly Analysed[]): Vocabulary {
  return {
    words: postingsOf(names, ({ telling }) => telling),
    joins: postingsOf(names, joinsOf),
  };
}

function postingsOf(names: readonly Analysed[], partsOf: (name: Analysed) => readonly Part[]): Postings {
  const byWord = new Map<string, { readonly part: Part; readonly names: number[] }>();
  for (const [at, name] of names.entries())
    for (const part of partsOf(name)) {
      const key = keyOf(part);
      const known = byWord.get(key);
      if (!known) byWord.set(key, { part, names: [at] });
      else if (known.names.at(-1) !== at) known.names.push(at);
    }
  const entries = [...byWord.values()];
  const starts = new Uint32Array(entries.length + 1);
  for (const [at, entry] of entries.entries()) starts[at + 1] = (starts[at] ?? 0) + entry.names.length;
  return {
    parts: entries.map(({ part }) => part),
    starts,
    names: Uint32Array.from(entries.flatMap((entry) => entry.names)),
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
      joins.push({ ...spelledTogether([one, next]), kind: 'name' });
  }
  return joins;
}

/** PLA, of People's Liberation Army. */
function acronymOf({ kind, telling }: Analysed): readonly Part[] {
  if (kind !== 'organization' || telling.length < 3 || telling.length > mostShortened) return [];
  if (telling.some((part) => part.kind !== 'name')) return [];
  const text = telling.map((part) => part.text[0]).join('');
  return [{ ...spelledAs({ text, writing: 'full' }), kind: 'name' }];
}

/** All letters of a name as one word, where that is neither a word nor a join of two. */
export function wholeOf(name: Analysed): Part | undefined {
  const [first] = name.telling;
  if (!first || name.telling.length === 1) return undefined;
  return { ...spelledAs({ text: name.letters, writing: first.writing }), kind: 'name' };
}

export function wordsToAsk({ telling }: Analysed): readonly AskedPart[] {
  return telling.map((part) => ({ part, weight: weightOf(part) }));
}

export function joinsToAsk(asked: Analysed): readonly AskedPart[] {
  const whole = wholeOf(asked);
  const all = weightOfAll(asked.telling);
  return [
    ...joinsOf(asked).map((part) => ({ part, weight: Math.min(2, all) })),
    ...(whole && asked.telling.length > 2 ? [{ part: whole, weight: all }] : []),
  ];
}
