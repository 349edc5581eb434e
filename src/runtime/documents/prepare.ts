/** What every writer does first: texts in one form, nothing hidden in them, headings in order, nothing that shows nothing. */
import type { Block, DocumentOf } from '../../kernel/document.ts';
import { mapTexts } from './map-texts.ts';

/** Throws `RangeError` when a table's rows do not fit its columns: that is a mistake of whoever made the document. */
export function prepare(document: DocumentOf): DocumentOf {
  const shown = mapTexts(document, inTheOpen);
  // A file must have a title; a document without one has a dash there.
  const title = shown.title === '' ? '–' : shown.title;
  return { ...shown, title, blocks: inOrder(shown.blocks.filter(showsSomething).map(filled)) };
}

/** `U+1F600` in brackets: how a character is named that cannot be printed, or must not be hidden. */
export function asCodePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${hex}]`;
}

/**
 * Characters that print nothing, or turn around the text beside them: controls, bidirectional overrides, zero-width
 * spaces, half of a pair, private use. In a filing they would make two names look alike. Joiners and plain
 * direction marks stay: Persian and Hebrew names are written with them. So do the signs of Arabic that enclose numbers.
 */
const hidden =
  /(?![\n\u200c-\u200f\u061c\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

function inTheOpen(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(hidden, asCodePoint)
    .trim();
}

function showsSomething(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.text !== '';
    case 'list':
    case 'terms':
      return block.items.length > 0;
    case 'table':
      return block.columns.length > 0;
    case 'page-break':
      return true;
  }
}

/** A table without rows says so with a dash, so that nobody thinks a page is lost. */
function filled(block: Block): Block {
  if (block.kind !== 'table') return block;
  const width = block.columns.length;
  const odd = block.rows.findIndex((row) => row.length !== width);
  if (odd >= 0) throw new RangeError(`row ${odd + 1} of a table has not the ${width} cells of its columns`);
  return block.rows.length > 0 ? block : { ...block, rows: [block.columns.map(() => '–')] };
}

/** PDF/UA-1 wants the first heading at level 1, and no level skipped on the way down. */
function inOrder(blocks: readonly Block[]): readonly Block[] {
  let deepest = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    // Safe: the smaller of a level and a level plus one, so 1, 2 or 3.
    const level = Math.min(block.level, deepest + 1) as 1 | 2 | 3;
    deepest = level;
    return { ...block, level };
  });
}
