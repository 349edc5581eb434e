/** The sound of a word: what is written in several ways and read alike, written in one. */
import { costsOf } from './distance.ts';
import { remembering } from './remembering.ts';
import type { Word } from './spell.ts';
import { givenNamesOf } from './vocabulary/nicknames.ts';

/** A word with its sound beside it, worked out once and compared many times. */
export type Spelled = Word & {
  readonly folded: string;
  /** Which sounds it has, a bit for each: words that differ in many bits need not be compared letter by letter. */
  readonly sounds: number;
  /** Of a given name with several forms: which names it may be a form of. */
  readonly givenNames?: readonly number[] | undefined;
};

export function spelledAs({ text, writing, native }: Word): Spelled {
  const folded = foldedSounds(text);
  // Every field is there, so that all words have one shape in memory.
  return { text, writing, native, folded, sounds: soundsIn(folded), givenNames: givenNamesOf(text) };
}

/** Words that stand together, as one. At the seams it may sound a little otherwise than if it had been one. */
export function spelledTogether(words: readonly Spelled[]): Spelled {
  let [text, folded, sounds] = ['', '', 0];
  for (const word of words) {
    text += word.text;
    folded += word.folded;
    sounds |= word.sounds;
  }
  return {
    text,
    writing: words[0]?.writing ?? 'full',
    native: undefined,
    folded,
    sounds,
    givenNames: undefined,
  };
}

const mostKept = 400_000;

/** Ways to write one sound, by one of them. */
export const foldedSounds = remembering(fold, mostKept);

function soundsIn(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at += 1) bits |= 1 << (folded.charCodeAt(at) % 32);
  return bits;
}

const fine = remembering((word: string) => consonants(word, false), mostKept);
const coarse = remembering((word: string) => consonants(word, true), mostKept);

/** The consonants of a word, by classes: the finer ones for letters, the coarse ones for whole syllables. */
export function skeleton(word: string, by: 'fine' | 'coarse'): string {
  return by === 'fine' ? fine(word) : coarse(word);
}

function fold(word: string): string {
  return word
    .replace(/sch|tsh|sh|ch|tch|tsch|zh|dj|dzh|kh(?=[aeiou]|$)/gu, (found) => foldedGroups[found] ?? found)
    .replace(/ph/gu, 'f')
    .replace(/th/gu, 't')
    .replace(/gh/gu, 'g')
    .replace(/ck|q|c(?![eiy])/gu, 'k')
    .replace(/c/gu, 's')
    .replace(/^x/gu, 'S')
    .replace(/x/gu, 'ks')
    .replace(/w/gu, 'v')
    .replace(/ou|oo|oe/gu, 'u')
    .replace(/ee|ie|ij|iy|yi|ii|ey|ei/gu, 'i')
    .replace(/[yj]/gu, 'i')
    .replace(/z/gu, 's')
    .replace(/(?<=[aeiou])h(?![aeiou])/gu, '')
    .replace(/(?<=[a-z]{4})(?:[aiu]s|s)$/gu, '')
    .replace(/(.)\1+/gu, '$1');
}
const foldedGroups: Readonly<Record<string, string>> = {
  sch: 'S',
  tsh: 'C',
  sh: 'S',
  ch: 'C',
  tch: 'C',
  tsch: 'C',
  zh: 'J',
  dj: 'J',
  dzh: 'J',
  kh: 'h',
};

function consonants(word: string, coarse: boolean): string {
  const hard = coarse
    ? word.replace(/ng(?![aeiou])/gu, 'n').replace(/dz|j(?=[aeiou])|q|ts|zh/gu, 'ch')
    : word;
  const sounds = fold(hard)
    .replace(coarse ? /C/gu : /C|S|J/gu, coarse ? 't' : 's')
    .replace(/S|J/gu, 's')
    .replace(/[aeiouy]/gu, '');
  const fine = sounds
    .replace(/[vwbp]/gu, 'f')
    .replace(/[gqj]/gu, 'k')
    .replace(/d/gu, 't')
    .replace(/h/gu, '');
  const rough = coarse ? fine.replace(/r/gu, 'l') : fine;
  return rough.replace(/(.)\1+/gu, '$1');
}

/**
 * The consonants of a word one by one, to be compared with those of a word of which only the consonants are written. Vowels
 * that such a script does write (w, y) stand for consonants too, so they cost little (consonantCosts).
 */
export const consonantsIn = remembering(
  (word: string) =>
    word
      .replace(/x/gu, 'ks')
      .replace(/sch|tsh|sh|tch|ch|zh|dj|kh|ph|dh|th|gh|ts|tz/gu, (found) => consonantGroups[found] ?? found)
      .replace(/c(?=[eiy])/gu, 's')
      .replace(/ck|q|c/gu, 'k')
      .replace(/j/gu, 'J')
      .replace(/ou|oo/gu, 'w')
      .replace(/[aeiouy]/gu, '')
      .replace(/(.)\1+/gu, '$1'),
  mostKept,
);

const consonantGroups: Readonly<Record<string, string>> = {
  sch: 'S',
  tsh: 'C',
  sh: 'S',
  tch: 'C',
  ch: 'C',
  zh: 'J',
  dj: 'J',
  kh: 'x',
  ph: 'f',
  dh: 'd',
  th: 't',
  gh: 'g',
  ts: 's',
  tz: 's',
};

export const consonantCosts = costsOf(
  [
    ['mn', 60],
    ['lr', 70],
    ['Js', 60],
    ['kC', 60],
    ['fpb', 40],
    ['vb', 30],
    // Arabic has no letter for v, and none for p.
    ['vf', 15],
    ['pb', 15],
    ['dt', 40],
    ['dz', 40],
    ['zs', 30],
    ['sS', 40],
    ['sC', 50],
    ['SCJ', 40],
    ['JgCz', 40],
    ['kgx', 40],
    ['xh', 20],
    ['wv', 20],
  ],
  [['hw', 15]],
  1,
);

/** How many of its consonants are surely consonants. */
export function countOf(consonants: string): number {
  let count = 0;
  for (const letter of consonants) if (letter !== 'h' && letter !== 'w') count += 1;
  return count;
}
