/** One name in Latin letters and in its own script: how often the two are found to be one, and two others are. */
import { readTokens, scripts } from '../screening/people.ts';
import { percent, share } from './figures.ts';
import { scoreOf } from './matcher.ts';

const every = 10;

export type ScriptFigures = { readonly recall: number; readonly false_positives: number };

export async function measureScripts(threshold: number): Promise<Record<string, ScriptFigures>> {
  const figures: Record<string, ScriptFigures> = {};
  const table: Record<string, Record<string, string | number>> = {};
  for (const script of scripts) {
    const tokens = (await readTokens(script)).filter((_token, at) => at % every === 0);
    const isFound = (asked: string, listed: string) =>
      scoreOf({ asked, listed, kind: 'person' }) >= threshold;
    const found = tokens.filter(({ latin, native }) => isFound(latin, native)).length;
    // Each with the native name of the next row that is of another one.
    const shifted = tokens.map(({ latin }, at) => {
      const rest = [...tokens.slice(at + 1), ...tokens.slice(0, at)];
      return { latin, native: rest.find((other) => other.latin !== latin)?.native ?? '' };
    });
    const wrong = shifted.filter(({ latin, native }) => isFound(latin, native)).length;
    figures[script] = {
      recall: share(found, tokens.length),
      false_positives: share(wrong, shifted.length),
    };
    table[script] = {
      pairs: tokens.length,
      found: percent(found / tokens.length),
      'false positives': percent(wrong / shifted.length),
    };
  }
  console.log(
    `\nSingle names across scripts, every ${every}th row; false positives: names shifted by one row.`,
  );
  console.table(table);
  return figures;
}
