/** What is known of each listed name as a number: what its words weigh, and what could be read in them in several ways. */
import { weightOf, weightOfAll } from '../align.ts';
import type { Analysed, Part } from '../analyse.ts';
import { weightMissing } from '../score.ts';

export type Measures = {
  readonly weight: Float32Array;
  /** What its words weigh where the other name lacks them. */
  readonly missing: Float32Array;
  /** By how much `missing` may be another on the other side, where a word met one that is a place, say, and it is none. */
  readonly vague: Float32Array;
  /** What its initials weigh at most where each met a word, */
  readonly initials: Float32Array;
  /** which they are, a bit for each letter, */
  readonly initialsAre: Int32Array;
  /** and the first letters of all its words. */
  readonly firstsAre: Int32Array;
};

/** An initial that fits a word says half of what the word says. */
export const initialMet = 0.5;

export function measuresOf(names: readonly Analysed[]): Measures {
  return {
    weight: Float32Array.from(names, ({ telling }) => weightOfAll(telling)),
    missing: Float32Array.from(names, ({ telling }) => sum(telling, weightMissing)),
    vague: Float32Array.from(names, ({ telling }) => sum(telling, vagueIn)),
    initials: Float32Array.from(names, ({ telling }) => initialMet * telling.filter(isInitial).length),
    initialsAre: Int32Array.from(names, ({ telling }) => firstsOf(telling.filter(isInitial))),
    firstsAre: Int32Array.from(names, ({ telling }) => firstsOf(telling)),
  };
}

export function isInitial({ kind }: Part): boolean {
  return kind === 'initial';
}

/** The first letters of words, a bit for each. Letters that share a bit are taken for one another, which does no harm. */
export function firstsOf(parts: readonly Part[]): number {
  let bits = 0;
  for (const { text } of parts) bits |= 1 << (text.charCodeAt(0) % 32);
  return bits;
}

/** What a word weighs at most where it met another one: the heavier of the two counts. */
export function mostMet(part: Part): number {
  return part.kind === 'name' ? 1 : weightOf(part);
}

export function vagueIn(part: Part): number {
  return part.kind === 'name' ? 1 - weightMissing(part) : 0;
}

export function sum(parts: readonly Part[], of: (part: Part) => number): number {
  let total = 0;
  for (const part of parts) total += of(part);
  return total;
}
