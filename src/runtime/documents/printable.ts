/** A text in which every character has a glyph: what no font prints is named by its code point instead. */
import type { Characters } from './characters-of.ts';
import { asCodePoint } from './prepare.ts';

/** What every font prints; nearly every text is only this. */
const plain = /^[\n\x20-\x7e]*$/;
/** Marks that the typesetter obeys and does not print. */
const unprinted = /^[\n\u200c-\u200f\u061c]$/;
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A letter and its marks are set in one font, so one family must have all of them. The text is brought to its composed
 * form (NFC) first, which is the same text to Unicode and needs fewer glyphs.
 */
export function printable(text: string, printed: readonly Characters[]): string {
  if (plain.test(text)) return text;
  return [...clusters.segment(text.normalize('NFC'))]
    .map(({ segment }) => {
      const characters = [...segment].filter((character) => !unprinted.test(character));
      const one = printed.some((family) => characters.every((character) => family[codeOf(character)] === 1));
      return one ? segment : characters.map(asCodePoint).join('');
    })
    .join('');
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
