/** Which words of a question each listed word is near, noted for as long as the question takes. */
import type { Near } from './near-parts.ts';

export type Noted = {
  /** Forgets the last question, and notes what is near each word of this one. */
  note(near: readonly Near[]): void;
  /** Raises, of each word that is asked for, the best that it met. False if this listed word is near none. */
  bestOf(word: number, best: Float32Array): boolean;
};

/** Of each listed word a chain of those it is near: `first` leads to a place in the other three. */
export function noteNear(words: number): Noted {
  const first = new Int32Array(words).fill(-1);
  const touched: number[] = [];
  const nths: number[] = [];
  const scores: number[] = [];
  const nexts: number[] = [];
  return {
    note: (near) => {
      for (const word of touched) first[word] = -1;
      touched.length = 0;
      nths.length = 0;
      scores.length = 0;
      nexts.length = 0;
      for (let nth = 0; nth < near.length; nth += 1) {
        const { at, score } = near[nth] as Near; // Safe: `nth` is within.
        for (let place = 0; place < at.length; place += 1) {
          const word = at[place] ?? 0;
          const next = first[word] ?? -1;
          if (next < 0) touched.push(word);
          first[word] = nths.length;
          nths.push(nth);
          scores.push(score[place] ?? 0);
          nexts.push(next);
        }
      }
    },
    bestOf: (word, best) => {
      let at = first[word] ?? -1;
      if (at < 0) return false;
      while (at >= 0) {
        const nth = nths[at] ?? 0;
        const score = scores[at] ?? 0;
        if (score > (best[nth] ?? 0)) best[nth] = score;
        at = nexts[at] ?? -1;
      }
      return true;
    },
  };
}
