/** Fills one field of a filing: its kind says what belongs there, and figures are taken here. */
import type { FormField } from '../law/index.ts';
import type { Work } from '../runtime/commit/work.ts';
import type { DrawnField, FilingKind, FilingScope } from '../runtime/filing-kind.ts';
import { takeFigure } from './figures.ts';
import type { FieldOpen, FieldWords, Figure } from './types.ts';

/** A field in its two halves, as they are kept. */
export type KeptField = { readonly field: string; readonly open: FieldOpen; readonly words: FieldWords };

type Asked = { readonly kind: FilingKind; readonly scope: FilingScope; readonly field: FormField };

/** A list of more rows than this is opened, not printed. */
const mostListed = 500;

type DrawnFigure = Extract<DrawnField, { kind: 'figure' }>;
export type FigureToTake = Pick<DrawnFigure, 'query' | 'parameters'>;

/** Of a form these are counted, or stated where nothing here counts them. */
const countedKinds: readonly FormField['kind'][] = ['count', 'count-by-place', 'list'];

/** The figure that a field is filled with; nothing where it is filled with something else. */
export async function drawFigure(
  work: Work,
  { kind, scope, field }: Asked,
): Promise<FigureToTake | undefined> {
  if (!countedKinds.includes(field.kind)) return undefined;
  const drawn = await kind.draw(work, scope, field);
  return drawn.kind === 'figure' ? drawn : undefined;
}

/** @param taken its figure, where that was taken before */
export async function drawField(
  work: Work,
  { kind, scope, field }: Asked,
  taken?: Figure,
): Promise<KeptField> {
  const drawn = await kind.draw(work, scope, field);
  return { field: field.id, open: await openOf(work, scope, { drawn, field, taken }), words: wordsOf(drawn) };
}

function wordsOf(drawn: DrawnField): FieldWords {
  return {
    text: drawn.kind === 'narrative' ? drawn.text : '',
    contact: drawn.kind === 'contact' ? drawn.contact : null,
    plans: [],
  };
}

async function openOf(
  work: Work,
  { asOf }: FilingScope,
  {
    drawn,
    field,
    taken,
  }: { readonly drawn: DrawnField; readonly field: FormField; readonly taken: Figure | undefined },
): Promise<FieldOpen> {
  switch (drawn.kind) {
    case 'narrative':
    case 'contact':
      return { kind: drawn.kind, sources: [...drawn.sources] };
    case 'stated':
      return { kind: 'stated', number: drawn.number, sources: [...drawn.sources] };
    case 'attestation':
      return { kind: 'attestation', attested: false, evidence: openEvidence(drawn.evidence) };
    case 'figure': {
      const { query, planned } = drawn;
      const figure =
        taken ?? (await takeFigure((page) => page(work.tx), query, { asOf, parameters: drawn.parameters }));
      const { parameters } = figure;
      const listed =
        field.kind === 'list' && figure.rows <= mostListed
          ? rowsIn((await query.read(work.tx, { asOf, parameters, limit: mostListed })).lines)
          : null;
      const planDays = planned ? figure.by.map(({ of }) => ({ of, days: null })) : null;
      return { kind: 'figure', figure, listed, planDays };
    }
  }
}

/** The rows of a figure, each as its columns. */
export function rowsIn(lines: string): string[][] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row: unknown = JSON.parse(line);
      return Array.isArray(row) ? row.map(String) : [];
    });
}

function openEvidence({
  items,
  missing,
  asks,
  more,
}: Extract<DrawnField, { kind: 'attestation' }>['evidence']) {
  return {
    items: items.map((item) => ({ ...item })),
    missing: missing.map((one) => ({ ...one })),
    asks: [...asks],
    more,
  };
}
