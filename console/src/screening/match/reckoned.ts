/** The score as it was reckoned: what each line did to it, what it was after that line, and what the line is made of. */
import type { Line } from './sides.ts';

export type Step = Line & {
  /** `×` and `+` with their number; nothing for the line it begins with. */
  readonly did?: string;
  readonly effect: 'begins' | 'lowers' | 'raises' | 'leaves';
  /** What the score is after it. */
  readonly after: number;
  /** What lines that only explain this one say. */
  readonly because: readonly string[];
};

/** The score begins at 1: what lowers it is multiplied, what raises it is added. */
export function reckoned(lines: readonly Line[]): readonly Step[] {
  const steps: Step[] = [];
  for (const line of lines) {
    const before = steps.at(-1);
    const score = before?.after ?? 1;
    if (line.times !== undefined) {
      const effect = line.times === 1 ? 'leaves' : 'lowers';
      steps.push({
        ...line,
        did: `× ${fourDigits(line.times)}`,
        effect,
        after: score * line.times,
        because: [],
      });
    } else if (line.adds !== undefined) {
      const effect = line.adds === 0 ? 'leaves' : 'raises';
      steps.push({
        ...line,
        did: `+ ${fourDigits(line.adds)}`,
        effect,
        after: score + line.adds,
        because: [],
      });
    } else if (before) steps.splice(-1, 1, { ...before, because: [...before.because, line.says] });
    else steps.push({ ...line, effect: 'begins', after: score, because: [] });
  }
  return steps;
}

/** As many as a score has. */
export function fourDigits(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 4 });
}
