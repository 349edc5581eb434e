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

export const leastAlike = 0.6;
const mostJoined = 3;

export function align(a: Analysed, b: Analysed): Alignment {
  const candidates = [...pairs(a, b), ...joins(a, b)].toSorted(
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

function pairs(a: Analysed, b: Analysed): readonly Met[] {
  return a.telling.flatMap((x, i) =>
    b.telling.flatMap((y, j) => {
      const found = alikeParts(x, y);
      const weight = found.how === 'initial' ? initialMet : Math.max(weightOf(x), weightOf(y));
      return found.score < leastAlike ? [] : [{ ...found, a: [i], b: [j], weight }];
    }),
  );
}

function alikeParts(x: Part, y: Part): Alike {
  if (x.kind === 'number' || y.kind === 'number')
    return { score: x.kind === y.kind && x.text === y.text ? 1 : 0, how: 'number' };
  if (x.kind === 'initial' || y.kind === 'initial') {
    if (x.text[0] !== y.text[0]) return { score: 0, how: 'initial' };
    return x.kind === y.kind ? { score: 1, how: 'same' } : { score: 0.9, how: 'initial' };
  }
  return alike(x, y);
}

/** Words of the one that stand together in the other. */
function joins(a: Analysed, b: Analysed): readonly Met[] {
  return [...joinsOf(a, b), ...joinsOf(b, a).map((met) => ({ ...met, a: met.b, b: met.a }))];
}

function joinsOf(apart: Analysed, whole: Analysed): readonly Met[] {
  const found: Met[] = [];
  for (let from = 0; from < apart.telling.length; from += 1)
    for (let count = 2; count <= mostJoined + 2 && from + count <= apart.telling.length; count += 1) {
      const parts = apart.telling.slice(from, from + count);
      const places = parts.map((_part, at) => from + at);
      for (const [at, one] of whole.telling.entries()) {
        if (one.kind === 'number') continue;
        const joined = count <= mostJoined ? writtenTogether(parts, one) : undefined;
        const short = joined ?? shortened(parts, one, whole.kind);
        if (short)
          found.push({
            ...short,
            a: places,
            b: [at],
            weight: parts.reduce((sum, part) => sum + weightOf(part), 0),
          });
      }
    }
  return found;
}

function writtenTogether(parts: readonly Part[], one: Part): Alike | undefined {
  const text = parts.map((part) => part.text).join('');
  if (Math.abs(text.length - one.text.length) > 3) return undefined;
  const joined = text === one.text ? 1 : alike({ text, writing: parts[0]?.writing ?? 'full' }, one).score;
  if (joined < 0.8 || (joined < 1 && parts.some(({ kind }) => kind !== 'name'))) return undefined;
  // A part that is as near by itself was not written together with the others.
  if (joined < 1 && parts.some((part) => alike(part, one).score >= joined)) return undefined;
  return { score: joined * 0.98, how: 'joined' };
}

/** PLA for People's Liberation Army; JC for Jean Claude. */
function shortened(parts: readonly Part[], { text, kind }: Part, of: Analysed['kind']): Alike | undefined {
  if (kind !== 'name' || text.length !== parts.length || text.length > 5) return undefined;
  if (!parts.every((part, at) => part.kind === 'name' && part.text[0] === text[at])) return undefined;
  if (of === 'person' && /[aeiouy]/u.test(text)) return undefined;
  return { score: 0.85, how: 'acronym' };
}
