/** The same document with each of its texts replaced: the one place that knows where a document keeps its texts. */
import type { Block, DocumentOf, Term } from '../../kernel/document.ts';

type Replace = (text: string) => string;

export function mapTexts(document: DocumentOf, replace: Replace): DocumentOf {
  return {
    ...document,
    title: replace(document.title),
    ...(document.subtitle === undefined ? {} : { subtitle: replace(document.subtitle) }),
    author: replace(document.author),
    facts: mapTerms(document.facts, replace),
    blocks: document.blocks.map((block) => mapBlock(block, replace)),
  };
}

function mapBlock(block: Block, replace: Replace): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return { ...block, text: replace(block.text) };
    case 'list':
      return { ...block, items: block.items.map(replace) };
    case 'terms':
      return { ...block, items: mapTerms(block.items, replace) };
    case 'table':
      return {
        ...block,
        caption: replace(block.caption),
        columns: block.columns.map((column) => ({ ...column, label: replace(column.label) })),
        rows: block.rows.map((row) => row.map(replace)),
      };
    case 'page-break':
      return block;
  }
}

function mapTerms(terms: readonly Term[], replace: Replace): readonly Term[] {
  return terms.map(({ term, text }) => ({ term: replace(term), text: replace(text) }));
}
