/** The cost of making one word of another, letter by letter. Letters that are read alike cost less. */

/**
 * What it costs to write one letter for another, or to leave it out, in hundredths of a letter. Capital letters stand for
 * sounds of several letters.
 */
export type Costs = {
  readonly swaps: Uint8Array;
  readonly drops: Uint8Array;
  /** What the cheapest letter costs that is left out. */
  readonly leastDrop: number;
  /** The first letter is seldom mistaken: what a swap there costs more. */
  readonly firstMore: number;
};

const codes = 128;
const other = 100;
/** The second of a double letter. */
const doubled = 35;

/** @param near letters that may stand for one another, and what that costs; of two lines the later one counts */
export function costsOf(
  near: readonly (readonly [string, number])[],
  drops: readonly (readonly [string, number])[],
  firstMore: number,
): Costs {
  const table = {
    swaps: new Uint8Array(codes * codes).fill(other),
    drops: new Uint8Array(codes).fill(other),
  };
  for (const [letters, cost] of near)
    for (const a of letters)
      for (const b of letters) table.swaps[a.charCodeAt(0) * codes + b.charCodeAt(0)] = cost;
  for (let code = 0; code < codes; code += 1) table.swaps[code * codes + code] = 0;
  for (const [letters, cost] of drops) for (const letter of letters) table.drops[letter.charCodeAt(0)] = cost;
  return { ...table, leastDrop: Math.min(doubled, ...table.drops), firstMore };
}

const vowels = 'aeiouy';

/** Letters that are taken for one another, by ear or by hand. */
export const letterCosts = costsOf(
  [
    ...[
      vowels,
      'ckqg',
      'szc',
      'vwb',
      'fvp',
      'bp',
      'dt',
      'gj',
      'gh',
      'iyj',
      'mn',
      'lr',
      'uw',
      'kh',
      'xks',
    ].map((letters) => [letters, 60] as const),
    // One sound in the spelling of one language, two in another's.
    ['sS', 30],
    ['SC', 30],
    ['CJ', 30],
  ],
  [
    [vowels, 75],
    ['h', 50],
  ],
  1.6,
);

const transposed = 90;
const firstMost = 120;
/** Below this a swap is as likely at the first letter as elsewhere. */
const same = 30;

/** Words are looked at up to so many letters. */
const longest = 64;

/**
 * Words as numbers: their letters, and what each costs that only one of two words has. Those of one word lie from `start`
 * up to `end`.
 */
export type Letters = {
  readonly codes: Uint16Array;
  readonly drops: Uint8Array;
  start: number;
  end: number;
};

export function roomForLetters(letters = longest): Letters {
  return { codes: new Uint16Array(letters), drops: new Uint8Array(letters), start: 0, end: 0 };
}

const lettersA = roomForLetters();
const lettersB = roomForLetters();
const rows = Array.from({ length: 3 }, () => new Int32Array(longest + 2));

/** Above `most` its exact size means nothing. */
export function distance(a: string, b: string, most: number, costs: Costs = letterCosts): number {
  if (a === b) return 0;
  writeLetters(a, lettersA, costs);
  writeLetters(b, lettersB, costs);
  return distanceOf(lettersA, lettersB, most, costs);
}

/** As `distance`, of words that were written as numbers before. */
export function distanceOf(a: Letters, b: Letters, most: number, costs: Costs = letterCosts): number {
  const limit = Math.round(most * 100);
  if (Math.abs(a.end - a.start - (b.end - b.start)) * costs.leastDrop > limit) return most + 1;
  // What is the same at both ends costs nothing, and is most of two words that are alike.
  let equal = 0;
  while (
    a.start + equal < a.end &&
    b.start + equal < b.end &&
    a.codes[a.start + equal] === b.codes[b.start + equal]
  )
    equal += 1;
  let [n, m] = [a.end - a.start, b.end - b.start];
  while (n > equal && m > equal && a.codes[a.start + n - 1] === b.codes[b.start + m - 1]) {
    n -= 1;
    m -= 1;
  }
  return between(a, b, { from: equal, n, m, limit, costs }) / 100;
}

/** The letters from `from` on, of the one up to `n` and of the other up to `m`. */
type Span = {
  readonly from: number;
  readonly n: number;
  readonly m: number;
  readonly limit: number;
  readonly costs: Costs;
};

