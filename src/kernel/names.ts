/**
 * Names of persons and entities, in any script: one clean form to keep, one folded form to search by.
 *
 * A name is kept as it was entered, in Unicode NFC. What cannot be seen, or makes text look like other text, is
 * refused by name and never silently taken out.
 */

export const nameCharactersMax = 200;

/** Why a text was refused. Closed: each is a word a person can act on. */
export const textProblems = [
  'empty',
  'too-long',
  'control-character',
  'direction-override',
  'invisible-character',
  'not-a-character',
  'private-use-character',
  'too-many-marks',
  'no-letter',
] as const;
export type TextProblem = (typeof textProblems)[number];

export type CleanText = { readonly text: string } | { readonly problem: TextProblem };

type Limits = { readonly max: number; readonly needs?: 'letter' | 'letter-or-digit' };

// Ordered: the first that matches names the problem.
const forbidden: readonly (readonly [RegExp, TextProblem])[] = [
  [/\p{Cc}|[\u2028\u2029]/u, 'control-character'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'direction-override'],
  [/\p{Cs}|\p{Noncharacter_Code_Point}/u, 'not-a-character'],
  [/\p{Co}/u, 'private-use-character'],
  [/\p{M}{8,}/u, 'too-many-marks'],
];

/** Scripts whose spelling needs a joiner or non-joiner between letters: Persian, Urdu, the scripts of India, and more. */
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}' +
  '\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}' +
  '\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
const joinerInPlace = new RegExp(`(?<=[${joining}]\\p{M}*)[\\u200C\\u200D](?=[${joining}])`, 'gu');
/** Japanese and Chinese names choose the form of a character by a variation selector after it. */
const selectorInPlace = /(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/** Marks that only say the direction of their neighbours: keyboards and phones leave them at the ends of pasted text. */
const atTheEnds = /^[\s\u200E\u200F\u061C\uFEFF]+|[\s\u200E\u200F\u061C\uFEFF]+$/gu;

/** The text as it is kept: NFC, trimmed, one space between words; or why it cannot be. */
export function cleanText(entered: string, limits: Limits): CleanText {
  const text = entered
    .normalize('NFC')
    .replace(atTheEnds, '')
    .replace(/\p{Zs}+/gu, ' ');
  if (text === '') return { problem: 'empty' };
  for (const [pattern, problem] of forbidden) if (pattern.test(text)) return { problem };
  if (invisible.test(text.replace(joinerInPlace, '').replace(selectorInPlace, ''))) {
    return { problem: 'invisible-character' };
  }
  // Characters as people count them, so that rare characters outside the first plane are not counted twice.
  if ([...text].length > limits.max) return { problem: 'too-long' };
  if (limits.needs && !satisfies(text, limits.needs)) return { problem: 'no-letter' };
  return { text };
}

function satisfies(text: string, needs: 'letter' | 'letter-or-digit'): boolean {
  return needs === 'letter' ? /\p{L}/u.test(text) : /[\p{L}\p{N}]/u.test(text);
}

const markedScripts = ['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
/** Accents and points that people leave out when they search. Vowel signs of Indic scripts stay: they are letters. */
const droppedMarks = new RegExp(`(?<=[${markedScripts}]\\p{Mn}*)\\p{Mn}`, 'gu');
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};

/** The words of a name for searching: lower case, without accents and punctuation, each once, in order. */
export function searchWords(name: string): readonly string[] {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’ʼ`]|\u200C|\u200D/gu, '')
    .replace(droppedMarks, '')
    .replace(/[ßæœøđðþłıħ]/gu, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFC');
  return [...new Set(folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== ''))];
}

/** Alphabets whose letters look alike; no language mixes them inside one word. */
const lookAlike = ['Latin', 'Cyrillic', 'Greek'].map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));

/** True when one word mixes alphabets that look alike, as a name made to deceive does. A sign, never a verdict. */
export function mixesLookAlikes(name: string): boolean {
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => lookAlike.filter((script) => script.test(word)).length > 1);
}
