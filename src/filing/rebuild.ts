/** Takes every figure of a filing again and compares it with what was filed. */
import { type FieldError, type Refusal, refuse } from '../kernel/problems.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type Reading, rebuildFigure } from './figures.ts';
import { queryNamed } from './kinds.ts';
import { digestOf } from './signing.ts';
import type { Filing } from './types.ts';

const mostDifferences = 50;

export type Rebuilt = {
  readonly digest: string;
  readonly figures: readonly { readonly field: string; readonly rows: number; readonly rowsDigest: string }[];
};

/** The same figures with the same rows, and the same canonical form; or refused with where and by how much it differs. */
export async function rebuildFiling(
  read: Reading,
  runtime: Pick<Runtime, 'parts'>,
  filing: Filing,
): Promise<Rebuilt | Refusal> {
  const errors: FieldError[] = [];
  const figures: Rebuilt['figures'][number][] = [];
  for (const field of filing.fields) {
    if (field.kind !== 'figure') continue;
    const { query, rows, rowsDigest } = field.figure;
    const differences = await rebuildFigure(read, queryNamed(runtime, query), field.figure);
    errors.push(
      ...differences.map(({ where, filed, found }) => ({
        field: field.field,
        code: 'rows-differ',
        detail: `${where}: filed ${filed}, found ${found}`,
      })),
    );
    figures.push({ field: field.field, rows, rowsDigest });
  }
  const digest = digestOf(filing);
  if (digest !== filing.digest)
    errors.push({ field: 'digest', code: 'form-differs', detail: `filed ${filing.digest}, found ${digest}` });
  if (errors.length > 0) return refuse('figure-differs', ...errors.slice(0, mostDifferences));
  return { digest, figures };
}
