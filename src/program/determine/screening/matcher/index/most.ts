/**
 * What the score of two names is at most, reckoned from numbers alone: of each word it is known which listed words are near it,
 * and how near. Where nothing was written together or apart and no initial fits, it is known as well what met nothing.
 */
import type { Settings } from '../score.ts';
import { particleShared } from '../weights.ts';
import type { Asked, Bounds } from './candidates.ts';
import { type Measure, type Measures, mostMet } from './measures.ts';
import { noteNear } from './noted.ts';
import type { Words } from './vocabulary.ts';

/** @param joined what joins weigh that the two names share */
export type MostOf = (name: number, joined: number) => number;

export function mostOf(words: Words, of: Measures): (asked: Asked, bounds: Bounds) => MostOf {
  const noted = noteNear(words.parts.length);
  return ({ name, near, measure: own }, { settings }) => {
    noted.note(near);
    const weights = name.telling.map(mostMet);
    const best = new Float32Array(name.telling.length);
    const shared = name.aside.some(({ kind }) => kind === 'particle') ? particleShared : 0;
    return (at, joined) => {
      best.fill(0);
      const seen = seeWords(words, { at, best, bestOf: noted.bestOf });
      const initials = initialsMeet(own, of, at);
      const met = metAtMost(weights, best, { listed: seen.met, joined });
      const shorter = Math.min(own.weight, of.weight[at] ?? 0);
      const covered = Math.min(shorter, met.weight + initials);
      if (covered === 0) return 0;
      const fit =
        met.weight === 0
          ? 1
          : ((met.scored + shared) / (met.weight + shared)) * (1 - settings.worst) +
            met.least * settings.worst;
      const against = settings.contradiction * (shorter - covered);
      if (joined > 0 || initials > 0) return (fit * covered) / (covered + against);
      const apart = Math.abs(own.missing - (of.missing[at] ?? 0)) - own.vague - (of.vague[at] ?? 0);
      const cover = covered / (covered + against + settings.surplus * Math.max(0, apart));
      return fit * cover * factorsOf(seen, settings);
    };
  };
}

/** What initials weigh at most that fit some word of the other name. */
function initialsMeet(one: Measure, of: Measures, at: number): number {
  return (
    ((of.initialsAre[at] ?? 0) & one.firstsAre ? (of.initials[at] ?? 0) : 0) +
    (one.initialsAre & (of.firstsAre[at] ?? 0) ? one.initials : 0)
  );
}

/** Of the words of a listed name: how many are near one that is asked for, and whether its family name and numbers are. */
type Seen = { readonly met: number; readonly familyAlone: boolean; readonly numberAlone: boolean };

/** Notes in `best`, of each word that is asked for, how near the nearest is. */
function seeWords(
  { ofName: { starts, words, isFamily, isNumber } }: Words,
  {
    at,
    best,
    bestOf,
  }: { at: number; best: Float32Array; bestOf: (word: number, best: Float32Array) => boolean },
): Seen {
  let [met, families, familiesMet, numbersAlone] = [0, 0, 0, 0];
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place += 1) {
    const isNear = bestOf(words[place] ?? 0, best);
    if (isNear) met += 1;
    if (isFamily[place] === 1) {
      families += 1;
      if (isNear) familiesMet += 1;
    } else if (isNumber[place] === 1 && !isNear) numbersAlone += 1;
  }
  return { met, familyAlone: families > 0 && familiesMet === 0, numberAlone: numbersAlone > 0 };
}

/** Each listed word is met once: where they are fewer, the best of those that are asked for meet them. */
function metAtMost(
  weights: readonly number[],
  best: Float32Array,
  { listed, joined }: { readonly listed: number; readonly joined: number },
): { readonly weight: number; readonly scored: number; readonly least: number } {
  let [weight, scored, least] = [joined, joined, 1];
  for (let left = listed; left > 0; left -= 1) {
    const nth = bestIn(best);
    const score = best[nth] ?? 0;
    if (score === 0) break;
    best[nth] = 0;
    weight += weights[nth] ?? 0;
    scored += (weights[nth] ?? 0) * score;
    least = score;
  }
  return { weight, scored, least };
}

function bestIn(scores: Float32Array): number {
  let best = 0;
  for (let nth = 1; nth < scores.length; nth += 1) if ((scores[nth] ?? 0) > (scores[best] ?? 0)) best = nth;
  return best;
}

function factorsOf({ familyAlone, numberAlone }: Seen, settings: Settings): number {
  return (familyAlone ? 1 - settings.family : 1) * (numberAlone ? 1 - settings.number : 1);
}
