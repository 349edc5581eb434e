/** The portal's texts. Each catalog is fetched when it is first read. */
import { createInstance, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, isLanguage, type Language, languageHere, languages } from './language.ts';

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
      // `true`: to be tried again, a few times.
      (error: unknown) => done(error instanceof Error ? error : new Error(path, { cause: error }), true),
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

/** Changes to a language once its texts are here. Without a connection they may not come: then it stays as it is. */
export async function speak(language: Language): Promise<boolean> {
  if (!texts.hasResourceBundle(language, 'portal')) await texts.reloadResources([language], ['portal']);
  const spoken = texts.hasResourceBundle(language, 'portal');
  if (spoken) await texts.changeLanguage(language);
  return spoken;
}
