/** A BODS package as text: a JSON array, one statement alone, or one statement a line (JSON Lines). */

export type PackageDocuments =
  | { readonly outcome: 'read'; readonly documents: readonly PackageEntry[] }
  | { readonly outcome: 'refused'; readonly code: 'empty-package' | 'not-json' };

export type PackageEntry =
  | { readonly kind: 'document'; readonly document: unknown }
  | { readonly kind: 'not-json'; readonly line: number };

export function readPackage(text: string): PackageDocuments {
  // Some exports begin with a byte-order mark.
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return { outcome: 'refused', code: 'empty-package' };
  const whole = parse(content);
  if (whole.isJson) {
    const documents = Array.isArray(whole.value) ? whole.value : [whole.value];
    if (documents.length === 0) return { outcome: 'refused', code: 'empty-package' };
    return {
      outcome: 'read',
      documents: documents.map((document: unknown) => ({ kind: 'document', document })),
    };
  }
  const documents = content.split(/\r?\n/).flatMap((line, position): PackageEntry[] => {
    if (line.trim() === '') return [];
    const result = parse(line);
    return [
      result.isJson ? { kind: 'document', document: result.value } : { kind: 'not-json', line: position + 1 },
    ];
  });
  const hasAny = documents.some(({ kind }) => kind === 'document');
  return hasAny ? { outcome: 'read', documents } : { outcome: 'refused', code: 'not-json' };
}

function parse(text: string): { isJson: true; value: unknown } | { isJson: false } {
  try {
    return { isJson: true, value: JSON.parse(text) };
  } catch {
    return { isJson: false };
  }
}
