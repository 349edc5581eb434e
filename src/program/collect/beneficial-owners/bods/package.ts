/** A BODS package as text: a JSON array, one statement alone, or one statement a line (JSON Lines). */
import { type JsonText, jsonTexts } from './json-text.ts';

export type PackageDocuments =
  | { readonly outcome: 'read'; readonly documents: readonly PackageEntry[] }
  | { readonly outcome: 'refused'; readonly code: 'empty-package' | 'not-json' };

export type PackageEntry =
  /** `text` is the document as it came, without the white space between its parts. */
  | { readonly kind: 'document'; readonly document: unknown; readonly text: string }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'too-deep' };

/** A statement has ten levels or so. What lies deeper would only be there to do harm. */
const mostLevels = 100;

export function readPackage(text: string): PackageDocuments {
  // Some exports begin with a byte-order mark.
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return { outcome: 'refused', code: 'empty-package' };
  const documents = isJson(content)
    ? jsonTexts(content).map(entryOf)
    : content.split(/\r?\n/).flatMap((line): PackageEntry[] => (line.trim() === '' ? [] : [lineEntry(line)]));
  if (documents.length === 0) return { outcome: 'refused', code: 'empty-package' };
  const hasAny = documents.some(({ kind }) => kind !== 'not-json');
  return hasAny ? { outcome: 'read', documents } : { outcome: 'refused', code: 'not-json' };
}

function entryOf({ text, depth }: JsonText): PackageEntry {
  if (depth > mostLevels) return { kind: 'too-deep' };
  return { kind: 'document', document: JSON.parse(text), text };
}

/** A line that is a list is one entry: a statement is an object, and the reader says so. */
function lineEntry(line: string): PackageEntry {
  if (!isJson(line)) return { kind: 'not-json' };
  const [only] = jsonTexts(`[${line}]`);
  return only ? entryOf(only) : { kind: 'not-json' };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
