/** Lays the words of two names beside each other: which met which, how, and which met none. */
import { type Alike, alike, different, mayBeAlike } from './alike.ts';
import type { Analysed, Part } from './analyse.ts';
import { spelledTogether } from './sounds.ts';
import { initialMet, weightOf, weightOfAll } from './weights.ts';

export type Met = {
  /** Places in `telling` of the one and of the other; several where words were written together or apart. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** How much it tells that they met. What was written together tells as much as the one word. */
  readonly weight: number;
  /** How much of the longer side it takes up: what takes up more is tried first. */
  readonly takes: number;
  /** Where an initial met a word: which side has the word. */
  readonly word?: 'a' | 'b';
} & Alike;

export type Alignment = {
  readonly met: readonly Met[];
  readonly aloneInA: readonly number[];
  readonly aloneInB: readonly number[];
};

/** How much two parts are alike. An index remembers it, because names share their words. */
export type AlikeParts = (a: Part, b: Part) => Alike;

export const leastAlike = 0.6;
/** Below this, words that were written together are not the word they are compared with. */
export const leastJoined = 0.8;
const mostJoined = 3;
export const mostShortened = 5;
/** What an acronym weighs at most: it may stand for much else. */
const shortFor = 2;
/** By how many letters words written together may differ from the one word. */
const joinedSlack = 2;

export function align(a: Analysed, b: Analysed, howAlike: AlikeParts = alikeParts): Alignment {
  const word = pairs(a, b, howAlike);
  const byWord = taken(a, b, word);
  // Where each word of one name met its like, nothing was written together or apart.
  if (!isOpen(byWord)) return byWord;
  const others = [...wholes(a, b), ...joins(a, b, howAlike)];
  return others.length === 0 ? byWord : taken(a, b, [...others, ...word]);
}

/** From here on two words are so alike that neither is looked for elsewhere. */
const surelyAlike = 0.9;

function isOpen({ met, aloneInA, aloneInB }: Alignment): boolean {
  return (aloneInA.length > 0 && aloneInB.length > 0) || met.some(({ score }) => score < surelyAlike);
}

/** The best of what may meet, then the best of what is left. */
function taken(a: Analysed, b: Analysed, candidates: Met[]): Alignment {
  if (candidates.length > 1)
    candidates.sort((x, y) => y.score * y.takes - x.score * x.takes || y.score - x.score);
  const takenA = free(a);
  const takenB = free(b);
  const met: Met[] = [];
  for (const one of candidates) {
    if (anyOf(one.a, takenA) || anyOf(one.b, takenB)) continue;
    for (const at of one.a) takenA[at] = true;
    for (const at of one.b) takenB[at] = true;
    met.push(one);
  }
  return { met, aloneInA: alone(takenA), aloneInB: alone(takenB) };
}

function free({ telling }: Analysed): boolean[] {
  return telling.map(() => false);
}

function anyOf(places: readonly number[], taken: readonly boolean[]): boolean {
  for (const at of places) if (taken[at]) return true;
  return false;
}

function alone(taken: readonly boolean[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < taken.length; at += 1) if (!taken[at]) places.push(at);
  return places;
}

/** All letters are the same, and only the spaces stand elsewhere. */
function wholes(a: Analysed, b: Analysed): readonly Met[] {
  if (a.letters !== b.letters || a.telling.every(({ text }, at) => text === b.telling[at]?.text)) return [];
  const weight = Math.max(weightOfAll(a.telling), weightOfAll(b.telling));
  return [{ a: places(a.telling), b: places(b.telling), weight, takes: weight, score: 0.97, how: 'joined' }];
}

function places(parts: readonly Part[]): readonly number[] {
  return parts.map((_part, at) => at);
}

