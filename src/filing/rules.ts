/** What a filing still lacks before somebody can review it. Pure. */
import type { FieldError } from '../kernel/problems.ts';
import type { Field, Filing } from './types.ts';

/** Each field that is not filled, with what is missing in it. */
export function unfinished(fields: readonly Field[]): readonly FieldError[] {
  return fields.flatMap((field) => {
    const code = lacks(field);
    return code ? [{ field: field.field, code }] : [];
  });
}

/** The fields that lack something. */
export function unfinishedFields({ fields }: Pick<Filing, 'fields'>): readonly Field[] {
  return fields.filter((field) => lacks(field) !== undefined);
}

/** What a field lacks; nothing where it is complete. */
export function lacks(field: Field): string | undefined {
  switch (field.kind) {
    case 'narrative':
      return field.text === '' ? 'text-missing' : undefined;
    case 'contact':
      return field.contact === null ? 'contact-missing' : undefined;
    case 'stated':
      return field.number === null ? 'number-missing' : undefined;
    case 'figure':
      return planMissing(field);
    case 'attestation':
      if (!field.attested) return 'not-attested';
      // A deadline that passed is no bar to the attestation; that nothing is said about it is.
      return field.text === '' ? field.evidence.asks[0] : undefined;
  }
}

/** Each part of the figure that has rows needs its plan and the days it is expected to take. */
function planMissing({ figure, planDays, plans }: Extract<Field, { kind: 'figure' }>): string | undefined {
  if (planDays === null) return undefined;
  const planned = figure.by
    .filter(({ rows }) => rows > 0)
    .every(
      ({ of }) =>
        plans.some((one) => one.of === of && one.text !== '') &&
        planDays.some((one) => one.of === of && one.days !== null),
    );
  return planned ? undefined : 'plan-missing';
}
