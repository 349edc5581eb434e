/** Elements: each piece of § 7.302(c) that was collected about a person, with its source and time. */
import { z } from '@hono/zod-openapi';
import { isDay } from '../../../../kernel/time.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import {
  countryField,
  emailField,
  enteredTelephone,
  entityNameField,
  individualNameField,
  jurisdictionField,
  telephoneField,
  textField,
} from './fields.ts';
import { paymentMeans } from './payment.ts';

export const elementId = idField('element');

export const elementKinds = [
  'name',
  'address',
  'location-of-use',
  'jurisdiction',
  'registration',
  'date-of-birth',
  'national-id',
  'payment-means',
  'email',
  'telephone',
] as const;
export type ElementKind = (typeof elementKinds)[number];

export const addressUses = ['residential', 'business', 'principal-place-of-business', 'mailing'] as const;

const individualName = z.strictObject({
  fullName: individualNameField.describe(
    'the full legal name as the person writes it; one word is a name too',
  ),
  given: individualNameField.optional(),
  family: individualNameField.optional(),
  nativeScript: individualNameField.optional(),
  latinScript: individualNameField.optional(),
});

const entityName = z.strictObject({
  legalName: entityNameField,
  tradingNames: z.array(entityNameField).max(20).optional(),
  nativeScript: entityNameField.optional(),
  latinScript: entityNameField.optional(),
});

const address = z.strictObject({
  use: z.enum(addressUses),
  street: z.array(textField(200)).min(1).max(5),
  locality: textField(100).optional(),
  region: textField(100).optional(),
  postalCode: textField(20).optional(),
  country: countryField,
});

const locationOfUse = z.strictObject({
  country: countryField,
  region: textField(100).optional(),
  locality: textField(100).optional(),
});
export type LocationOfUse = z.output<typeof locationOfUse>;
export { locationOfUse };

/** A birth day, or the month or year where a document says no more. */
const birthDate = z
  .string()
  .refine((text) => isDay(text) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text), {
    error: 'not-a-day',
    params: { code: 'not-a-day' },
  })
  .refine((text) => text >= '1875', { error: 'too-long-ago', params: { code: 'too-long-ago' } })
  .openapi({
    type: 'string',
    example: '1996-02-29',
    description: 'YYYY-MM-DD; YYYY-MM or YYYY where no more is known',
  });

/** A person of each kind has a name of its own form. */
export const nameValues = { individual: individualName, entity: entityName } as const;

/** The value of each kind, as entered and as kept. */
export const elementValues = {
  name: z.union([individualName, entityName]),
  address,
  'location-of-use': locationOfUse,
  jurisdiction: z.strictObject({ jurisdiction: jurisdictionField, legalForm: textField(100).optional() }),
  registration: z.strictObject({
    number: textField(80, 'letter-or-digit'),
    register: textField(200).optional(),
    jurisdiction: jurisdictionField.optional(),
  }),
  'date-of-birth': z.strictObject({ date: birthDate }),
  'national-id': z.strictObject({
    number: textField(60, 'letter-or-digit'),
    country: countryField,
    type: textField(60).optional(),
  }),
  'payment-means': paymentMeans,
  email: z.strictObject({ address: emailField }),
  telephone: z.strictObject({ number: telephoneField }),
} as const satisfies Record<ElementKind, z.ZodType>;

export type ElementValue<K extends ElementKind = ElementKind> = z.output<(typeof elementValues)[K]>;
export type NameValue = ElementValue<'name'>;

/** A kind with its value. */
export type Collected = {
  [K in ElementKind]: { readonly kind: K; readonly value: ElementValue<K> };
}[ElementKind];

export const elementSources = [
  'customer',
  'document',
  'registry',
  'import',
  'colleague',
  'provider-record',
] as const;
export type ElementSource = (typeof elementSources)[number];

/** Where an element comes from. The reference names a document, file or ticket; it must name no person. */
export const provenance = {
  source: z.enum(elementSources).optional().describe('absent: the source of the whole request'),
  reference: textField(200).optional(),
  collectedAt: instantField.optional().describe('absent: now; never later than now'),
};

/** What can be entered in more forms than one is kept in one. */
const enteredValues = { ...elementValues, telephone: enteredTelephone };

function entered<K extends ElementKind>(kind: K) {
  return z.strictObject({ kind: z.literal(kind), value: enteredValues[kind], ...provenance });
}

/** An element as a request brings it. */
export const enteredElement = z.discriminatedUnion('kind', [
  entered('name'),
  entered('address'),
  entered('location-of-use'),
  entered('jurisdiction'),
  entered('registration'),
  entered('date-of-birth'),
  entered('national-id'),
  entered('payment-means'),
  entered('email'),
  entered('telephone'),
]);
export type EnteredElement = z.output<typeof enteredElement>;

export const supersedeReasons = ['changed', 'corrected', 'withdrawn'] as const;

/** An element as the API shows it: what is sealed appears masked. */
export const element = z.object({
  id: elementId,
  kind: z.enum(elementKinds),
  value: z.record(z.string(), z.unknown()).describe('as collected; sealed parts masked'),
  sealed: z
    .array(z.string())
    .describe('the parts of the value that are sealed and can be revealed with a reason'),
  source: z.enum(elementSources),
  reference: z.string().nullable(),
  collectedAt: instantField,
  supersededAt: instantField.nullable(),
});
export type Element = z.output<typeof element>;
