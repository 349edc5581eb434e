/** Texts that mean something to a typesetter, a browser or a reader of Markdown. To a document they mean nothing. */
import type { DocumentOf } from '../../kernel/document.ts';
import { sample } from './sample-fixture.ts';

export const hostile: readonly string[] = [
  '#set page(width: 1pt)',
  '#panic("stop") $x^2$ <label> @reference *strong* _emph_ `raw`',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '`code` | cell | **bold** [link](https://a.example) ![picture](x)',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '&lt;b&gt; &#60;',
  'www.a.example and https://b.example',
  'endstream endobj %%EOF (',
  '\\',
];

/** Each text in each place a document has. */
export function everywhere(text: string): DocumentOf {
  return {
    ...sample,
    title: text,
    subtitle: text,
    author: text,
    facts: [{ term: text, text }],
    blocks: [
      { kind: 'heading', level: 1, text, id: text },
      { kind: 'paragraph', text },
      { kind: 'list', items: [text] },
      { kind: 'list', ordered: true, items: [text] },
      { kind: 'terms', items: [{ term: text, text }] },
      { kind: 'note', text },
      { kind: 'table', caption: text, columns: [{ label: text }], rows: [[text]] },
    ],
  };
}
