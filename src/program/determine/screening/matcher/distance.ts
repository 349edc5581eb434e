/** The cost of making one word of another, letter by letter. Letters that are read alike cost less. */

/**
 * What it costs to write one letter for another, or to leave it out, in hundredths of a letter. Capital letters stand for
 * sounds of several letters.
 */
export type Costs = {
  readonly swaps: Uint8Array;
  readonly drops: Uint8Array;
  /** The first letter is seldom mistaken: what a swap there costs more. */
  readonly firstMore: number;
};

const codes = 128;
const other = 100;

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
  return { ...table, firstMore };
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

const doubled = 35;
const transposed = 90;
const firstMost = 120;
/** Below this a swap is as likely at the first letter as elsewhere. */
const same = 30;

const longest = 64;
/** A word as numbers: its letters, and what each costs that only one of the words has. */
type Letters = { readonly codes: Uint16Array; readonly drops: Uint8Array };
const lettersA: Letters = { codes: new Uint16Array(longest), drops: new Uint8Array(longest) };
const lettersB: Letters = { codes: new Uint16Array(longest), drops: new Uint8Array(longest) };
const rows = Array.from({ length: 3 }, () => new Int32Array(longest + 1));

/** Above `most` its exact size means nothing. Words are looked at up to 64 letters. */
export function distance(a: string, b: string, most: number, costs: Costs = letterCosts): number {
  if (a === b) return 0;
  const limit = Math.round(most * 100);
  let n = read(a, lettersA, costs);
  let m = read(b, lettersB, costs);
  if (Math.abs(n - m) * doubled > limit) return most + 1;
  // What is the same at both ends costs nothing, and is most of two words that are alike.
  let from = 0;
  while (from < n && from < m && lettersA.codes[from] === lettersB.codes[from]) from += 1;
  while (n > from && m > from && lettersA.codes[n - 1] === lettersB.codes[m - 1]) {
    n -= 1;
    m -= 1;
  }
  return between(from, { n, m, limit, costs }) / 100;
}

/** The cost of the letters from a place on, of the one up to `n` and of the other up to `m`. */
function between(
  from: number,
  {
    n,
    m,
    limit,
    costs,
  }: { readonly n: number; readonly m: number; readonly limit: number; readonly costs: Costs },
): number {
  let [before, row, next] = rows as [Int32Array, Int32Array, Int32Array]; // Safe: three were made.
  row[from] = 0;
  for (let j = from; j < m; j += 1) row[j + 1] = num(row[j]) + num(lettersB.drops[j]);
  for (let i = from; i < n; i += 1) {
    const letter = num(lettersA.codes[i]);
    const earlier = i > from ? num(lettersA.codes[i - 1]) : -1;
    const drop = num(lettersA.drops[i]);
    let left = num(row[from]) + drop;
    let least = left;
    next[from] = left;
    for (let j = from; j < m; j += 1) {
      const facing = num(lettersB.codes[j]);
      let cost = num(row[j]) + swapCost(costs, { x: letter, y: facing, first: i + j === 0 });
      const without = num(row[j + 1]) + drop;
      if (without < cost) cost = without;
      left += num(lettersB.drops[j]);
      if (left < cost) cost = left;
      if (j > from && facing === earlier && letter !== facing && letter === lettersB.codes[j - 1]) {
        const turned = num(before[j - 1]) + transposed;
        if (turned < cost) cost = turned;
      }
      next[j + 1] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 100;
    [before, row, next] = [row, next, before];
  }
  return num(row[m]);
}

/** Every place that is read was written: the loops stay within both words. */
function num(value: number | undefined): number {
  return value ?? 0;
}

function swapCost(
  { swaps, firstMore }: Costs,
  { x, y, first }: { readonly x: number; readonly y: number; readonly first: boolean },
): number {
  if (x === y) return 0;
  const cost = x < codes && y < codes ? num(swaps[x * codes + y]) : other;
  return first && cost > same ? Math.max(cost, Math.min(cost * firstMore, firstMost)) : cost;
}

/** The second of a double letter is hardly missed. */
function read(word: string, into: Letters, { drops }: Costs): number {
  const length = Math.min(word.length, longest);
  let earlier = -1;
  for (let at = 0; at < length; at += 1) {
    const code = word.charCodeAt(at);
    into.codes[at] = code;
    into.drops[at] = code === earlier ? doubled : code < codes ? num(drops[code]) : other;
    earlier = code;
  }
  return length;
}
