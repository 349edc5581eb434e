/**
 * What the score of two names is at most, reckoned from numbers alone: of each word it is known which listed words are near it,
 * and how near. Where nothing was written together or apart and no initial fits, it is known as well what met nothing.
 */
import { weightOfAll } from '../align.ts';
import { particleShared, weightMissing } from '../score.ts';
import type { Asked, Bounds } from './candidates.ts';
import { firstsOf, initialMet, isInitial, type Measures, mostMet, sum, vagueIn } from './measures.ts';
import { noteNear } from './noted.ts';
import type { Words } from './vocabulary.ts';

/** @param joined what joins weigh that the two names share */
export type MostOf = (name: number, joined: number) => number;

export function mostOf(words: Words, of: Measures): (asked: Asked, bounds: Bounds) => MostOf {
  const { starts, words: has, isFamily, isNumber } = words.ofName;
  const noted = noteNear(words.parts.length);
  return ({ name: { telling, aside }, near }, { settings }) => {
    noted.note(near);
    const weights = telling.map(mostMet);
    const best = new Float32Array(telling.length);
    const asked = {
      weight: weightOfAll(telling),
      missing: sum(telling, weightMissing),
      vague: sum(telling, vagueIn),
      initials: initialMet * telling.filter(isInitial).length,
      initialsAre: firstsOf(telling.filter(isInitial)),
      firstsAre: firstsOf(telling),
      shared: aside.some(({ kind }) => kind === 'particle') ? particleShared : 0,
    };
    return (name, joined) => {
      let [families, familiesMet, numbersAlone, mayMeet] = [0, 0, 0, 0];
      best.fill(0);
      const end = starts[name + 1] ?? 0;
      for (let place = starts[name] ?? 0; place < end; place += 1) {
        const met = noted.bestOf(has[place] ?? 0, best);
        if (met) mayMeet += 1;
        if (isFamily[place] === 1) {
          families += 1;
          if (met) familiesMet += 1;
        } else if (isNumber[place] === 1 && !met) numbersAlone += 1;
      }
      let met = joined;
      let scored = joined;
      let least = 1;
      // Each listed word is met once: where they are fewer, the best of those that are asked for meet them.
      for (; mayMeet > 0; mayMeet -= 1) {
        const nth = bestIn(best);
        const score = best[nth] ?? 0;
        if (score === 0) break;
        best[nth] = 0;
        const weight = weights[nth] ?? 0;
        met += weight;
        scored += weight * score;
        least = score;
      }
      const initials =
        ((of.initialsAre[name] ?? 0) & asked.firstsAre ? (of.initials[name] ?? 0) : 0) +
        (asked.initialsAre & (of.firstsAre[name] ?? 0) ? asked.initials : 0);
      const shorter = Math.min(asked.weight, of.weight[name] ?? 0);
      const covered = Math.min(shorter, met + initials);
      if (covered === 0) return 0;
      const fit =
        met === 0
          ? 1
          : ((scored + asked.shared) / (met + asked.shared)) * (1 - settings.worst) + least * settings.worst;
      const against = settings.contradiction * (shorter - covered);
      if (joined > 0 || initials > 0) return (fit * covered) / (covered + against);
      const apart = Math.abs(asked.missing - (of.missing[name] ?? 0)) - asked.vague - (of.vague[name] ?? 0);
      const cover = covered / (covered + against + settings.surplus * Math.max(0, apart));
      const family = families > 0 && familiesMet === 0 ? 1 - settings.family : 1;
      return fit * cover * family * (numbersAlone > 0 ? 1 - settings.number : 1);
    };
  };
}

function bestIn(scores: Float32Array): number {
  let best = 0;
  for (let nth = 1; nth < scores.length; nth += 1) if ((scores[nth] ?? 0) > (scores[best] ?? 0)) best = nth;
  return best;
}
