/**
 * How much two words are alike, from 0 to 1, and by what. Letters that are read alike or taken for one another cost less
 * than others. Beyond what a word of its length can bear, two words are simply different: there is no slow slope from a
 * slip of the pen to another name.
 */
import { distance, distanceOf, lettersAt, manyLetters, roomForLetters, writeLetters } from './distance.ts';
import { consonantCosts, consonantsIn, countOf, type Spelled, skeleton } from './sounds.ts';

export type How =
  | 'same'
  | 'spelling'
  | 'nickname'
  | 'sound'
  | 'script'
  | 'initial'
  | 'number'
  | 'joined'
  | 'acronym';
export type Alike = { readonly score: number; readonly how: How };

export const different: Alike = { score: 0, how: 'spelling' };

export function alike(a: Spelled, b: Spelled): Alike {
  if (a.native && b.native && scriptOf(a.native) === scriptOf(b.native))
    return alikeInSigns(a.native, b.native);
  if (a.text === b.text) return { score: 1, how: 'same' };
  if (a.writing !== 'full' || b.writing !== 'full') return alikeInSound(a, b);
  const spelled = mayBeSpelledAlike(a, b) ? alikeInSpelling(a, b) : different;
  if (spelled.score < 0.9 && areOneName(a, b)) return { score: 0.9, how: 'nickname' };
  return spelled;
}

/** Whether both are forms of one given name. */
function areOneName({ givenNames: one }: Spelled, { givenNames: other }: Spelled): boolean {
  return one !== undefined && other !== undefined && one.some((name) => other.includes(name));
}

function alikeInSpelling(a: Spelled, b: Spelled): Alike {
  const longer = Math.max(a.text.length, b.text.length);
  const most = mostCost(Math.min(a.text.length, b.text.length), longer);
  const spelled = distance(a.text, b.text, most);
  const bearable = Math.min(most, spelled) - read;
  const sounded = bearable < 0 ? spelled : read + distance(a.folded, b.folded, bearable);
  const cost = Math.min(spelled, sounded);
  if (cost > most) return different;
  return {
    score: 1 - (steep * cost) / (longer + 1),
    how: sounded <= spelled && sounded > 0 ? 'sound' : 'spelling',
  };
}

/** How fast a word becomes another one with each step away from it. */
const steep = 1.6;
/** Words that are only read alike are not quite the same. */
const read = 0.3;

/** The cheapest step that changes which sounds there are swaps two of them, and costs 0.6. */
function mostSoundsApart(most: number): number {
  return Math.floor((most / 0.6) * 2);
}

/** False only where words of so many letters and of these sounds can by no means be spelled alike. Most are told apart so. */
function mayBeSpelledAlike(a: Spelled, b: Spelled): boolean {
  return bitsIn(a.sounds ^ b.sounds) <= mostSoundsApart(mostOf(a.text.length, b.text.length));
}

function mostOf(letters: number, others: number): number {
  return letters < others ? mostCost(letters, others) : mostCost(others, letters);
}

/**
 * Whether words of a vocabulary may be alike to one that is asked for, each told by its letters as they lie in a row: what lies
 * anywhere in memory is slow to reach, and nearly all of them are not.
 */
export function lettersIn(words: readonly Spelled[]): (asked: Spelled) => (at: number) => boolean {
  const texts = manyLetters(words.map(({ text }) => text));
  const folded = manyLetters(words.map((word) => word.folded));
  const isFull = Uint8Array.from(words, ({ writing }) => (writing === 'full' ? 1 : 0));
  const hasForms = Uint8Array.from(words, ({ givenNames }) => (givenNames ? 1 : 0));
  const [text, fold] = [roomForLetters(), roomForLetters()];
  return (asked) => {
    if (asked.writing !== 'full') return () => true;
    writeLetters(asked.text, text);
    writeLetters(asked.folded, fold);
    const letters = asked.text.length;
    return (at) => {
      if (isFull[at] === 0 || (hasForms[at] === 1 && asked.givenNames !== undefined)) return true;
      const other = lettersAt(texts, at);
      const most = mostOf(letters, other.end - other.start);
      if (distanceOf(text, other, most) <= most) return true;
      return most >= read && distanceOf(fold, lettersAt(folded, at), most - read) <= most - read;
    };
  };
}

/** False only where two words can by no means be alike. It looks at no letter. */
export function mayMeet(a: Spelled, b: Spelled): boolean {
  if (a.writing !== 'full' || b.writing !== 'full') return true;
  return mayBeSpelledAlike(a, b) || (a.givenNames !== undefined && b.givenNames !== undefined);
}

/** False only where a word of these sounds can by no means be taken for one of those. */
export function mayBeAlike(sounds: number, others: number): boolean {
  return bitsIn(sounds ^ others) <= mostSoundsApart(mostOfAll);
}

/** What words that were written together may differ by from the one word: see `leastJoined` in align.ts. */
const perLetterJoined = 0.125;
const lettersJoined = 2;

