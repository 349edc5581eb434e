/**
 * How much two words are alike, from 0 to 1, and by what. Letters that are read alike or taken for one another cost less
 * than others. Beyond what a word of its length can bear, two words are simply different: there is no slow slope from a
 * slip of the pen to another name.
 */
import { distance } from './distance.ts';
import { consonantCosts, consonantsIn, countOf, type Spelled, skeleton } from './sounds.ts';

export type How = 'same' | 'spelling' | 'nickname' | 'sound' | 'initial' | 'number' | 'joined' | 'acronym';
export type Alike = { readonly score: number; readonly how: How };

const different: Alike = { score: 0, how: 'spelling' };

export function alike(a: Spelled, b: Spelled): Alike {
  if (a.native && b.native && scriptOf(a.native) === scriptOf(b.native))
    return alikeInSigns(a.native, b.native);
  if (a.text === b.text) return { score: 1, how: 'same' };
  if (a.writing !== 'full' || b.writing !== 'full') return alikeInSound(a, b);
  const spelled = alikeInSpelling(a, b);
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
  if (bitsIn(a.sounds ^ b.sounds) > mostSoundsApart(most)) return different;
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

function bitsIn(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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
  const [x, y] = [skeleton(a.text, 'coarse'), skeleton(b.text, 'coarse')];
  const longer = Math.max(x.length, y.length);
  if (longer === 0) return different;
  const most = longer <= 2 ? 0 : longer <= 4 ? 1 : 1.5;
  const cost = distance(x, y, most);
  if (cost > most) return different;
  const unsure = a.writing === b.writing ? 0 : open + (longer <= 2 ? 0.06 : 0);
  return { score: Math.max(0, 1 - unsure - cost / (longer + 2)), how: 'sound' };
}

/** What few consonants leave unsure: many words have the same one or two. */
const unsureOf = [1, 0.3, 0.14, 0.06];

function alikeInConsonants(a: string, b: string): Alike {
  const [x, y] = [consonantsIn(a), consonantsIn(b)];
  const count = Math.max(countOf(x), countOf(y));
  const most = count <= 2 ? 0.4 : count <= 4 ? 1 : 1.6;
  const cost = distance(x, y, most, consonantCosts);
  if (cost > most) return different;
  const score = 1 - (unsureOf[count] ?? open) - (steep * cost) / (count + 1);
  return { score: Math.max(0, score), how: 'sound' };
}
