/** A code of the API as words: `seniorManagingOfficial` and `identity-in-doubt` are read, not deciphered. */
export function wordsFor(code: string): string {
  return code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
    .replace(/\bus\b/g, 'U.S.')
    .replace(/\b(ai|cip)\b/g, (short) => short.toUpperCase())
    .replace(/\bcommerce\b/g, 'Commerce');
}

/** The same at the beginning of a line. */
export function titleFor(code: string): string {
  const words = wordsFor(code);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
