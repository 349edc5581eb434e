/** Against real lists: one name in all its spellings, ordinary names that nobody lists, listed names with a slip in them. */
import { namesOf, readLists, readText } from '../screening/data.ts';
import { type Asked, openScreener, type Screener } from '../screening/matcher.ts';
import { many, openMakers, slip } from '../screening/people.ts';
import { percent, share } from './figures.ts';

type Names = ReturnType<typeof namesOf>;
type Opened = { readonly names: Names; readonly screener: Screener };

export type ListFigures = {
  readonly ordinary_false_positives: number;
  readonly ordinary_false_positives_by: Readonly<Record<string, number>>;
  readonly typo_recall: number;
  readonly spellings_found: number;
  readonly spellings: number;
};

/** `sample`: how many ordinary names of each sort, and how many listed ones. */
export async function measureLists(threshold: number, sample: number): Promise<ListFigures> {
  const entries = await readLists();
  const names = namesOf(entries);
  const opened = { names, screener: openScreener(entries, threshold) };
  console.log(
    `\nOFAC SDN with aliases, Entity List and UN list: ${names.length.toLocaleString('en')} names.`,
  );
  const spellings = await measureSpellings(opened);
  const { all, by } = await measureOrdinary(opened, sample);
  const typos = measureTypos(opened, sample);
  return {
    ordinary_false_positives: all,
    ordinary_false_positives_by: by,
    typo_recall: typos,
    ...spellings,
  };
}

async function measureSpellings({ names, screener }: Opened) {
  const spellings = (await readText('screening/putin_names.txt')).split('\n').filter((line) => line !== '');
  const entry = names.find(({ name }) => name === 'PUTIN, Vladimir Vladimirovich')?.entry;
  if (entry === undefined) throw new Error('the SDN list does not name him');
  const missed = spellings.filter(
    (name) => !screener.screen({ name, kind: 'person' }).some((found) => found.entry === entry),
  );
  console.log(
    `PUTIN, Vladimir Vladimirovich: ${spellings.length - missed.length} of ${spellings.length} spellings lead to him${missed.length > 0 ? `; not: ${missed.join(' · ')}` : ''}`,
  );
  return { spellings_found: spellings.length - missed.length, spellings: spellings.length };
}

/** What a higher threshold would leave. */
const higher = [0.8, 0.9];

async function measureOrdinary({ names, screener }: Opened, sample: number) {
  const makers = await openMakers();
  const sorts: Readonly<Record<string, readonly Asked[]>> = {
    persons_of_one_country: many(sample, 'of one country', makers.ofCountry),
    persons_by_frequency: many(sample, 'by frequency', makers.ofAnywhere),
    organizations: many(sample, 'organizations', makers.organization),
  };
  const listedOnce = new Set(names.map(({ name }) => bare(name)));
  const by: Record<string, number> = {};
  const table: Record<string, Record<string, string | number>> = {};
  const shown: string[] = [];
  let [asked, wrong] = [0, 0];
  for (const [sort, parties] of Object.entries(sorts)) {
    // Who is called as a listed person is found rightly.
    const others = parties.filter(({ name }) => !listedOnce.has(bare(name)));
    const hits = others.flatMap((party) => {
      const [best] = screener.screen(party);
      return best ? [{ party, listed: best.name, score: best.score }] : [];
    });
    by[sort] = share(hits.length, others.length);
    asked += others.length;
    wrong += hits.length;
    const counted = (way: string) => hits.filter(({ listed }) => wayOf(listed) === way).length;
    table[sort] = {
      names: others.length,
      'called as one who is listed': parties.length - others.length,
      'false positives': percent(by[sort]),
      ...Object.fromEntries(
        higher.map((score) => [
          `from ${score} on`,
          percent(share(hits.filter((hit) => hit.score >= score).length, others.length)),
        ]),
      ),
      'by a listed name of one word': counted('one word'),
      'by one of another script': counted('another script'),
      'by others': counted('other'),
    };
    for (const { party, listed, score } of hits.slice(0, 6))
      shown.push(`  ${party.name} / ${listed}: ${score.toFixed(2)}`);
  }
  console.log(
    'Ordinary names: those of one country from the lists of the demo world, those by frequency from',
  );
  console.log('cross-script-tokens (given: 40 bearers and more; family: 2 to 400; drawn by count). Seeded.');
  console.table(table);
  console.log(shown.join('\n'));
  return { all: share(wrong, asked), by };
}

/** What kind of listed name a party was taken for. */
function wayOf(listed: string): 'one word' | 'another script' | 'other' {
  if (!/\p{Script=Latin}/u.test(listed)) return 'another script';
  return /[\s,-]/u.test(listed.trim()) ? 'other' : 'one word';
}

/** Its words in the order of the alphabet. */
function bare(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.sort()
      .join(' ') ?? ''
  );
}

function measureTypos({ names, screener }: Opened, sample: number): number {
  const persons = names.filter(
    ({ kind, name }) =>
      kind === 'person' &&
      /^[\p{Script=Latin}\s,.'’-]+$/u.test(name) &&
      /\p{L},?\s+\p{L}/u.test(name) &&
      /\p{L}{4}/u.test(name),
  );
  // Two letters that are the same may have changed places.
  const asked = many(sample, 'typos', (chance) => {
    const { name, entry } = chance.pick(persons);
    return { name, entry, written: slip(name, chance) };
  }).filter(({ name, written }) => name !== written);
  const missed = asked.filter(
    ({ written, entry }) =>
      !screener.screen({ name: written, kind: 'person' }).some((found) => found.entry === entry),
  );
  const recall = share(asked.length - missed.length, asked.length);
  console.log(
    `Listed persons with one slip: ${percent(recall)} of ${asked.length} found. Names of two words and more in Latin`,
  );
  console.log(
    'letters; in one word of four letters and more, one letter is left out, doubled, changed, or swapped. Seeded.',
  );
  for (const { name, written } of missed.slice(0, 10)) console.log(`  not found: ${written} (${name})`);
  return recall;
}
