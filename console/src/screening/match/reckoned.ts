/** The score as it was reckoned: what each line did to it, and what it was after that line. */
import type { Line } from './sides.ts';

export type Step = Line & {
  /** `×` and `+` with their number; nothing for a line that explains another. */
  readonly did?: string;
  /** What the score is after it; nothing where it did nothing. */
  readonly after?: number;
};

/** The score begins at 1: what lowers it is multiplied, what raises it is added. */
export function reckoned(lines: readonly Line[]): readonly Step[] {
  let score = 1;
  return lines.map((line) => {
    if (line.times !== undefined) {
      score *= line.times;
      return { ...line, did: `× ${fourDigits(line.times)}`, after: score };
    }
    if (line.adds !== undefined) {
      score += line.adds;
      return { ...line, did: `+ ${fourDigits(line.adds)}`, after: score };
    }
    return line;
  });
}

/** As many as a score has. */
export function fourDigits(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 4 });
}
