/** A filing in the one form that is hashed, reviewed and signed: canonical JSON of what it states, and of nothing else. */
import { canonicalJson } from '../kernel/canonical.ts';
import type { Field, Filing, Signatory } from './types.ts';

export type Stated = Pick<
  Filing,
  | 'id'
  | 'kind'
  | 'edition'
  | 'forms'
  | 'about'
  | 'through'
  | 'asOf'
  | 'on'
  | 'since'
  | 'corrects'
  | 'previous'
  | 'fields'
>;

/** What is stated, field by field under its number. Who drafted and reviewed it, and how far it is, is not part of it. */
export function canonicalForm(filing: Stated): Readonly<Record<string, unknown>> {
  const { id, kind, edition, forms, about, through, asOf, on, since, corrects, previous } = filing;
  return {
    v: 1,
    filing: id,
    kind,
    edition,
    forms,
    about,
    through,
    asOf,
    on,
    since,
    corrects,
    previous,
    fields: Object.fromEntries(filing.fields.map(({ field, ...value }) => [field, statedValue(value)])),
  };
}

/** What a field says. The words of other kinds of field are empty and left out. */
function statedValue(value: Omit<Field, 'field'>): unknown {
  // Safe: `Omit` over a union of kinds keeps the kind; each case reads what its kind has.
  const one = value as Field;
  switch (one.kind) {
    case 'narrative':
      return { kind: one.kind, text: one.text, sources: one.sources };
    case 'contact':
      return { kind: one.kind, contact: one.contact };
    case 'stated':
      return { kind: one.kind, number: one.number, text: one.text, sources: one.sources };
    case 'figure':
      return {
        kind: one.kind,
        figure: one.figure,
        listed: one.listed,
        text: one.text,
        plans: one.planDays?.map((plan) => ({ ...plan, text: planOf(one, plan.of) })) ?? null,
      };
    case 'attestation':
      return { kind: one.kind, attested: one.attested, text: one.text, evidence: one.evidence };
  }
}

export function planOf({ plans }: Pick<Field, 'plans'>, of: string): string {
  return plans.find((plan) => plan.of === of)?.text ?? '';
}

/** The text that the installation's key signs. The first line keeps it from passing as anything else that key signs. */
export function signedText(filing: Stated, signed: { signatory: Signatory; at: string }): string {
  return `gatehouse filing v1\n${canonicalJson({ ...canonicalForm(filing), signed })}`;
}
