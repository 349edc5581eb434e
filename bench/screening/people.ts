/** Parties to ask for: ordinary persons and organizations, put together by seeded chance, and slips of the pen. */
import { type Language, readAtlas } from '../../src/demo/people/atlas.ts';
import { firmName } from '../../src/demo/people/people.ts';
import { type Chance, chance } from '../../src/demo/random.ts';
import { readText } from './data.ts';
import type { Asked, Listed } from './matcher.ts';

export type Makers = {
  /** Given and family name of one country, by its share in the demo world. */
  ofCountry(chance: Chance): Asked;
  /** A given and a family name as often as they are borne, whatever the country: so many different ones. */
  ofAnywhere(chance: Chance): Asked;
  organization(chance: Chance): Asked;
};

export const scripts = ['arabic', 'chinese', 'hebrew', 'japanese', 'katakana', 'korean', 'russian'] as const;
export type Token = { readonly latin: string; readonly native: string; readonly count: number };

/** A name in Latin letters, the same name in its own script, and how many persons bear it in both. */
export async function readTokens(script: (typeof scripts)[number]): Promise<readonly Token[]> {
  const text = await readText(`screening/cross-script-tokens/wd_${script}_20.tsv`);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [latin = '', native = '', count = ''] = line.split('\t');
      return { latin, native: native.replaceAll(' ', ''), count: Number(count) };
    });
}

export async function openMakers(): Promise<Makers> {
  const [{ places }, borne] = await Promise.all([readAtlas(), namesBorne()]);
  const place = drawnFrom(places, ({ share }) => share);
  // What many bear is a given name, mostly; what few bear, a family name.
  const byCount = (some: readonly Borne[]) => drawnFrom(some, ({ count }) => count);
  const given = byCount(borne.filter(({ count }) => count >= 40));
  const family = byCount(borne.filter(({ count }) => count >= 2 && count < 400));
  return {
    ofCountry: (chance) => ({ name: personOf(place(chance).language, chance), kind: 'person' }),
    ofAnywhere: (chance) => ({ name: `${given(chance).latin} ${family(chance).latin}`, kind: 'person' }),
    organization: (chance) => ({ name: firmName(place(chance), chance).latin, kind: 'organization' }),
  };
}

function personOf({ given, family, single, order }: Language, chance: Chance): string {
  if (given.length === 0 || family.length === 0) return chance.pick(single).latin;
  const names = [chance.pick(given).latin, chance.pick(family).latin];
  return (order === 'family-given' ? names.reverse() : names).join(' ');
}

/** One in `listedEvery` is a listed name with a slip in it; of the others a fifth are organizations. */
export function partyMaker(makers: Makers, listed: readonly Listed[], listedEvery: number) {
  return (chance: Chance): Asked => {
    if (chance.whole(1, listedEvery) === 1) {
      const { name, kind } = chance.pick(listed);
      return { name: slip(name, chance), kind };
    }
    if (chance.percent(20)) return makers.organization(chance);
    return chance.percent(50) ? makers.ofCountry(chance) : makers.ofAnywhere(chance);
  };
}

type Borne = { readonly latin: string; readonly count: number };

async function namesBorne(): Promise<readonly Borne[]> {
  const counts = new Map<string, number>();
  for (const script of scripts)
    for (const { latin, count } of await readTokens(script))
      if (latin.length >= 3) counts.set(latin, Math.max(counts.get(latin) ?? 0, count));
  return [...counts].map(([latin, count]) => ({ latin, count }));
}

/** Each as often as its weight says, found by halving. */
function drawnFrom<T>(from: readonly T[], weightOf: (one: T) => number): (chance: Chance) => T {
  const upTo = new Float64Array(from.length);
  let total = 0;
  for (const [at, one] of from.entries()) {
    total += weightOf(one);
    upTo[at] = total;
  }
  return (chance) => {
    const drawn = chance.real() * total;
    let [low, high] = [0, from.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return from[low] ?? chance.pick(from);
  };
}

/** One letter of a word of four or more is left out, doubled, changed for another, or changes place with the next. */
export function slip(name: string, chance: Chance): string {
  const places = [...name.matchAll(/\p{L}{4,}/gu)].flatMap(({ 0: word, index }) =>
    Array.from(word, (_letter, nth) => ({ at: index + nth, isLast: nth === word.length - 1 })),
  );
  if (places.length === 0) return name;
  const { at, isLast } = chance.pick(places);
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  const how = chance.pick(isLast ? ways.filter((way) => way !== 'swap') : ways);
  if (how === 'drop') return before + after;
  if (how === 'double') return before + letter + letter + after;
  if (how === 'swap') return before + after.charAt(0) + letter + after.slice(1);
  const others = [...'abcdefghijklmnopqrstuvwxyz'].filter((one) => one !== letter.toLowerCase());
  const other = chance.pick(others);
  return before + (letter === letter.toUpperCase() ? other.toUpperCase() : other) + after;
}
const ways = ['drop', 'double', 'swap', 'replace'] as const;

/** So many, always the same ones. */
export function many<T>(count: number, label: string, make: (chance: Chance) => T): readonly T[] {
  const draws = chance('screening-bench', label);
  return Array.from({ length: count }, () => make(draws));
}
