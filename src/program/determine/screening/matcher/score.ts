/** One score for two names, with a line for everything that it was made of. */
import { type Alignment, type AlikeParts, align, type Met, weightOf } from './align.ts';
import type { Analysed } from './analyse.ts';

export type Compared = {
  readonly score: number;
  readonly alignment: Alignment;
  readonly lines: readonly Line[];
};
export type Line = {
  readonly what: 'met' | 'contradicts' | 'left-out' | 'form';
  readonly says: string;
  readonly by: number;
};

export type Settings = {
  /** A word of each that met none: they say different things. */
  readonly contradiction: number;
  /** A word that only the one has. */
  readonly surplus: number;
  readonly worst: number;
  readonly form: number;
  readonly oneWord: number;
};

export const settingsOf: Readonly<Record<Analysed['kind'], Settings>> = {
  person: { contradiction: 1.8, surplus: 0.2, worst: 0.4, form: 0, oneWord: 0.9 },
  organization: { contradiction: 1.8, surplus: 0.6, worst: 0.3, form: 0.04, oneWord: 1 },
  vessel: { contradiction: 1.8, surplus: 0.3, worst: 0.5, form: 0, oneWord: 1 },
};

export function compare(a: Analysed, b: Analysed, howAlike?: AlikeParts): Compared {
  const settings = settingsOf[a.kind];
  const alignment = align(a, b, howAlike);
  const { met, aloneInA, aloneInB } = alignment;
  const weight = sum(met.map((one) => one.weight));
  if (weight === 0) return { score: 0, alignment, lines: [] };
  const alone = (of: Analysed, places: readonly number[]) =>
    sum(places.map((at) => of.telling[at]).map((part) => (!part || part.repeated ? 0 : weightOf(part))));
  const inA = alone(a, aloneInA);
  const inB = alone(b, aloneInB);
  const contradicting = contradictions(a, b, alignment) + (areSwapped(a, b, alignment) ? 1 : 0);
  const surplus = Math.max(inA, inB) - Math.min(inA, inB);
  const mean = sum(met.map((one) => one.score * one.weight)) / weight;
  const worst = Math.min(...met.filter((one) => one.weight >= 0.5).map(({ score }) => score), 1);
  const quality = mean * (1 - settings.worst) + worst * settings.worst;
  const covered = weight / (weight + settings.contradiction * contradicting + settings.surplus * surplus);
  const few = wordsMet(met) < 2 && inA + inB > 0 ? settings.oneWord : 1;
  const score = quality * covered * few * (1 - formPenalty(a, b) * settings.form);
  return { score, alignment, lines: [] };
}

/** Words of both that met none, two by two. An initial that fits no word of the other says as much as a word. */
function contradictions(a: Analysed, b: Analysed, { aloneInA, aloneInB }: Alignment): number {
  const weights = (of: Analysed, places: readonly number[]) =>
    places
      .map((at) => of.telling[at])
      .map((part) => (part ? Math.max(weightOf(part), part.kind === 'initial' ? initialContradicts : 0) : 0));
  return Math.min(sum(weights(a, aloneInA)), sum(weights(b, aloneInB)));
}
const initialContradicts = 0.7;

/** Father and son in each other's place: both write whose son is whose, and say the opposite. */
function areSwapped(a: Analysed, b: Analysed, { met }: Alignment): boolean {
  const generations = met.flatMap(({ a: [x = -1], b: [y = -1] }) => {
    const [one, other] = [a.telling[x]?.generation, b.telling[y]?.generation];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  const down = generations.some(([one, other]) => one === 0 && other > 0);
  return down && generations.some(([one, other]) => other === 0 && one > 0);
}

function wordsMet(met: readonly Met[]): number {
  return sum(met.map(({ a, b, weight }) => (weight >= 0.5 ? Math.max(a.length, b.length) : 0)));
}

/** Legal forms that differ: one family may be taken for one another more than two. */
function formPenalty(a: Analysed, b: Analysed): number {
  const x = a.aside.find(({ kind }) => kind === 'form');
  const y = b.aside.find(({ kind }) => kind === 'form');
  if (!x || !y || x.text === y.text) return 0;
  return x.family === y.family ? 0.5 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
