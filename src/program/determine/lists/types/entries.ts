/** Entries of lists and their changes, as the API shows them. */
import { z } from '@hono/zod-openapi';
import { dayField } from '../../../../runtime/http/fields.ts';
import { entryKinds, identifierTypes, nameKinds } from '../reading/types.ts';

const country = z.object({ text: z.string(), code: z.string().optional() });
const role = z.enum(['nationality', 'citizenship', 'located', 'registration', 'flag']);

export const entry = z.object({
  key: z.string(),
  kind: z.enum(entryKinds),
  names: z.array(z.object({ kind: z.enum(nameKinds), text: z.string() })),
  births: z.array(
    z.object({
      from: dayField,
      to: dayField,
      precision: z.enum(['day', 'month', 'year', 'span']),
      circa: z.boolean(),
      text: z.string(),
    }),
  ),
  birthPlaces: z.array(z.string()),
  countries: z.array(country.extend({ role })),
  addresses: z.array(z.object({ text: z.string(), country: country.optional() })),
  identifiers: z.array(
    z.object({
      type: z.enum(identifierTypes),
      number: z.string(),
      label: z.string(),
      country: country.optional(),
      note: z.string().optional(),
      currency: z.string().optional(),
    }),
  ),
  programs: z.array(z.string()),
  authority: z.string().optional(),
  remarks: z.array(z.string()),
  listedOn: dayField.optional(),
  sourceUrl: z.string().optional(),
});

export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** `name` is the one the list leads with, after the change where there is one. */
export const entryChange = z.object({
  key: z.string(),
  change: z.enum(changeKinds),
  name: z.string(),
  digest: z.string().describe('of the entry after the change; of a removed one, before it'),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type EntryChange = z.output<typeof entryChange>;
