/** The portal's texts. Each catalog is fetched when it is first read. */
import { createInstance, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, isLanguage, languageHere, languages } from './language.ts';

type Catalog = Readonly<Record<string, string>>;

const catalogs = import.meta.glob<Catalog>('./texts/*.json', { import: 'default' });

const catalogBackend = {
  type: 'backend' as const,
  init() {},
  read(language: string, _name: string, done: ReadCallback) {
    const path = `./texts/${language}.json`;
    const load = catalogs[path];
    if (!load) return done(new Error(`no catalog at ${path}`), null);
    load().then(
      (catalog) => done(null, catalog),
      (error: unknown) => done(error instanceof Error ? error : new Error(path, { cause: error }), null),
    );
  },
};

export const texts = createInstance();

function isolated(value: string): string {
  return isLanguage(texts.language) && directionOf(texts.language) === 'rtl' ? `\u2068${value}\u2069` : value;
}

void texts
  .use(catalogBackend)
  .use(initReactI18next)
  .init({
    lng: languageHere(),
    load: 'currentOnly',
    supportedLngs: [...languages],
    fallbackLng: false,
    ns: ['portal'],
    defaultNS: 'portal',
    // Codes of the server stand in keys, and have dots and colons.
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it shows. Here only a name from left to right is kept together within a text from right to left.
    interpolation: { escape: isolated },
  });