/** False only where these words cannot be this one, written apart: one slip leaves its beginning or its end as it was. */
export function mayBeJoined(together: Spelled, word: Spelled): boolean {
  const [letters, others] = [together.text.length, word.text.length];
  if (Math.abs(letters - others) > lettersJoined) return false;
  const apart = mostSoundsApart(perLetterJoined * (Math.max(letters, others) + 1));
  return (
    bitsIn(together.sounds ^ word.sounds) <= apart &&
    (anEndIs(together.text, word.text) || anEndIs(together.folded, word.folded))
  );
}

function anEndIs(a: string, b: string): boolean {
  const [n, m] = [a.length, b.length];
  return (a[0] === b[0] && a[1] === b[1]) || (a[n - 1] === b[m - 1] && a[n - 2] === b[m - 2]);
}

/** How many bits of 32 are set. */
function bitsIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What a word of so many letters can bear. */
function mostCost(length: number, longer: number): number {
  if (length <= 2) return longer > 2 ? 1 : 0.6;
  if (length <= 3) return longer > 3 ? 1 : 0.9;
  if (length <= 5) return 1.2;
  if (length <= 8) return 1.7;
  return mostOfAll;
}
const mostOfAll = 2.2;

/** A sign is more than a letter. */
const signs = 1.4;

/** Two words of one script that shows less than the sound: sign by sign. */
function alikeInSigns(a: string, b: string): Alike {
  if (a === b) return { score: 1, how: 'same' };
  const longer = Math.max([...a].length, [...b].length);
  const cost = distance(a, b, 1.2);
  return cost > 1.2 || longer < 3 ? different : { score: 1 - (signs * cost) / longer, how: 'spelling' };
}

function scriptOf(text: string): string | undefined {
  return scripts.find(([pattern]) => pattern.test(text))?.[1];
}
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Hebrew}/u, 'hebrew'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'kana'],
  [/\p{Script=Han}/u, 'han'],
  [/\p{Script=Hangul}/u, 'hangul'],
  [/\p{Script=Thai}/u, 'thai'],
];

/** One of them shows only part of its sound. */
function alikeInSound(a: Spelled, b: Spelled): Alike {
  return a.writing === 'syllables' || b.writing === 'syllables'
    ? alikeInSyllables(a, b)
    : alikeInConsonants(a.text, b.text);
}

/** Another script never shows quite the same sound. */
const open = 0.04;

/** Syllables only come near a sound: the consonants are compared by rough classes. */
function alikeInSyllables(a: Spelled, b: Spelled): Alike {
  if (!mayHaveSyllables(a, b) || !mayHaveSyllables(b, a)) return different;
  const [x, y] = [skeleton(a.text, 'coarse'), skeleton(b.text, 'coarse')];
  const longer = Math.max(x.length, y.length);
  if (longer === 0) return different;
  const most = longer <= 2 ? 0 : longer <= 4 ? 1 : 1.5;
  const cost = distance(x, y, most);
  // Consonants alone are not enough: zhang-hui-min and Tuinmann have much the same ones.
  if (cost > most || !areNear(a, b, fromSigns)) return different;
  const unsure = a.writing === b.writing ? 0 : open + (longer <= 2 ? 0.06 : 0);
  return { score: Math.max(0, 1 - unsure - cost / (longer + 2)), how: 'script' };
}

/** How far the letters of two words may be apart that are written in signs of two scripts, for each letter of the longer one. */
const betweenScripts = 0.35;
/** The same of a word in signs and one in letters, which nobody reads quite as it sounds. */
const fromSigns = 0.55;

/** Whether their letters are at most so far apart, for each letter of the longer one. */
function areNear({ text }: Spelled, { text: other }: Spelled, apart: number): boolean {
  const most = apart * Math.max(text.length, other.length);
  return distance(text, other, most) <= most;
}

/**
 * Whether a word may have as many syllables as the signs of another one say. Japanese reads one sign as two. In Latin letters
 * two may lie together (Ha-eun), and Chinese writes a foreign name with a sign for each consonant: Fu-la-ji-mi-er.
 */
function mayHaveSyllables(one: Spelled, other: Spelled): boolean {
  const { native } = one;
  if (!native || !signsOnly.test(native)) return true;
  if (other.native && other.writing === 'syllables') return areNear(one, other, betweenScripts);
  const signs = [...native].length;
  const heard = other.text.match(/[aeiou]+|y(?![aeiou])/gu)?.length ?? 0;
  return signs <= 2 * heard && heard <= 2 * signs;
}
const signsOnly = /^(?:\p{Script=Han}+|\p{Script=Hangul}+)$/u;

/** What few consonants leave unsure: many words have the same one or two. */
const unsureOf = [1, 0.3, 0.14, 0.06];

function alikeInConsonants(a: string, b: string): Alike {
  const [x, y] = [consonantsIn(a), consonantsIn(b)];
  const count = Math.max(countOf(x), countOf(y));
  const most = count <= 2 ? 0.4 : count <= 4 ? 1 : 1.6;
  const cost = distance(x, y, most, consonantCosts);
  if (cost > most) return different;
  const score = 1 - (unsureOf[count] ?? open) - (steep * cost) / (count + 1);
  return { score: Math.max(0, score), how: 'script' };
}
