/** Reads the lists of invented names and real places. Parsed once, so that a slip in a list is named at the start. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Country, isCountry } from '../../kernel/countries.ts';

/** A word in its own script, and in Latin letters where those differ. */
export type Word = { readonly native: string; readonly latin: string };

const word = z.string().transform((text): Word => {
  const [native = '', latin = native] = text.split('|');
  return { native, latin };
});
const words = z.array(word);

const language = z.strictObject({
  order: z.enum(['given-family', 'family-given']).default('given-family'),
  /** Family and given name are written as one word. */
  joined: z.boolean().default(false),
  /** People with one name. */
  single: words.default([]),
  given: words,
  family: words,
  firm: z.string().default('{a} {b} {form}'),
  firmA: words,
  firmB: words,
  streets: words,
  street: z.string(),
  streetLatin: z.string().optional(),
});
export type Language = z.output<typeof language>;

const city = z.string().transform((text) => {
  const [name = '', region = '', postalCode = ''] = text.split('|');
  return { name, ...(region ? { region } : {}), ...(postalCode ? { postalCode } : {}) };
});

const country = z.strictObject({
  names: z.string(),
  share: z.number().positive(),
  cities: z.array(city).min(1),
  forms: z.array(word).min(1),
  firm: z.string().optional(),
  states: z.array(z.string()).optional(),
  iban: z.number().int().optional(),
  /** How IP addresses registered there begin: two numbers, or three. */
  addresses: z.string().regex(/^\d+\.\d+(\.\d+)?$/),
});

export type Place = Omit<z.output<typeof country>, 'names'> & {
  readonly code: Country;
  readonly language: Language;
};

export type Atlas = { readonly places: readonly Place[]; place(code: string): Place };

export async function readAtlas(): Promise<Atlas> {
  const languages = z
    .record(z.string(), language)
    .parse({ ...(await readList('europe')), ...(await readList('asia-africa')) });
  const countries = z.record(z.string(), country).parse(await readList('countries'));
  const places = Object.entries(countries).map(([code, { names, ...facts }]): Place => {
    const spoken = languages[names];
    if (!isCountry(code)) throw new Error(`names/countries.yaml: ${code} is no country`);
    if (!spoken) throw new Error(`names/countries.yaml: ${code} names no list of names: ${names}`);
    return { code, language: spoken, ...facts };
  });
  const byCode = new Map<string, Place>(places.map((place) => [place.code, place]));
  return {
    places,
    place: (code) => {
      const found = byCode.get(code);
      if (!found) throw new RangeError(`the demo world has no place ${code}`);
      return found;
    },
  };
}

async function readList(name: string): Promise<Record<string, unknown>> {
  const text = await readFile(new URL(`../names/${name}.yaml`, import.meta.url), 'utf8');
  return z.record(z.string(), z.unknown()).parse(parse(text));
}
