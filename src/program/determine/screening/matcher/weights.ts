/** What words weigh: the more they tell their bearer apart from others, the more. */
import type { Part } from './analyse.ts';

/** An initial that fits a word says less than the word, and more than nothing. */
export const initialMet = 0.5;

/** What a particle adds that both names have: abu, el, van. */
export const particleShared = 0.3;

/** Where a branch is says little where only one of the names says it. */
const whereItIs = 0.4;

export function weightOf({ kind, text }: Part): number {
  if (kind === 'initial') return 0.3;
  if (kind === 'number') return 0.45;
  return text.length <= 2 ? 0.8 : 1;
}

export function weightOfAll(parts: readonly Part[]): number {
  return sum(parts, weightOf);
}

/** Of a word that only one of the names has. One that was written a second time is not missing from who wrote it once. */
export function weightMissing(part: Part): number {
  if (part.repeated) return 0;
  return part.place ? weightOf(part) * whereItIs : weightOf(part);
}

export function sum<T>(some: readonly T[], of: (one: T) => number): number {
  let total = 0;
  for (const one of some) total += of(one);
  return total;
}