function pairs(a: Analysed, b: Analysed, howAlike: AlikeParts): Met[] {
  const found: Met[] = [];
  for (let i = 0; i < a.telling.length; i += 1)
    for (let j = 0; j < b.telling.length; j += 1) {
      const x = a.telling[i];
      const y = b.telling[j];
      if (!x || !y) continue;
      const { score, how } = howAlike(x, y);
      if (score < leastAlike) continue;
      const weight = how === 'initial' ? initialMet : Math.max(weightOf(x), weightOf(y));
      const word = x.kind === 'initial' ? 'b' : 'a';
      found.push({
        a: [i],
        b: [j],
        weight,
        takes: weight,
        score,
        how,
        ...(how === 'initial' ? { word } : {}),
      });
    }
  return found;
}

export function alikeParts(x: Part, y: Part): Alike {
  if (x.kind === 'name' && y.kind === 'name') return alike(x, y);
  if (x.kind === 'number' || y.kind === 'number')
    return x.kind === y.kind && x.text === y.text ? { score: 1, how: 'number' } : different;
  if (x.kind === 'initial' || y.kind === 'initial') {
    if (x.text[0] !== y.text[0]) return different;
    return x.kind === y.kind ? { score: 1, how: 'same' } : { score: 0.9, how: 'initial' };
  }
  return alike(x, y);
}

/** Words of the one that stand together in the other. */
function joins(a: Analysed, b: Analysed, howAlike: AlikeParts): readonly Met[] {
  return [
    ...joinsOf(a, b, howAlike),
    ...joinsOf(b, a, (x, y) => howAlike(y, x)).map((met) => ({ ...met, a: met.b, b: met.a })),
  ];
}

function joinsOf(apart: Analysed, whole: Analysed, howAlike: AlikeParts): readonly Met[] {
  const found: Met[] = [];
  const { telling } = apart;
  for (let from = 0; from + 1 < telling.length; from += 1) {
    let letters = telling[from]?.text.length ?? 0;
    for (let count = 2; count <= mostShortened && from + count <= telling.length; count += 1) {
      letters += telling[from + count - 1]?.text.length ?? 0;
      for (let at = 0; at < whole.telling.length; at += 1) {
        const one = whole.telling[at];
        if (one?.kind !== 'name') continue;
        const joined = count <= mostJoined && Math.abs(letters - one.text.length) <= joinedSlack;
        if (!joined && !(one.text.length === count && one.text[0] === telling[from]?.text[0])) continue;
        const parts = telling.slice(from, from + count);
        const alikeSo =
          (joined && writtenTogether(parts, one, howAlike)) ||
          (apart.kind === whole.kind && shortened(parts, one, whole.kind));
        if (!alikeSo) continue;
        const all = weightOfAll(parts);
        const weight = alikeSo.how === 'acronym' ? Math.min(shortFor, all) : weightOf(one);
        const takes = alikeSo.how === 'acronym' ? weight : all;
        found.push({ ...alikeSo, a: parts.map((_part, nth) => from + nth), b: [at], weight, takes });
      }
    }
  }
  return found;
}

function writtenTogether(parts: readonly Part[], one: Part, howAlike: AlikeParts): Alike | undefined {
  if (parts.some(({ kind, writing }) => kind !== 'name' || writing === 'abjad') || one.writing === 'abjad')
    return undefined;
  const together = spelledTogether(parts);
  if (together.text === one.text) return { score: 0.98, how: 'joined' };
  if (!mayBeAlike(together.sounds, one.sounds)) return undefined;
  const { score } = alike(together, one);
  // A part that is as near by itself was not written together with the others.
  if (score < leastJoined || parts.some((part) => howAlike(part, one).score >= score)) return undefined;
  return { score: score * 0.98, how: 'joined' };
}

/** PLA for People's Liberation Army; JC for Jean Claude. */
function shortened(parts: readonly Part[], { text }: Part, of: Analysed['kind']): Alike | undefined {
  if (
    text.length !== parts.length ||
    !parts.every((part, at) => part.kind === 'name' && part.text[0] === text[at] && part.text !== text)
  )
    return undefined;
  if (of === 'vessel' || (of === 'person' && /[aeiouy]/u.test(text))) return undefined;
  return { score: 0.85, how: 'acronym' };
}
