/**
 * How well names are matched: on labelled pairs beside logic-v2, beside OFAC's own scores, across scripts, and against real
 * lists. `THRESHOLD` is the score from which on a name is found (0.70), `GATEHOUSE_BENCH_SAMPLE` how many names are made
 * up of each sort (2,000). The data are read from `../shared/data` (or `GATEHOUSE_TEST_DATA`).
 */
import { hasData } from '../screening/data.ts';
import { measureScripts } from './across-scripts.ts';
import { printExplanations } from './explanations.ts';
import { measureOfac } from './ofac.ts';
import { measurePairs, readPairs } from './pairs.ts';
import { measureLists } from './real-lists.ts';

export async function run(): Promise<void> {
  if (!hasData()) return;
  const threshold = Number(process.env.THRESHOLD ?? 0.7);
  const sample = Number(process.env.GATEHOUSE_BENCH_SAMPLE ?? 2000);
  const pairs = await readPairs();
  const ofPairs = measurePairs(pairs, threshold);
  const ofOfac = await measureOfac();
  const perScript = await measureScripts(threshold);
  const ofLists = await measureLists(threshold, sample);
  printExplanations(pairs, threshold);
  console.log(
    JSON.stringify({
      bench: 'screening-quality',
      threshold,
      ...ofPairs,
      ...ofOfac,
      ...ofLists,
      scripts: perScript,
    }),
  );
}
