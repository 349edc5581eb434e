/** What is done without an index: every listed name is looked at for every party. Each on a small sample. */
import * as fuzzball from 'fuzzball';
import { type Asked, jaroWinkler, type Listed } from './matcher.ts';

/** `ms` of one party, the median. `found`: for how many of the parties there was any name. */
export type Looked = { readonly ms: number; readonly found: number };

/** `token_sort_ratio` by its own `extract`, 70 and more. */
export function byFuzzball(listed: readonly Listed[], sample: readonly Asked[]): Looked {
  const names = listed.map(({ name }) => name);
  return look(
    sample,
    ({ name }) =>
      fuzzball.extract(name, names, { scorer: fuzzball.token_sort_ratio, cutoff: 70, limit: names.length })
        .length,
  );
}

/** Jaro-Winkler of the whole names in capitals, 0.85 and more, their words in the order of the alphabet. */
export function byJaroWinkler(listed: readonly Listed[], sample: readonly Asked[]): Looked {
  const names = listed.map(({ name }) => sorted(name));
  return look(sample, ({ name }) => {
    const asked = sorted(name);
    return names.filter((one) => jaroWinkler(asked, one) >= 0.85).length;
  });
}

function sorted(name: string): string {
  return (name.toUpperCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ');
}

function look(sample: readonly Asked[], count: (asked: Asked) => number): Looked {
  const times: number[] = [];
  let found = 0;
  for (const asked of sample) {
    const began = performance.now();
    if (count(asked) > 0) found += 1;
    times.push(performance.now() - began);
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN, found };
}
