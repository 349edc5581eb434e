/** The fonts a PDF is set in, and which characters they print. They come from packages, never from the machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Characters, charactersOf } from './characters-of.ts';

/** A family by the name it has in its files, with the files of its two weights. */
type Family = { readonly name: string; readonly regular: string; readonly bold: string };

export type Fonts = {
  /** Names, in the order in which they are tried. */
  readonly families: readonly string[];
  readonly files: readonly string[];
  /** For each family what both weights print. */
  readonly printed: readonly Characters[];
};

const require = createRequire(import.meta.url);
const latin = join(dirname(require.resolve('@embedpdf/fonts-latin')), '..', 'fonts');
const arabic = join(dirname(require.resolve('@embedpdf/fonts-arabic')), '..', 'fonts');
const hebrew = join(dirname(require.resolve('@embedpdf/fonts-hebrew')), '..', 'fonts');
const chinese = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const korean = join(dirname(require.resolve('@embedpdf/fonts-kr')), '..', 'fonts');
const thai = dirname(require.resolve('@expo-google-fonts/noto-sans-thai/package.json'));

const inOrder: readonly Family[] = [
  family('Noto Sans', join(latin, 'NotoSans-Regular.ttf'), join(latin, 'NotoSans-Bold.ttf')),
  family(
    'Noto Naskh Arabic',
    join(arabic, 'NotoNaskhArabic-Regular.ttf'),
    join(arabic, 'NotoNaskhArabic-Bold.ttf'),
  ),
  family(
    'Noto Sans Hebrew',
    join(hebrew, 'NotoSansHebrew-Regular.ttf'),
    join(hebrew, 'NotoSansHebrew-Bold.ttf'),
  ),
  family(
    'Noto Sans Thai',
    join(thai, '400Regular', 'NotoSansThai_400Regular.ttf'),
    join(thai, '700Bold', 'NotoSansThai_700Bold.ttf'),
  ),
  family(
    'Noto Sans S Chinese',
    join(chinese, 'NotoSansHans-Regular.otf'),
    join(chinese, 'NotoSansHans-Bold.otf'),
  ),
  family('Noto Sans Korean', join(korean, 'NotoSansKR-Regular.otf'), join(korean, 'NotoSansKR-Bold.otf')),
];

let loaded: Promise<Fonts> | undefined;

/** Reads the fonts at the first call. */
export function loadFonts(): Promise<Fonts> {
  loaded ??= read();
  return loaded;
}

/** One file after the other: the program goes on between two of them. */
async function read(): Promise<Fonts> {
  const printed: Characters[] = [];
  for (const { regular, bold } of inOrder) {
    const light = charactersOf(await readFile(regular));
    const heavy = charactersOf(await readFile(bold));
    for (let code = 0; code < light.length; code += 1) if (heavy[code] === 0) light[code] = 0;
    printed.push(light);
  }
  return {
    families: inOrder.map(({ name }) => name),
    files: inOrder.flatMap(({ regular, bold }) => [regular, bold]),
    printed,
  };
}

function family(name: string, regular: string, bold: string): Family {
  return { name, regular, bold };
}
