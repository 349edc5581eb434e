/** Which part of a name is asked first: as it is said where the name is from. */

/** Written in these scripts, the family name comes first. */
const familyFirstScripts = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Languages in which it does so in whichever script. */
const familyFirstLanguages = ['zh', 'ja', 'ko', 'vi', 'hu'];

/**
 * @param whole the name as it is written so far; where its script says nothing, the languages decide
 * @param languages of the page and of the browser, the most wanted first
 */
export function isFamilyFirst(whole: string, languages: readonly string[]): boolean {
  if (familyFirstScripts.test(whole)) return true;
  if (/\p{Script=Arabic}|\p{Script=Cyrillic}|\p{Script=Hebrew}|\p{Script=Devanagari}/u.test(whole))
    return false;
  const [first = ''] = languages;
  return familyFirstLanguages.includes(first.toLowerCase().split('-')[0] ?? '');
}
