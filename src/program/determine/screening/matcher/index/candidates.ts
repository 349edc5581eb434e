/**
 * Which listed names a name could be at all, without comparing it with each.
 *
 * Where two names are alike, nearly all words of the shorter one met a word of the other. So the words that are asked for are
 * looked up from the rarest to the most frequent, and once those that are left could not be enough, only names so short that
 * they could are looked up still: nobody reads the ten thousand names with "trading" in them for who has a rarer word too.
 * Of the names that were touched it is then reckoned what their score is at most.
 */
import type { Analysed } from '../analyse.ts';
import type { Settings } from '../score.ts';
import { sum } from '../weights.ts';
import { type Measure, type Measures, mostMet } from './measures.ts';
import { mostOf } from './most.ts';
import type { Near } from './near-parts.ts';
import type { Postings, Words } from './vocabulary.ts';

/** Words written together, or one that was written apart: the words that are near it, and the names that have those. */
export type AskedJoin = { readonly near: Near; readonly weight: number; readonly postings: Postings };

export type Asked = {
  readonly name: Analysed;
  readonly measure: Measure;
  /** Of each telling word of the name: the listed words that are near it. */
  readonly near: readonly Near[];
  readonly joins: readonly AskedJoin[];
  /** Names that are looked at whatever else they have. */
  readonly surely: readonly number[];
};

/** What a score is made of, and the least of them that is asked for. */
export type Bounds = { readonly settings: Settings; readonly threshold: number };

export type Candidates = {
  /** Calls `each` once with every name that could come to the threshold. */
  of(asked: Asked, bounds: Bounds, each: (name: number) => void): void;
};

const rounding = 1e-4;

export function candidatesIn(words: Words, measures: Measures): Candidates {
  const touched = touching(words, measures);
  const most = mostOf(words, measures);
  return {
    of: (asked, bounds, each) => {
      touched.begin();
      for (const join of asked.joins) touched.byJoin(join);
      for (const name of asked.surely) touched.surely(name);
      touched.byWords(asked, bounds);
      const score = most(asked, bounds);
      for (const name of touched.names)
        if (score(name, touched.joined(name)) >= bounds.threshold - rounding) each(name);
    },
  };
}

/** The names that have a word of those that are asked for. */
function touching(words: Words, { weight, initials }: Measures) {
  const marks = new Uint32Array(weight.length);
  const joined = new Float32Array(weight.length);
  const names: number[] = [];
  let round = 0;
  const touch = (name: number) => {
    if (marks[name] === round) return;
    marks[name] = round;
    joined[name] = 0;
    names.push(name);
  };
  const byJoin = ({ near, weight: more, postings: { starts, names: held } }: AskedJoin) => {
    for (const part of near.at) {
      const end = starts[part + 1] ?? 0;
      for (let place = starts[part] ?? 0; place < end; place += 1) {
        const name = held[place] ?? 0;
        touch(name);
        joined[name] = (joined[name] ?? 0) + more;
      }
    }
  };
  /** Of the names that have one of these words, those that the words which are left could cover. */
  const byWord = ({ at }: Near, left: number, { share, all }: { share: number; all: number }) => {
    const { starts, names: held } = words;
    for (const word of at) {
      const end = starts[word + 1] ?? 0;
      for (let place = starts[word] ?? 0; place < end; place += 1) {
        const name = held[place] ?? 0;
        const more = initials[name] ?? 0;
        if (left + more >= share * Math.min(all, weight[name] ?? 0) - rounding) touch(name);
        // Names without initials come last, the short ones of them first.
        else if (more === 0) break;
      }
    }
  };
  return {
    names,
    joined: (name: number) => joined[name] ?? 0,
    begin: () => {
      round += 1;
      names.length = 0;
    },
    byJoin,
    surely: (name: number) => {
      touch(name);
      joined[name] = Number.MAX_SAFE_INTEGER;
    },
    byWords: ({ name, near, measure: { weight: all, initials: more } }: Asked, bounds: Bounds) => {
      const asked = name.telling.map((part, nth) => {
        const own = near[nth] ?? none;
        return { near: own, weight: mostMet(part), held: heldBy(own, words) };
      });
      asked.sort((a, b) => a.held - b.held);
      let left = sum(name.telling, mostMet) + more;
      const share = leastShare(bounds);
      for (const one of asked) {
        byWord(one.near, left, { share, all });
        left -= one.weight;
      }
    },
  };
}

const none: Near = { at: new Uint32Array(), score: new Float32Array() };

/** How much of the shorter name must have met a word, where all words that met are the same. */
function leastShare({ threshold, settings: { contradiction } }: Bounds): number {
  return (threshold * contradiction) / (1 - threshold + threshold * contradiction);
}

function heldBy({ at }: Near, { starts }: Postings): number {
  let held = 0;
  for (const word of at) held += (starts[word + 1] ?? 0) - (starts[word] ?? 0);
  return held;
}
