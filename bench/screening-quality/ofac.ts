/** How near the score of OFAC's search is met, that is shown beside ours. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readText } from '../screening/data.ts';
import { percent, share } from './figures.ts';
import { ofacScore } from './matcher.ts';

const near = 5;
const Row = z.object({ query_name: z.string(), result_name: z.string(), ofac_score: z.coerce.number() });
type Apart = {
  readonly asked: string;
  readonly listed: string;
  readonly real: number;
  readonly ours: number;
};

/** A share of the scores; -1 in the file stands for a name that was not shown, and is no score. */
export async function measureOfac(): Promise<{ ofac_within_5: number; ofac_within_5_report_half: number }> {
  const text = await readText('screening/ofac_sanctions_search_fixtures.csv');
  const rows = z.array(Row).parse(parse(text, { columns: true }));
  const scored = rows.flatMap(({ query_name: asked, result_name: listed, ofac_score: real }, at) =>
    real < 0 ? [] : [{ asked, listed, real, ours: ofacScore(asked, listed), isFitted: at % 2 === 0 }],
  );
  const fitted = scored.filter(({ isFitted }) => isFitted);
  const others = scored.filter(({ isFitted }) => !isFitted);
  console.log(
    `\nOFAC's own score: ${scored.length} scores, and ${rows.length - scored.length} names that it did not show. Fitted on every second row.`,
  );
  console.table({ 'rows fitted on': row(fitted), 'the other rows': row(others), all: row(scored) });
  for (const { asked, listed, real, ours } of scored.filter((one) => apart(one) > near))
    console.log(`  ${asked} / ${listed}: OFAC ${real}, here ${ours}`);
  return { ofac_within_5: within(scored, near), ofac_within_5_report_half: within(others, near) };
}

function apart({ real, ours }: Apart): number {
  return Math.abs(real - ours);
}

function within(rows: readonly Apart[], points: number): number {
  return share(rows.filter((one) => apart(one) <= points).length, rows.length);
}

function row(rows: readonly Apart[]): Record<string, string | number> {
  const sum = rows.reduce((total, one) => total + apart(one), 0);
  return {
    rows: rows.length,
    'within 5 points': percent(within(rows, near)),
    'to the point': percent(within(rows, 0)),
    'points apart, mean': Math.round((sum / rows.length) * 100) / 100,
  };
}
