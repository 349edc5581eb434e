/** The languages notices are written in. To add one: a file like `en.ts`, and its row here. */
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Texts } from './texts.ts';
import { zhHans } from './zh-hans.ts';

export type { Text, Texts } from './texts.ts';

export const catalog = { en, es, 'zh-Hans': zhHans, ar } as const satisfies Record<string, Texts>;
export type Locale = keyof typeof catalog;
// Safe: the keys of that very table.
export const locales = Object.keys(catalog) as [Locale, ...Locale[]];
export const defaultLocale: Locale = 'en';

/** Which way a language is written. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
