/** A document as Markdown (CommonMark, with the tables of GitHub). No text of it can become markup. */
import type { Block, Column, DocumentOf, Term } from '../../kernel/document.ts';

export function writeMarkdown(document: DocumentOf): string {
  const head = [
    `# ${line(document.title)}`,
    document.subtitle ? line(document.subtitle) : '',
    terms([...document.facts, { term: 'Author', text: document.author }, { term: 'Day', text: document.on }]),
  ];
  const parts = [...head, ...document.blocks.map(written)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${line(block.text)}`;
    case 'paragraph':
      return lines(block.text, '');
    case 'note':
      return `> ${lines(block.text, '> ')}`;
    case 'list':
      return block.items.map((item, at) => listed(item, block.ordered ? `${at + 1}. ` : '- ')).join('\n');
    case 'terms':
      return terms(block.items);
    case 'table':
      return [`**${line(block.caption)}**`, '', ...table(block.columns, block.rows)].join('\n');
    case 'page-break':
      return '---';
  }
}

function terms(items: readonly Term[]): string {
  return items.map(({ term, text }) => `- **${line(term)}**: ${lines(text, '  ')}`).join('\n');
}

function listed(item: string, mark: string): string {
  return `${mark}${lines(item, ' '.repeat(mark.length))}`;
}

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(line).join(' | ')} |`;
  return [
    row(columns.map(({ label }) => label)),
    `| ${columns.map(({ align }) => (align === 'end' ? '---:' : ':---')).join(' | ')} |`,
    ...rows.map(row),
  ];
}

/** On one line, where a line break would end the heading or the row. */
function line(text: string): string {
  return escaped(text.replace(/\s*\n\s*/g, ' '));
}

/** Line breaks kept as such; empty lines would begin a new paragraph and leave the list or the note. */
function lines(text: string, indent: string): string {
  return text
    .split(/\s*\n\s*/)
    .map(escaped)
    .join(`\\\n${indent}`);
}

/** Anything that can mean something anywhere is escaped; what means something at the start of a line, there. */
function escaped(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/^(\d*)([-+=.):])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/^( *)(www)\.|(\W)(www)\./gi, '$1$2$3$4\\.');
}
