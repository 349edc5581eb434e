/** Numbers written as words, as Roman numerals and as ordinals: one and the same number. */
const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinals = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

const values = new Map<string, number>([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, value) => (word ? [[word, value * 10] as const] : [])),
  ...ordinals.map((word, value) => [word, value] as const),
  ['fourty', 40],
]);
const roman = new Map<string, number>(
  [
    'ii',
    'iii',
    'iv',
    'vi',
    'vii',
    'viii',
    'ix',
    'xi',
    'xii',
    'xiii',
    'xiv',
    'xv',
    'xvi',
    'xvii',
    'xviii',
    'xix',
    'xx',
  ].map((text) => [text, valueOfRoman(text)]),
);

function valueOfRoman(text: string): number {
  const digits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const all = [...text].map((one) => digits[one] ?? 0);
  return all.reduce((sum, value, at) => sum + (value < (all[at + 1] ?? 0) ? -value : value), 0);
}

/** The number that a word says, if it says one. */
export function numberOf(word: string): number | undefined {
  const digits = /^(\d{1,9})(?:st|nd|rd|th|%?ers)?$/u.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  return values.get(word) ?? roman.get(word);
}

/** A number of tens before one of ones: forty-four. */
export function isTens(value: number): boolean {
  return value >= 20 && value < 100 && value % 10 === 0;
}
