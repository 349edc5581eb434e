/** Makes text from outside fit for a log or a record in clear: no address, no long number, no control character. */

/** Digits from which on a number may be a telephone, an account or a document. */
const manyDigits = 7;

type Instead = string | ((found: string) => string);
const rules: readonly (readonly [pattern: RegExp, instead: Instead])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  [/[\u0000-\u001f\u007f-\u009f]+/g, ' '],
  [/[^\s<>"'@,;:]+@[^\s<>"'@,;:]+/g, '[address]'],
  [/[A-Za-z0-9_-]{32,}/g, '[token]'],
  [/\+?\(?\d[\d\s().-]*\d/g, (found) => (found.replace(/\D/g, '').length < manyDigits ? found : '[number]')],
];

export function scrub(text: string, mostCharacters = 300): string {
  const clean = rules.reduce((so, [pattern, instead]) => replace(so, pattern, instead), text).trim();
  return clean.length > mostCharacters ? `${clean.slice(0, mostCharacters)}…` : clean;
}

function replace(text: string, pattern: RegExp, instead: Instead): string {
  return text.replace(pattern, (found) => (typeof instead === 'string' ? instead : instead(found)));
}

/** One line about a fault that is safe to keep: its kind, its code, and its message where that can hold no values. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // A message of the database can quote the row.
  if (code && /^[0-9A-Z]{5}$/.test(code)) return `database error ${code}`;
  return scrub([error.name, code, error.message].filter(Boolean).join(': '));
}
