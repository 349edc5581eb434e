/** Writes a document as a file. Every text is plain: what would be markup is escaped. */
import type { Block, DocumentOf } from '../../../kernel/document.ts';

/** The forms a document is written in. */
export const documentFormats = ['markdown'] as const;
type Format = (typeof documentFormats)[number];

/** The media type of each form. */
export const mediaTypes: Readonly<Record<Format, string>> = { markdown: 'text/markdown; charset=utf-8' };

export async function writeDocument(
  document: DocumentOf,
  format: Format,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  return { bytes: new TextEncoder().encode(markdownOf(document)), mediaType: mediaTypes[format] };
}

function markdownOf({ title, subtitle, on, author, facts, blocks }: DocumentOf): string {
  const head = [
    `# ${escaped(title)}`,
    ...(subtitle ? [`**${escaped(subtitle)}**`] : []),
    `${escaped(author)}, ${on}`,
    termsOf(facts),
  ];
  return `${[...head, ...blocks.map(blockOf)].filter(Boolean).join('\n\n')}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`;
    case 'paragraph':
      return escaped(block.text);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${escaped(item)}`)
        .join('\n');
    case 'table':
      return [`**${escaped(block.caption)}**`, tableOf(block)].join('\n\n');
    case 'terms':
      return termsOf(block.items);
    case 'note':
      return `> ${escaped(block.text)}`;
    case 'page-break':
      return '---';
  }
}

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ label }) => escaped(label))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(escaped))),
  ].join('\n');
}

function termsOf(items: DocumentOf['facts']): string {
  return items.map(({ term, text }) => `- **${escaped(term)}**: ${escaped(text)}`).join('\n');
}

/** A text on one line in which nothing is markup: signs of Markdown anywhere, and those that count at its beginning. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
