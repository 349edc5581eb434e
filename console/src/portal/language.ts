/** The languages of the portal, and which one the reader wants. */
export const languages = ['en', 'es', 'zh-Hans', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Each by its own name: who looks for theirs may read no other. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  'zh-Hans': '简体中文',
  ar: 'العربية',
};

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

export function isLanguage(text: unknown): text is Language {
  return languages.some((one) => one === text);
}

/** The first language of a list, as browsers give it, that the portal speaks. */
export function spokenOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find((one) => one.toLowerCase().split('-')[0] === base);
    if (found) return found;
  }
  return 'en';
}

const kept = 'gatehouse-portal-language';

export function languageHere(): Language {
  const chosen = localStorage.getItem(kept);
  return isLanguage(chosen) ? chosen : spokenOf(navigator.languages);
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(kept, language);
}
