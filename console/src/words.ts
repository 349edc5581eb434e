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

/** A code at the beginning of a line; the name of a table, where there is no word for it, stays as it is. */
export function codeSaid(code: string): string {
  return code.includes('.') ? code : titleFor(code);
}