function between(a: Letters, b: Letters, span: Span): number {
  const { from, n, m, limit, costs } = span;
  const { swaps, firstMore } = costs;
  const apart = n - m;
  const wider = Math.floor((limit / cheapestDrop(a, b, span) - Math.abs(apart)) / 2);
  if (wider < 0) return limit + 100;
  // A way that goes further to the side cannot come back within the limit.
  const [fewest, most] = [Math.min(0, apart) - wider, Math.max(0, apart) + wider];
  let before = rows[0] as Int32Array; // Safe, here and below: three were made.
  let row = rows[1] as Int32Array;
  let next = rows[2] as Int32Array;
  row[from] = 0;
  const edge = Math.min(m, from - fewest);
  for (let j = from; j < edge; j += 1) row[j + 1] = num(row[j]) + num(b.drops[b.start + j]);
  row[edge + 1] = far;
  let leastBefore = 0;
  for (let i = from; i < n; i += 1) {
    const letter = num(a.codes[a.start + i]);
    const earlier = i > from ? num(a.codes[a.start + i - 1]) : -1;
    const drop = num(a.drops[a.start + i]);
    const first = i + 1 - most;
    const last = Math.min(m, i + 1 - fewest);
    let left = first > from ? far : num(row[from]) + drop;
    let least = left;
    next[from] = left;
    for (let j = Math.max(from, first - 1); j < last; j += 1) {
      const facing = num(b.codes[b.start + j]);
      let cost = num(row[j]);
      if (letter !== facing) {
        const swap = letter < codes && facing < codes ? num(swaps[letter * codes + facing]) : other;
        cost += i + j === 0 && swap > same ? Math.max(swap, Math.min(swap * firstMore, firstMost)) : swap;
      }
      const without = num(row[j + 1]) + drop;
      if (without < cost) cost = without;
      left += num(b.drops[b.start + j]);
      if (left < cost) cost = left;
      if (j > from && facing === earlier && letter !== facing && letter === b.codes[b.start + j - 1]) {
        const turned = num(before[j - 1]) + transposed;
        if (turned < cost) cost = turned;
      }
      next[j + 1] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    // Two letters that changed places are one step over two rows.
    if (least > limit && leastBefore > limit) return limit + 100;
    leastBefore = least;
    next[last + 1] = far;
    const freed = before;
    before = row;
    row = next;
    next = freed;
  }
  return num(row[m]);
}

/** More than any limit. */
const far = 1 << 20;

/** What the cheapest of these letters costs that only one of the two has. */
function cheapestDrop(a: Letters, b: Letters, { from, n, m }: Span): number {
  let least = other;
  for (let at = a.start + from; at < a.start + n; at += 1) least = Math.min(least, num(a.drops[at]));
  for (let at = b.start + from; at < b.start + m; at += 1) least = Math.min(least, num(b.drops[at]));
  return least;
}

/** Every place that is read was written: the loops stay within both words. */
function num(value: number | undefined): number {
  return value ?? 0;
}

/** Writes a word from `start` on, and makes it the one word that `into` means. The second of a double letter is hardly missed. */
export function writeLetters(word: string, into: Letters, { drops }: Costs = letterCosts, start = 0): void {
  const length = Math.min(word.length, longest);
  let earlier = -1;
  for (let at = 0; at < length; at += 1) {
    const code = word.charCodeAt(at);
    into.codes[start + at] = code;
    into.drops[start + at] = code === earlier ? doubled : code < codes ? num(drops[code]) : other;
    earlier = code;
  }
  into.start = start;
  into.end = start + length;
}

/** Many words as numbers, one behind the other. */
export type ManyLetters = { readonly all: Letters; readonly starts: Uint32Array };

export function manyLetters(words: readonly string[]): ManyLetters {
  const starts = new Uint32Array(words.length + 1);
  for (const [at, word] of words.entries())
    starts[at + 1] = (starts[at] ?? 0) + Math.min(word.length, longest);
  const all = roomForLetters(starts[words.length]);
  for (const [at, word] of words.entries()) writeLetters(word, all, letterCosts, starts[at]);
  return { all, starts };
}

/** Makes the word at this place the one that `all` means. */
export function lettersAt({ all, starts }: ManyLetters, at: number): Letters {
  all.start = starts[at] ?? 0;
  all.end = starts[at + 1] ?? 0;
  return all;
}
