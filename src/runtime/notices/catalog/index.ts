/** The languages notices are written in. To add one: a file like `en.ts`, and its row here. */
import { en } from './en.ts';
import type { Texts } from './texts.ts';

export type { Text, Texts } from './texts.ts';

export const catalog = { en } as const satisfies Record<string, Texts>;
export type Locale = keyof typeof catalog;
export const defaultLocale: Locale = 'en';
