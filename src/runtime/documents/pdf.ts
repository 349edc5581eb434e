/** A document as PDF/A-2a and PDF/UA-1. */
import type { Block, DocumentOf } from '../../kernel/document.ts';
import { withBothStandards } from './both-standards.ts';
import { loadFonts } from './fonts.ts';
import { mapTexts } from './map-texts.ts';
import { printable } from './printable.ts';
import { typeset } from './typesetter.ts';

/** Said at the end of a document in which a character had to be named instead of printed. */
const named =
  'A character that cannot be printed is named in brackets by its number in Unicode, as in [U+1F600].';

/** The same document gives the same bytes: its day is the only date in the file, and no font of the machine is used. */
export async function writePdf(document: DocumentOf): Promise<Uint8Array> {
  const { families, printed } = await loadFonts();
  let changed = false;
  const shown = mapTexts(document, (text) => {
    const printedText = printable(text, printed);
    changed ||= printedText !== text.normalize('NFC');
    return printedText;
  });
  const blocks = changed ? [...shown.blocks, { kind: 'note', text: named } as const] : shown.blocks;
  const json = JSON.stringify({ ...forTemplate({ ...shown, blocks }), families });
  return withBothStandards(await typeset(json, Date.parse(`${document.on}T00:00:00Z`) / 1000));
}

/** With every field there, as template.typ reads them. */
function forTemplate(document: DocumentOf) {
  const { language, region } = new Intl.Locale(document.language);
  const oneLine = (text: string) => text.replaceAll('\n', ' ');
  return {
    ...document,
    title: oneLine(document.title),
    author: oneLine(document.author),
    subtitle: document.subtitle ?? '',
    factsWidth: widthOf(document.facts.map(({ term }) => term)),
    lang: language,
    // The typesetter knows countries only, not regions such as 419, Latin America.
    region: region?.length === 2 ? region : null,
    footer: `${shortened(oneLine(document.title))} · ${document.on}`,
    blocks: document.blocks.map(blockForTemplate),
  };
}

function blockForTemplate(block: Block) {
  if (block.kind === 'list') return { ...block, ordered: block.ordered ?? false };
  if (block.kind !== 'table') return block;
  const columns = block.columns.map((column, at) => ({
    ...column,
    align: column.align ?? 'start',
    width: widthOf([column.label, ...block.rows.map((row) => row[at] ?? '')]),
  }));
  return { ...block, columns };
}

/** A share of the line: as wide as the texts below each other, within reason, so that a long one does not take it all. */
function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.min(Math.max(longest, 8), 44);
}

function shortened(title: string): string {
  const characters = [...title];
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : title;
}
