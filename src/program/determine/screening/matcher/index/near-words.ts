/**
 * Finds the words of a vocabulary that are near a word, without looking at each.
 *
 * Two words that differ by `k` letters become equal when some `k` letters at most are taken out of each. So for each word
 * of the vocabulary all its shortenings are noted, by a hash, and those of a word that is asked for are looked up. Only the
 * beginning is shortened: a difference further on leaves the beginnings equal. What is found is looked at letter by letter
 * by whoever asks, so two hashes that happen to be equal do no harm.
 */
export type NearWords = {
  /**
   * Calls `take` with the number of each word that may be near; one may come more than once.
   *
   * @param most edits of the word that is asked for, where fewer are wanted than the reach allows
   */
  find(word: string, take: (at: number) => void, most?: number): void;
};

type Reach = { readonly beginning: number; readonly edits: (length: number) => number };

/** How much words of the Latin alphabet may differ once their sounds are folded. */
export const inSpelling: Reach = {
  beginning: 8,
  edits: (length) => {
    if (length <= 1) return 0;
    return length <= 4 ? 1 : 2;
  },
};
/** How much words may differ as they are written: what a slip of the hand does to one letter. */
export const inWriting: Reach = { beginning: 9, edits: (length) => (length <= 1 ? 0 : 1) };
/** How much a word may differ from two that were written apart. */
export const inJoin: Reach = { beginning: 10, edits: (length) => (length <= 5 ? 0 : 1) };
/** How much the consonants of a word may differ that was written in another script. */
export const inSound: Reach = { beginning: 8, edits: (length) => (length <= 3 ? 0 : 1) };

export function indexWords(words: readonly string[], reach: Reach): NearWords {
  const buckets = 1 << Math.max(10, Math.ceil(Math.log2(words.length * 8 + 1)));
  const mask = buckets - 1;
  const starts = new Uint32Array(buckets + 1);
  // Twice: first to count, then to fill.
  for (const word of words)
    shortenings(word, edited(word, reach), (hash) => {
      const bucket = hash & mask;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    });
  for (let at = 1; at <= buckets; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const filled = starts.slice();
  const total = starts[buckets] ?? 0;
  const held = new Uint32Array(total);
  const hashes = new Int32Array(total);
  for (const [at, word] of words.entries())
    shortenings(word, edited(word, reach), (hash) => {
      const bucket = hash & mask;
      const place = filled[bucket] ?? 0;
      held[place] = at;
      hashes[place] = hash;
      filled[bucket] = place + 1;
    });
  return {
    find: (word, take, most = Number.POSITIVE_INFINITY) => {
      const edits = Math.min(most, reach.edits(word.length));
      shortenings(word, { beginning: reach.beginning, edits }, (hash) => {
        const bucket = hash & mask;
        const end = starts[bucket + 1] ?? 0;
        for (let place = starts[bucket] ?? 0; place < end; place += 1)
          if (hashes[place] === hash) take(held[place] ?? 0);
      });
    },
  };
}

function edited(word: string, { beginning, edits }: Reach): { beginning: number; edits: number } {
  return { beginning, edits: edits(word.length) };
}

/** The hashes of a word's beginning and of what is left when letters are taken out of it. */
function shortenings(
  word: string,
  { beginning, edits: most }: { readonly beginning: number; readonly edits: number },
  found: (hash: number) => void,
): void {
  const length = Math.min(word.length, beginning);
  found(hashWithout(word, { length, one: -1, other: -1 }));
  if (most < 1) return;
  for (let one = 0; one < length; one += 1) {
    found(hashWithout(word, { length, one, other: -1 }));
    if (most > 1)
      for (let other = one + 1; other < length; other += 1) found(hashWithout(word, { length, one, other }));
  }
}

/** FNV-1a of the letters but these two. */
function hashWithout(
  word: string,
  { length, one, other }: { length: number; one: number; other: number },
): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1)
    if (at !== one && at !== other) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}
