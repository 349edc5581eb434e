/** Lays the words of two names beside each other: which met which, how, and which met none. */
import { type Alike, alike } from './alike.ts';
import type { Analysed, Part } from './analyse.ts';

export type Met = {
  /** Places in `telling` of the one and of the other; several where words were written together or apart. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weight: number;
} & Alike;

export type Alignment = {
  readonly met: readonly Met[];
  readonly aloneInA: readonly number[];
  readonly aloneInB: readonly number[];
};

/** How much two parts are alike. An index remembers it, because names share their words. */
export type AlikeParts = (a: Part, b: Part) => Alike;

export const leastAlike = 0.6;
const mostJoined = 3;
const mostShortened = 5;
/** By how many letters words written together may differ from the one word. */
const joinedSlack = 2;

export function align(a: Analysed, b: Analysed, howAlike: AlikeParts = alikeParts): Alignment {
  const candidates = [...wholes(a, b), ...pairs(a, b, howAlike), ...joins(a, b, howAlike)].sort(
    (x, y) => y.score * y.weight - x.score * x.weight || y.score - x.score,
  );
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const met: Met[] = [];
  for (const one of candidates) {
    if (one.a.some((at) => takenA.has(at)) || one.b.some((at) => takenB.has(at))) continue;
    for (const at of one.a) takenA.add(at);
    for (const at of one.b) takenB.add(at);
    met.push(one);
  }
  return { met, aloneInA: rest(a.telling, takenA), aloneInB: rest(b.telling, takenB) };
}

function rest(parts: readonly Part[], taken: ReadonlySet<number>): readonly number[] {
  return parts.flatMap((_part, at) => (taken.has(at) ? [] : [at]));
}

/** An initial that fits a word says less than the word, and more than nothing. */
const initialMet = 0.5;

export function weightOf({ kind, text }: Part): number {
  if (kind === 'initial') return 0.3;
  if (kind === 'number') return 0.45;
  return text.length <= 2 ? 0.8 : 1;
}

export function weightOfAll(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + weightOf(part), 0);
}

/** All letters are the same, and only the spaces stand elsewhere. */
function wholes(a: Analysed, b: Analysed): readonly Met[] {
  if (a.letters !== b.letters || a.telling.every(({ text }, at) => text === b.telling[at]?.text)) return [];
  const weight = Math.max(weightOfAll(a.telling), weightOfAll(b.telling));
  return [{ a: places(a.telling), b: places(b.telling), weight, score: 0.97, how: 'joined' }];
}

function places(parts: readonly Part[]): readonly number[] {
  return parts.map((_part, at) => at);
}

function pairs(a: Analysed, b: Analysed, howAlike: AlikeParts): readonly Met[] {
  const found: Met[] = [];
  for (const [i, x] of a.telling.entries())
    for (const [j, y] of b.telling.entries()) {
      const one = howAlike(x, y);
      if (one.score < leastAlike) continue;
      const weight = one.how === 'initial' ? initialMet : Math.max(weightOf(x), weightOf(y));
      found.push({ ...one, a: [i], b: [j], weight });
    }
  return found;
}

const no: Alike = { score: 0, how: 'spelling' };

export function alikeParts(x: Part, y: Part): Alike {
  if (x.kind === 'number' || y.kind === 'number')
    return x.kind === y.kind && x.text === y.text ? { score: 1, how: 'number' } : no;
  if (x.kind === 'initial' || y.kind === 'initial') {
    if (x.text[0] !== y.text[0]) return no;
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
      for (const [at, one] of whole.telling.entries()) {
        const joined = count <= mostJoined && Math.abs(letters - one.text.length) <= joinedSlack;
        if (one.kind !== 'name' || !(joined || one.text.length === count)) continue;
        const parts = telling.slice(from, from + count);
        const alikeSo =
          (joined && writtenTogether(parts, one, howAlike)) || shortened(parts, one, whole.kind);
        if (alikeSo)
          found.push({
            ...alikeSo,
            a: parts.map((_part, nth) => from + nth),
            b: [at],
            weight: weightOfAll(parts),
          });
      }
    }
  }
  return found;
}

function writtenTogether(parts: readonly Part[], one: Part, howAlike: AlikeParts): Alike | undefined {
  const text = parts.map((part) => part.text).join('');
  if (text === one.text) return { score: 0.98, how: 'joined' };
  if (parts.some(({ kind }) => kind !== 'name')) return undefined;
  const { score } = alike({ text, writing: parts[0]?.writing ?? 'full' }, one);
  // A part that is as near by itself was not written together with the others.
  if (score < 0.8 || parts.some((part) => howAlike(part, one).score >= score)) return undefined;
  return { score: score * 0.98, how: 'joined' };
}

/** PLA for People's Liberation Army; JC for Jean Claude. */
function shortened(parts: readonly Part[], { text }: Part, of: Analysed['kind']): Alike | undefined {
  if (
    text.length !== parts.length ||
    !parts.every((part, at) => part.kind === 'name' && part.text[0] === text[at])
  )
    return undefined;
  if (of === 'person' && /[aeiouy]/u.test(text)) return undefined;
  return { score: 0.85, how: 'acronym' };
}
