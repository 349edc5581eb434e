/** The cost of making one word of another, letter by letter. Letters that are read alike cost less. */

/** One sound in the spelling of one language, two in another's. Capital letters stand for sounds of several letters. */
const sameSounds = ['sS', 'SC', 'CJ'];
/** Letters that are taken for one another, by ear or by hand. */
const nearSounds = [
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
];
const vowels = 'aeiouy';

const same = 0.3;
const near = 0.6;
const doubled = 0.35;
const silent = 0.5;
const vowelDropped = 0.75;
const transposed = 0.9;
/** The first letter is seldom mistaken. */
const first = 1.2;

const codes = 128;
const swaps = new Float64Array(codes * codes).fill(1);
function setPairs(letters: string, cost: number): void {
  for (const a of letters) for (const b of letters) swaps[a.charCodeAt(0) * codes + b.charCodeAt(0)] = cost;
}
setPairs(vowels, near);
for (const letters of nearSounds) setPairs(letters, near);
for (const letters of sameSounds) setPairs(letters, same);

const drops = new Float64Array(codes).fill(1);
for (const letter of vowels) drops[letter.charCodeAt(0)] = vowelDropped;
drops['h'.charCodeAt(0)] = silent;

const longest = 64;
const rows = [
  new Float64Array(longest + 1),
  new Float64Array(longest + 1),
  new Float64Array(longest + 1),
] as const;

/** Above `most` its exact size means nothing. Words are looked at up to 64 letters. */
export function distance(a: string, b: string, most: number): number {
  const n = Math.min(a.length, longest);
  const m = Math.min(b.length, longest);
  if (Math.abs(n - m) * doubled > most) return most + 1;
  let [before, row, next]: readonly [Float64Array, Float64Array, Float64Array] = rows;
  row[0] = 0;
  for (let j = 1; j <= m; j += 1) row[j] = at(row, j - 1) + dropCost(b, j - 1);
  for (let i = 1; i <= n; i += 1) {
    const x = a.charCodeAt(i - 1);
    const dropX = dropCost(a, i - 1);
    let least = at(row, 0) + dropX;
    next[0] = least;
    for (let j = 1; j <= m; j += 1) {
      const y = b.charCodeAt(j - 1);
      let cost = at(row, j - 1) + (x === y ? 0 : swapCost(x, y) * (i === 1 && j === 1 ? first : 1));
      cost = Math.min(cost, at(row, j) + dropX, at(next, j - 1) + dropCost(b, j - 1));
      if (i > 1 && j > 1 && x !== y && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2))
        cost = Math.min(cost, at(before, j - 2) + transposed);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return at(row, m);
}

function at(row: Float64Array, place: number): number {
  return row[place] ?? 0;
}

function swapCost(x: number, y: number): number {
  return x < codes && y < codes ? (swaps[x * codes + y] ?? 1) : 1;
}

/** What a letter costs that only one of the words has. The second of a double letter is hardly missed. */
function dropCost(word: string, place: number): number {
  const letter = word.charCodeAt(place);
  if (place > 0 && word.charCodeAt(place - 1) === letter) return doubled;
  return letter < codes ? (drops[letter] ?? 1) : 1;
}
