/** The kinds of filing that the parts of this installation prepare. */
import { refuse } from '../kernel/problems.ts';
import type { Edition, FormField } from '../law/index.ts';
import type { FigureQuery, FilingKind } from '../runtime/filing-kind.ts';
import type { Runtime } from '../runtime/runtime.ts';

export function kindsOf({ parts }: Pick<Runtime, 'parts'>): readonly FilingKind[] {
  return parts.flatMap((part) => part.filingKinds ?? []);
}

export function findKind(runtime: Pick<Runtime, 'parts'>, code: string): FilingKind | undefined {
  return kindsOf(runtime).find((kind) => kind.code === code);
}

export function kindNamed(runtime: Pick<Runtime, 'parts'>, code: string) {
  return (
    findKind(runtime, code) ?? refuse('invalid-field', { field: 'body.kind', code: 'unknown', detail: code })
  );
}

/** @throws Error when a filing names a query that this version does not have: its figure cannot be taken again. */
export function queryNamed(runtime: Pick<Runtime, 'parts'>, name: string): FigureQuery {
  const found = kindsOf(runtime)
    .flatMap(({ figures }) => figures)
    .find((query) => query.name === name);
  if (!found) throw new Error(`no part takes the figure ${name}`);
  return found;
}

/** The fields in force of the forms a kind fills, in the order of the forms. */
export function fieldsOf({ forms }: Pick<FilingKind, 'forms'>, edition: Edition): readonly FormField[] {
  return forms.flatMap((id) => edition.form(id).fields).filter(({ status }) => status === 'in-force');
}
