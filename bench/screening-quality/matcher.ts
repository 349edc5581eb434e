/** The only place where this bench meets the matcher: what is measured is asked here. */
import { analyse, type Kind } from '../../src/program/determine/screening/matcher/analyse.ts';
import { explain } from '../../src/program/determine/screening/matcher/explain.ts';
import { compare } from '../../src/program/determine/screening/matcher/score.ts';

export { ofacScore } from '../../src/program/determine/screening/matcher/ofac-score.ts';
export type { Kind };

export type Pair = { readonly asked: string; readonly listed: string; readonly kind: Kind };

/** From 0 to 1. */
export function scoreOf({ asked, listed, kind }: Pair): number {
  return compare(analyse(asked, kind), analyse(listed, kind)).score;
}

/** The score of a pair, told line by line. */
export function toldOf({ asked, listed, kind }: Pair): readonly string[] {
  const [a, b] = [analyse(asked, kind), analyse(listed, kind)];
  return explain(a, b, compare(a, b)).map(({ says, times }) =>
    times === undefined ? `    ${says}` : `  × ${times.toFixed(3)}  ${says}`,
  );
}
