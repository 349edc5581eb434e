/** What is known of a name as a number: what its words weigh, and what could be read in them in several ways. */
import type { Analysed, Part } from '../analyse.ts';
import { initialMet, sum, weightMissing, weightOf, weightOfAll } from '../weights.ts';

export type Measure = {
  readonly weight: number;
  /** What its words weigh where the other name lacks them. */
  readonly missing: number;
  /** By how much `missing` may be another on the other side, where a word met one that is a place, say, and it is none. */
  readonly vague: number;
  /** What its initials weigh at most where each met a word, */
  readonly initials: number;
  /** which they are, a bit for each letter, */
  readonly initialsAre: number;
  /** and the first letters of all its words. */
  readonly firstsAre: number;
};

/** Of many names, each number of all of them in a row. */
export type Measures = {
  readonly weight: Float32Array;
  readonly missing: Float32Array;
  readonly vague: Float32Array;
  readonly initials: Float32Array;
  readonly initialsAre: Int32Array;
  readonly firstsAre: Int32Array;
};

export function measure({ telling }: Analysed): Measure {
  const initials = telling.filter(({ kind }) => kind === 'initial');
  return {
    weight: weightOfAll(telling),
    missing: sum(telling, weightMissing),
    vague: sum(telling, vagueIn),
    initials: initialMet * initials.length,
    initialsAre: firstsOf(initials),
    firstsAre: firstsOf(telling),
  };
}

export function measuresOf(names: readonly Analysed[]): Measures {
  const all = names.map(measure);
  return {
    weight: Float32Array.from(all, ({ weight }) => weight),
    missing: Float32Array.from(all, ({ missing }) => missing),
    vague: Float32Array.from(all, ({ vague }) => vague),
    initials: Float32Array.from(all, ({ initials }) => initials),
    initialsAre: Int32Array.from(all, ({ initialsAre }) => initialsAre),
    firstsAre: Int32Array.from(all, ({ firstsAre }) => firstsAre),
  };
}

/** What a word weighs at most where it met another one: the heavier of the two counts. */
export function mostMet(part: Part): number {
  return part.kind === 'name' ? 1 : weightOf(part);
}

function vagueIn(part: Part): number {
  return part.kind === 'name' ? 1 - weightMissing(part) : 0;
}

/** The first letters of words, a bit for each. Letters that share a bit are taken for one another, which does no harm. */
function firstsOf(parts: readonly Part[]): number {
  let bits = 0;
  for (const { text } of parts) bits |= 1 << (text.charCodeAt(0) % 32);
  return bits;
}
