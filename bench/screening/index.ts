/**
 * How fast parties are screened against real lists: one at a time, in a batch on every core, and a million of them
 * against what changed in one of OFAC's lists between two days. Beside it, in the same run, what a scan of all names takes.
 *
 * A party has one name. One in ten is a listed name with a slip in it; of the others a fifth are organizations, and the
 * rest ordinary persons. `THRESHOLD` is the score from which on a name is found (0.70). `GATEHOUSE_BENCH_PARTIES` (3,000),
 * `GATEHOUSE_BENCH_BATCH` (20,000) and `GATEHOUSE_BENCH_MILLION` (1,000,000) set how many are asked for one at a time, in
 * the batch, and against the change. The data are read from `../shared/data` (or `GATEHOUSE_TEST_DATA`).
 */
import { cpus, loadavg } from 'node:os';
import type { ListEntry } from '../../src/program/determine/lists/index.ts';
import { changesBetween, compareKeys } from '../../src/program/determine/lists/reading/changes.ts';
import { hasData, namesOf, readList, readLists } from './data.ts';
import { type Asked, openScreener, type Screener } from './matcher.ts';
import { byFuzzball, byJaroWinkler } from './others.ts';
import { many, openMakers, partyMaker } from './people.ts';
import { onAllCores, threads } from './threads.ts';

const listedEvery = 10;
/** Few, as among customers; enough to see that they are found. */
const listedEveryOfMillion = 10_000;
/** Until the engine has compiled what runs often, and frequent words were met once: as in a server after its first minute. */
const warmUp = 2_000;
const scanned = 20;

export async function run(): Promise<void> {
  if (!hasData()) return;
  const threshold = Number(process.env.THRESHOLD ?? 0.7);
  const parties = Number(process.env.GATEHOUSE_BENCH_PARTIES ?? 3_000);
  const batch = Number(process.env.GATEHOUSE_BENCH_BATCH ?? 20_000);
  const million = Number(process.env.GATEHOUSE_BENCH_MILLION ?? 1_000_000);
  const entries = await readLists();
  const listed = namesOf(entries);
  const before = performance.now();
  const screener = openScreener(entries, threshold);
  const index_ms = performance.now() - before;
  const make = partyMaker(await openMakers(), listed, listedEvery);
  const asked = many(warmUp + parties, 'one at a time', make);
  const alone = oneAtATime(screener, asked);
  const rss_mb = process.memoryUsage.rss() / 1_048_576;
  const sample = asked.slice(-scanned);
  const found = sample.filter((party) => screener.screen(party).length > 0).length;
  const fuzzball = byFuzzball(listed, sample);
  const jaroWinkler = byJaroWinkler(listed, sample);
  console.log(
    `Of ${scanned} parties some name is found for ${found}; by fuzzball for ${fuzzball.found}, by Jaro-Winkler for ${jaroWinkler.found}`,
  );
  const together = await onAllCores({ entries, threshold, parties: batch, listedEvery, label: 'batch' });
  const changed = await changedEntries();
  const delta = await screenMillion({ entries: changed, threshold, parties: million });
  console.log(
    `${million.toLocaleString('en')} parties against ${changed.length} entries added or changed in six days: found ${delta.found}`,
  );
  print({
    p50_ms: alone.p50,
    p99_ms: alone.p99,
    parties_per_s: batch / together.seconds,
    delta_million_s: (delta.seconds * 1_000_000) / million,
    names: listed.length,
    entries: entries.length,
    rss_mb,
    index_ms,
    threshold,
    fuzzball_ms: fuzzball.ms,
    jaro_winkler_ms: jaroWinkler.ms,
  });
}

function oneAtATime(
  screener: Screener,
  asked: readonly Asked[],
): { readonly p50: number; readonly p99: number } {
  for (const party of asked.slice(0, warmUp)) screener.screen(party);
  const times = asked.slice(warmUp).map((party) => {
    const began = performance.now();
    screener.screen(party);
    return performance.now() - began;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** What was added or changed between 12 and 18 April 2024. */
async function changedEntries(): Promise<readonly ListEntry[]> {
  const [before = [], after = []] = await Promise.all(
    ['12', '18'].map(async (day) =>
      (await readList('ofac-csv', { main: `ofac-sdn-daily/sdn_2024-04-${day}.csv.gz` })).toSorted((a, b) =>
        compareKeys(a.key, b.key),
      ),
    ),
  );
  const entries: ListEntry[] = [];
  for await (const one of changesBetween(before, after))
    if (one.change !== 'removed') entries.push(one.after);
  return entries;
}

function screenMillion(asked: { entries: readonly ListEntry[]; threshold: number; parties: number }) {
  const step = asked.parties / 10;
  let told = 0;
  return onAllCores({ ...asked, listedEvery: listedEveryOfMillion, label: 'million' }, (parties) => {
    if (parties < told + step) return;
    told = parties;
    console.log(`  ${parties.toLocaleString('en')} of ${asked.parties.toLocaleString('en')} screened`);
  });
}

type Figures = Readonly<Record<keyof typeof titles, number>>;

const titles = {
  names: 'names of OFAC SDN, Entity List and UN list',
  entries: 'entries that bear them',
  threshold: 'found from this score on',
  index_ms: 'index opened, ms',
  rss_mb: 'memory of the process with one index, MB',
  p50_ms: 'one party, half of them within, ms',
  p99_ms: 'one party, 99 in 100 within, ms',
  parties_per_s: 'parties a second in a batch, all cores',
  delta_million_s: 'a million parties against a change of the list, all cores, s',
  fuzzball_ms: `fuzzball's token_sort_ratio over all names, one party, median of ${scanned}, ms`,
  jaro_winkler_ms: `Jaro-Winkler over all names, one party, median of ${scanned}, ms`,
} as const;

function print(figures: Figures): void {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, Math.round(value * 1000) / 1000]),
  );
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${threads} cores; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  );
  console.table(
    Object.fromEntries(Object.entries(titles).map(([key, title]) => [title, { measured: rounded[key] }])),
  );
  console.log(JSON.stringify({ bench: 'screening', ...rounded, threads }));
}
