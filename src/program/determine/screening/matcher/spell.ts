/**
 * A name as Latin words: what is written differently and read the same is written the same. Of each word it is kept how
 * much of its sound the writing shows, because a word without its vowels is compared otherwise.
 */
import anyAscii from 'any-ascii';

/**
 * `full`: every sound is written. `abjad`: consonants, few vowels (Arabic, Hebrew). `syllables`: whole syllables that only
 * come near the sound (Chinese, Japanese, Korean, Khmer, Thai).
 */
export type Writing = 'full' | 'abjad' | 'syllables';
export type Word = {
  readonly text: string;
  readonly writing: Writing;
  /** As it was written, where the writing shows less than the sound: two words of one script are told apart by it. */
  readonly native?: string | undefined;
};

/** What is not seen, and the vowel signs that Arabic and Hebrew may be written with or without. */
const unseen = /\p{Cf}|[\u{FE00}-\u{FE0F}]|(?<=[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;
/** A legal form that was written into the name: SiemensAG. */
const gluedForm = /(?<=\p{Ll})(?=\p{Lu}{2,}(?!\p{L}))/gu;
/** Only its last letter is a capital: it was written backwards. */
const backwards = /(?<![\p{L}\p{N}])\p{Ll}{3,}\p{Lu}(?![\p{L}\p{N}])/gu;
const apostrophes = /['’‘ʼʿʾ`´ʹ′"“”«»]/gu;
/** Letters with dots between, or with spaces: A.B.C., J.-C., S.A.R.L. One word, as without the dots. */
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** Cyrillic and Greek letters that look like Latin ones: in a word that is otherwise Latin they stand for those. */
const lookAlike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

/** Digits that stand for letters inside a word. */
const digitLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
};

/** Nothing but letters of the English alphabet, digits and what parts them: it is read as it stands. */
const isPlain = /^[A-Za-z0-9 .,/()-]*$/u;
const plainWords = /[a-z0-9]+/gu;
/** A capital where none is expected, or letters with dots between. */
const seldomPlain = /[a-z](?:[A-Z]{2}|[A-Z](?![A-Za-z0-9]))|[A-Za-z]\.[A-Za-z]\./u;

export function wordsOf(name: string): readonly Word[] {
  if (isPlain.test(name) && !seldomPlain.test(name))
    return (name.toLowerCase().match(plainWords) ?? []).map((word) => ({
      text: withoutDigitLetters(word),
      writing: 'full',
      native: undefined,
    }));
  const text = name
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(gluedForm, ' ')
    .replace(backwards, (word) => [...word].reverse().join(''))
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(/&/gu, ' and ')
    .replace(dotted, (letters) => letters.replaceAll('.', ''));
  return text.split(/[^\p{L}\p{N}\p{M}%]+/u).flatMap((part) => (part === '' ? [] : latin(part)));
}

function latin(part: string): readonly Word[] {
  const writing = writingOf(part);
  const read = writing === 'full' ? withoutLookAlikes(part) : part;
  return anyAscii(ownSounds(read))
    .toLowerCase()
    .replace(/['`]/gu, '')
    .split(/[^a-z0-9%]+/u)
    .filter((word) => word !== '')
    .map((word, _at, all) => ({
      text: withoutDigitLetters(word),
      writing,
      native: writing === 'full' || all.length > 1 ? undefined : part,
    }));
}

/** Pairs of letters that stand for one sound in their own alphabet, by a letter of that sound. */
function ownSounds(part: string): string {
  if (/\p{Script=Greek}/u.test(part))
    return part
      .replace(/ντ/gu, 'δ')
      .replace(/μπ/gu, 'β')
      .replace(/γκ/gu, 'γ')
      .replace(/[οό][υύ]/gu, 'u');
  if (/\p{Script=Hebrew}/u.test(part)) return part.replace(/ו/gu, 'w').replace(/צ|ץ/gu, 's');
  // Belarusian writes how t and d soften before i.
  if (/\p{Script=Cyrillic}/u.test(part)) return part.replace(/дзі/gu, 'ди').replace(/ці/gu, 'ти');
  // The article is written with the word; in Latin letters it mostly stands apart, and is left out.
  if (/\p{Script=Arabic}/u.test(part)) return part.replace(/^ال(?=.{4})/u, '');
  return part.replace(/ու/gu, 'u');
}

function writingOf(part: string): Writing {
  if (/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u.test(part)) return 'abjad';
  const syllables =
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Khmer}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Myanmar}|\p{Script=Tibetan}/u;
  return syllables.test(part) ? 'syllables' : 'full';
}

/** A word of two alphabets is read as that of most of its letters. */
function withoutLookAlikes(part: string): string {
  const letters = [...part];
  const latinOnes = letters.filter((one) => /\p{Script=Latin}/u.test(one)).length;
  const others = letters.filter((one) => one in lookAlike).length;
  if (latinOnes === 0 || others === 0) return part;
  return letters.map((one) => lookAlike[one] ?? one).join('');
}

/** Where most is letters, a digit between them was meant as one. A number with letters at its end stays a number. */
function withoutDigitLetters(word: string): string {
  if (!/\d/u.test(word)) return word;
  const letters = word.replace(/[^a-z]/gu, '').length;
  if (letters < 2 || letters === word.length || /^\d+(st|nd|rd|th)$/u.test(word) || word.includes('%'))
    return word;
  if (letters <= word.length - letters || /^[a-z]+\d+$/u.test(word) || /^\d/u.test(word)) return word;
  return [...word].map((one) => digitLetters[one] ?? one).join('');
}
