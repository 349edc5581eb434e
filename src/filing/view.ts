/** A filing as the API shows it: what it states, how far it is, and each field beside what was filed before. */
import { z } from '@hono/zod-openapi';
import type { Edition } from '../law/index.ts';
import type { FilingKind } from '../runtime/filing-kind.ts';
import { allowedSteps, refuseMissing } from './decide.ts';
import { fieldsOf } from './kinds.ts';
import { lacks } from './rules.ts';
import { isSigned } from './signing.ts';
import {
  about,
  acknowledged,
  type Field,
  type Filing,
  fieldOpen,
  fieldWords,
  figure,
  filingStates,
  signatory,
  signature,
  transmitted,
  withdrawalReasons,
} from './types.ts';

const by = z.object({ by: z.string(), at: z.string() });

export const fieldView = z.object({
  field: z.string(),
  name: z.string(),
  text: z.string().describe('what the form asks'),
  form: z.string(),
  formTitle: z.string(),
  clause: z.string(),
  value: fieldOpen,
  words: fieldWords,
  lacks: z.string().nullable().describe('what is missing before it can be reviewed'),
  refused: z.array(z.object({ code: z.string(), says: z.string() })).describe('why it cannot be attested'),
  before: z
    .object({
      filing: z.string(),
      said: z.string(),
      number: z.int().nullable(),
      by: figure.shape.by.nullable(),
    })
    .nullable()
    .describe('the same field in the filing before'),
  change: z.string().describe('what changed since, in words'),
});

export const filingView = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  clause: z.string(),
  edition: z.string(),
  about,
  through: z.object({ id: z.string(), legalName: z.string() }),
  asOf: z.string(),
  on: z.string(),
  since: z.string().nullable(),
  state: z.enum(filingStates),
  allowed: z.array(z.string()).describe('the steps that lead on from here'),
  digest: z.string(),
  corrects: z.string().nullable(),
  corrections: z.array(z.string()),
  previous: z.string().nullable(),
  drafted: by,
  writers: z.array(z.string()),
  reviewed: by.nullable(),
  sentBack: by.extend({ words: z.string() }).nullable(),
  approval: by
    .extend({ signatory, signature, signed: z.boolean().describe('the signature holds over what is stated') })
    .nullable(),
  transmission: transmitted.extend({ by: z.string(), at: z.string() }).nullable(),
  acknowledgement: acknowledged.extend({ by: z.string(), at: z.string() }).nullable(),
  withdrawn: by.extend({ because: z.enum(withdrawalReasons) }).nullable(),
  fields: z.array(fieldView),
});

export type Presented = {
  readonly kind: FilingKind;
  readonly edition: Edition;
  readonly previous: Filing | undefined;
  readonly corrections: readonly string[];
};

export function presentFiling(filing: Filing, { kind, edition, previous, corrections }: Presented) {
  const { fields: _fields, approval, ...rest } = filing;
  return {
    ...rest,
    label: kind.label,
    clause: kind.clause,
    allowed: [...allowedSteps(filing.state)],
    corrections: [...corrections],
    writers: [...filing.writers],
    approval: approval && { ...approval, signed: isSigned(filing) },
    fields: fieldsOf(kind, edition).flatMap((asked) => {
      const found = filing.fields.find((one) => one.field === asked.id);
      if (!found) return [];
      const form = kind.forms.map((id) => edition.form(id)).find(({ fields }) => fields.includes(asked));
      const before = previous?.fields.find((one) => one.field === asked.id);
      const { field, text, contact, plans, ...value } = found;
      const refusal = refuseMissing(found);
      return [
        {
          field,
          name: asked.name,
          text: asked.text,
          form: form?.id ?? '',
          formTitle: form?.title ?? '',
          clause: form?.clause ?? kind.clause,
          value,
          words: { text, contact, plans },
          lacks: lacks(found) ?? null,
          refused: (refusal?.errors ?? []).map(({ code, detail }) => ({ code, says: detail ?? code })),
          before:
            before && previous
              ? { filing: previous.id, said: saidOf(before), number: numberOf(before), by: byOf(before) }
              : null,
          change: changeSaid(found, before),
        },
      ];
    }),
  };
}

/** A field in one line. */
export function saidOf(field: Field): string {
  switch (field.kind) {
    case 'narrative':
      return field.text;
    case 'contact':
      return field.contact
        ? [field.contact.name, field.contact.title, field.contact.email, field.contact.telephone].join(', ')
        : '';
    case 'stated':
      return field.number === null ? '' : String(field.number);
    case 'figure':
      return String(field.figure.rows);
    case 'attestation':
      return field.attested ? 'attested' : 'not attested';
  }
}

function numberOf(field: Field): number | null {
  if (field.kind === 'stated') return field.number;
  return field.kind === 'figure' ? field.figure.rows : null;
}

function byOf(field: Field) {
  return field.kind === 'figure' ? field.figure.by : null;
}

/** What changed since the filing before. */
export function changeSaid(field: Field, before: Field | undefined): string {
  if (!before) return 'not filed before';
  const [now, then] = [numberOf(field), numberOf(before)];
  if (now !== null && then !== null) {
    if (now === then) return 'the same number';
    return `${now > then ? 'up' : 'down'} by ${Math.abs(now - then)}, from ${then}`;
  }
  return saidOf(field) === saidOf(before) ? 'the same as before' : 'changed';
}
