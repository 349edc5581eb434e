/** The report of one import: how many entries and names, and every problem, counted and shown with its place. */
import { type Read, type RowProblem, type RowProblemCode, rowProblems, type Stated } from './types.ts';

/** Problems that are shown with their place. Those beyond are counted all the same. */
export const problemsShownMax = 10_000;
const damageShownMax = 100;

export type ImportReport = {
  readonly entries: number;
  readonly names: number;
  readonly problems: number;
  readonly byCode: Readonly<Partial<Record<RowProblemCode, number>>>;
  readonly shown: readonly RowProblem[];
  /** Those for which the file is refused: the first hundred, however many others came before them. */
  readonly damage: readonly RowProblem[];
  readonly stated: Stated;
};

/** Hands on what a reader says, and keeps count of it. Ask for the report when the stream has ended, or at any time. */
export function counting(reads: AsyncIterable<Read>): {
  readonly reads: AsyncGenerator<Read>;
  readonly report: () => ImportReport;
} {
  const shown: RowProblem[] = [];
  const damage: RowProblem[] = [];
  const byCode: Partial<Record<RowProblemCode, number>> = {};
  let [entries, names, problems] = [0, 0, 0];
  let stated: Stated = {};
  async function* counted(): AsyncGenerator<Read> {
    for await (const one of reads) {
      if (one.read === 'entry') {
        entries += 1;
        names += one.entry.names.length;
      } else if (one.read === 'stated') stated = { ...stated, ...one.stated };
      else {
        problems += 1;
        byCode[one.problem.code] = (byCode[one.problem.code] ?? 0) + 1;
        if (shown.length < problemsShownMax) shown.push(one.problem);
        const [effect] = rowProblems[one.problem.code];
        if (effect === 'file-refused' && damage.length < damageShownMax) damage.push(one.problem);
      }
      yield one;
    }
  }
  return { reads: counted(), report: () => ({ entries, names, problems, byCode, shown, damage, stated }) };
}
