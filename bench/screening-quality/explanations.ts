/** Twenty scores told in full, for a person to read: do they say what a reviewer would want to know? */
import { ofacScore, scoreOf, toldOf } from './matcher.ts';
import type { LabelledPair } from './pairs.ts';

const count = 20;

/** Mixed: pairs that match and pairs that do not, and of each those that the score gets wrong first. */
export function printExplanations(pairs: readonly LabelledPair[], threshold: number): void {
  const human = pairs.filter(({ isHuman }) => isHuman);
  const isWrong = ({ score, isMatch }: LabelledPair) => score >= threshold !== isMatch;
  const sorts = [
    human.filter((pair) => isWrong(pair) && pair.isMatch),
    human.filter((pair) => isWrong(pair) && !pair.isMatch),
    human.filter((pair) => !isWrong(pair) && pair.isMatch && pair.score < 1),
    human.filter((pair) => !isWrong(pair) && !pair.isMatch && pair.score > 0),
  ];
  const each = count / sorts.length;
  const chosen = sorts.flatMap((some) => spread(some, each));
  const more = spread(
    human.filter((pair) => !chosen.includes(pair)),
    count - chosen.length,
  );
  console.log(`\n${count} scores, told in full:`);
  for (const pair of [...chosen, ...more]) {
    const labelled = pair.isMatch ? 'labelled as one' : 'labelled as two';
    console.log(
      `\n${pair.asked} / ${pair.listed} (${pair.kind}, ${labelled}): ${scoreOf(pair).toFixed(3)}; OFAC's search would say ${ofacScore(pair.asked, pair.listed)}`,
    );
    console.log(toldOf(pair).join('\n'));
  }
}

/** So many of them, spread evenly. */
function spread<T>(from: readonly T[], many: number): readonly T[] {
  const step = Math.max(1, from.length / Math.max(1, many));
  return Array.from(
    { length: Math.min(many, from.length) },
    (_, nth) => from[Math.floor(nth * step)],
  ).flatMap((one) => one ?? []);
}
