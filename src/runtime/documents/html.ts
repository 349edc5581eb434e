/** A document as one HTML file: nothing to load, no script, readable by a screen reader and on paper. */
import type { Block, DocumentOf, Term } from '../../kernel/document.ts';

/** Refuses scripts and everything from elsewhere, should a reader open the file in a browser. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
  body { font: 1rem/1.55 "Noto Sans", system-ui, sans-serif; color: #111; background: #fff; max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; }
  h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 .7em; break-after: avoid; }
  h1 { font-size: 1.9rem; margin: 0 0 .3em; overflow-wrap: anywhere; }
  h2 { font-size: 1.35rem; }
  h3 { font-size: 1.1rem; }
  h4 { font-size: 1rem; }
  .subtitle, footer { color: #4a4a4a; }
  p, li, dd, td, th, caption { overflow-wrap: anywhere; white-space: pre-line; }
  dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .5rem 1.25rem; }
  dt { font-weight: 700; }
  dd { margin: 0; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; font-size: .925rem; }
  caption { text-align: start; font-weight: 700; padding-bottom: .5rem; }
  th { text-align: start; border-bottom: 1.5px solid #111; }
  th, td { padding: .4rem .6rem; vertical-align: top; }
  td { text-align: start; border-bottom: 1px solid #ccc; }
  .end { text-align: end; font-variant-numeric: tabular-nums; }
  aside { border-inline-start: 3px solid #767676; background: #f4f4f4; padding: .1rem 1rem; margin: 1.5rem 0; }
  footer { border-top: 1px solid #ccc; margin-top: 3rem; padding-top: .75rem; font-size: .875rem; }
  hr { visibility: hidden; break-after: page; }
  @page { margin: 25mm; }
  @media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
  @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .75rem; } }
`;

export function writeHtml(document: DocumentOf): string {
  const title = escaped(document.title);
  return `<!doctype html>
<html lang="${escaped(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="author" content="${escaped(document.author)}">
<meta name="date" content="${escaped(document.on)}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
${element('h1', document.title)}
${document.subtitle ? element('p', document.subtitle, ' class="subtitle"') : ''}
${document.facts.length > 0 ? terms(document.facts) : ''}
</header>
<main>
${document.blocks.map(written).join('\n')}
</main>
<footer>${element('p', document.author)}<p><time datetime="${escaped(document.on)}">${escaped(document.on)}</time></p></footer>
</body>
</html>
`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const id = block.id === undefined ? '' : ` id="${escaped(block.id)}"`;
      return element(`h${block.level + 1}`, block.text, id);
    }
    case 'paragraph':
      return element('p', block.text);
    case 'note':
      return `<aside role="note">${element('p', block.text)}</aside>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>\n${block.items.map((item) => element('li', item)).join('\n')}\n</${name}>`;
    }
    case 'terms':
      return terms(block.items);
    case 'table':
      return table(block);
    case 'page-break':
      return '<hr>';
  }
}

function table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const side = (at: number) => (columns[at]?.align === 'end' ? ' class="end"' : '');
  const head = columns.map(({ label }, at) => cell('th', label, ` scope="col"${side(at)}`));
  const body = rows.map((row) => `<tr>${row.map((text, at) => cell('td', text, side(at))).join('')}</tr>`);
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escaped(caption)}"><table>
${element('caption', caption)}
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function terms(items: readonly Term[]): string {
  const pairs = items.map(({ term, text }) => `${cell('dt', term)}${cell('dd', text)}`);
  return `<dl>\n${pairs.join('\n')}\n</dl>`;
}

/** Each text stands for itself: an Arabic name in an English row reads in its own direction and turns nothing around. */
function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes} dir="auto">${escaped(text)}</${name}>`;
}

/** As `element`, where the text must stand at the side of its column and not of its own direction. */
function cell(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}><bdi>${escaped(text)}</bdi></${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
