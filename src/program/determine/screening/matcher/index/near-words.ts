/**
 * Finds the words of a vocabulary that a word may be alike to, without looking at each.
 *
 * A word that differs from another by `k` letters at most has one of `k + 1` pieces of it unchanged, at nearly the same
 * place (pigeonhole). So each word of the vocabulary is cut into its pieces, and of a word that is asked for only pieces
 * are looked up. What is found is looked at letter by letter by whoever asks; what is not found differs by more.
 */

import type { Spelled } from '../alike.ts';
import { foldedSounds, skeleton } from '../alike.ts';

/** How many letters may differ between words of a length, once their sounds are folded. */
export function mostEdits(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}

export type NearWords = {
  /** Numbers of words in the vocabulary, without order; each once. */
  find(word: Spelled): readonly number[];
};

export function indexWords(words: readonly Spelled[]): NearWords {
  const pieces = new Map<string, number[]>();
  const lengths = new Set<number>();
  const skeletons = { fine: new Map<string, number[]>(), coarse: new Map<string, number[]>() };
  for (const [at, word] of words.entries()) {
    const folded = foldedSounds(word.text);
    lengths.add(folded.length);
    for (const { place, text } of piecesOf(folded)) add(pieces, keyOf(folded.length, place, text), at);
    add(skeletons.fine, skeleton(word.text, false), at);
    add(skeletons.coarse, skeleton(word.text, true), at);
  }
  return {
    find: (word) => {
      const found = new Set<number>();
      const take = (more: readonly number[] | undefined) => {
        for (const one of more ?? []) found.add(one);
      };
      const folded = foldedSounds(word.text);
      const most = mostEdits(folded.length + 1);
      for (let length = Math.max(1, folded.length - most); length <= folded.length + most; length += 1)
        if (lengths.has(length)) for (const key of keysFor(folded, length)) take(pieces.get(key));
      if (word.writing !== 'syllables') take(skeletons.fine.get(skeleton(word.text, false)));
      for (const key of word.writing === 'full'
        ? [skeleton(word.text, true)]
        : nearSkeletons(skeleton(word.text, true)))
        take(skeletons.coarse.get(key));
      return [...found];
    },
  };
}

function add(map: Map<string, number[]>, key: string, at: number): void {
  const all = map.get(key);
  if (all) all.push(at);
  else map.set(key, [at]);
}

function keyOf(length: number, place: number, text: string): string {
  return `${length}.${place}.${text}`;
}

/** The pieces of a word of the vocabulary, of nearly one length. */
function piecesOf(word: string): readonly { readonly place: number; readonly text: string }[] {
  return cuts(word.length).map(({ place, size }) => ({ place, text: word.slice(place, place + size) }));
}

function cuts(length: number): readonly { readonly place: number; readonly size: number }[] {
  const known = cutsByLength.get(length);
  if (known) return known;
  const count = Math.min(mostEdits(length) + 1, length);
  const made = Array.from({ length: count }, (_, nth) => {
    const place = Math.floor((nth * length) / count);
    return { place, size: Math.floor(((nth + 1) * length) / count) - place };
  });
  cutsByLength.set(length, made);
  return made;
}
const cutsByLength = new Map<number, readonly { readonly place: number; readonly size: number }[]>();

/** The keys under which words of a length stand that share a piece with this one, moved by as much as they may differ. */
function* keysFor(word: string, length: number): Generator<string> {
  const most = mostEdits(length);
  for (const { place, size } of cuts(length))
    for (let from = Math.max(0, place - most); from <= Math.min(word.length - size, place + most); from += 1)
      yield keyOf(length, place, word.slice(from, from + size));
}

/** The same consonants, with one more or one less: of another script one may be silent. */
function nearSkeletons(text: string): readonly string[] {
  const all = [text];
  if (text.length < 3) return all;
  for (let at = 0; at < text.length; at += 1) all.push(text.slice(0, at) + text.slice(at + 1));
  for (const letter of 'fktslmn')
    for (let at = 0; at <= text.length; at += 1) all.push(text.slice(0, at) + letter + text.slice(at));
  return all;
}
