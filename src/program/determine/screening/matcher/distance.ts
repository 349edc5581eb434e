/** The cost of making one word of another, letter by letter. Letters that are read alike cost less. */
const vowels = new Set('aeiouy');
const near: readonly string[] = [
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
  'SC',
  'CJ',
  'kh',
  'xks',
];
/** One sound in the spelling of one language, two in another's. */
const samePairs = new Set(['sS', 'Ss', 'SC', 'CS', 'CJ', 'JC']);
const nearPairs = new Set(
  near.flatMap((all) => [...all].flatMap((a) => [...all].filter((b) => b !== a).map((b) => a + b))),
);

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (samePairs.has(a + b)) return 0.3;
  if (nearPairs.has(a + b)) return 0.6;
  if (vowels.has(a) && vowels.has(b)) return 0.6;
  return 1;
}

function dropCost(letter: string, beside: string): number {
  if (letter === beside) return 0.35;
  if (letter === 'h') return 0.5;
  return vowels.has(letter) ? 0.75 : 1;
}

/** Cost of making one word of the other; above `most` its exact size means nothing. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) * 0.35 > most) return most + 1;
  let before: number[] = [];
  let row: number[] = [0];
  for (let j = 1; j <= b.length; j += 1)
    row.push((row[j - 1] ?? 0) + dropCost(b[j - 1] ?? '', b[j - 2] ?? b[j] ?? ''));
  for (let i = 1; i <= a.length; i += 1) {
    const x = a[i - 1] ?? '';
    const next = [(row[0] ?? 0) + dropCost(x, a[i - 2] ?? a[i] ?? '')];
    let least = next[0] ?? 0;
    for (let j = 1; j <= b.length; j += 1) {
      const y = b[j - 1] ?? '';
      // The first letter is seldom mistaken.
      const first = i === 1 && j === 1 ? 1.2 : 1;
      let cost = Math.min(
        (row[j - 1] ?? 0) + swapCost(x, y) * first,
        (row[j] ?? 0) + dropCost(x, a[i - 2] ?? ''),
        (next[j - 1] ?? 0) + dropCost(y, b[j - 2] ?? ''),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 0.9);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
