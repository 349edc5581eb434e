/** The door of runtime/documents. */
import type { DocumentOf } from '../../kernel/document.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { writePdf } from './pdf.ts';
import { prepare } from './prepare.ts';

export const documentForms = ['pdf', 'html', 'markdown'] as const;
type DocumentForm = (typeof documentForms)[number];

export type WrittenDocument = { readonly bytes: Uint8Array; readonly mediaType: string };

/**
 * Writes a document in one of three forms. The same document gives the same bytes. Throws `RangeError` for a table
 * whose rows do not fit its columns; a text is never refused.
 */
export async function writeDocument(document: DocumentOf, form: DocumentForm): Promise<WrittenDocument> {
  const prepared = prepare(document);
  switch (form) {
    case 'pdf':
      return { bytes: await writePdf(prepared), mediaType: 'application/pdf' };
    case 'html':
      return { bytes: Buffer.from(writeHtml(prepared)), mediaType: 'text/html; charset=utf-8' };
    case 'markdown':
      return { bytes: Buffer.from(writeMarkdown(prepared)), mediaType: 'text/markdown; charset=utf-8' };
  }
}
