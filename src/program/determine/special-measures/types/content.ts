/** What a determination of the Secretary says, as an officer enters it (§ 7.307). */
import { z } from '@hono/zod-openapi';
import { dayField, idField } from '../../../../runtime/http/fields.ts';
import { organizationId } from '../../../adopt/organizations/index.ts';
import { terms } from '../../../adopt/written-program/index.ts';
import { countryField, personId, textField } from '../../../collect/identification/index.ts';

export const measureId = idField('specialMeasure');

/** A part of a country, by every way it is written. Compared without regard to case, accents and spaces. */
const region = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a code of ISO 3166-2, such as US-DE')
    .optional(),
  names: z.array(textField(100)).min(1).max(20),
});
export type Region = z.output<typeof region>;

/** A party on record that the officer confirms to be, or to stand for, the person aimed at. */
export const linkReasons = ['same-person', 'same-identifier', 'acts-for-it', 'controlled-by-it'] as const;
const linkedParty = z.union([personId, organizationId], 'a person or reseller on record, by its id');
export const link = z.strictObject({
  party: linkedParty.describe('a person on record, as customer or owner; or a reseller'),
  because: z.enum(linkReasons),
});
export type Link = z.output<typeof link>;

const target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('jurisdiction'),
    country: countryField,
    regions: z.array(region).max(50).default([]).describe('none: the whole country'),
  }),
  z.strictObject({
    kind: z.literal('person'),
    party: z.enum(['individual', 'entity']),
    links: z.array(link).max(200).default([]),
  }),
]);
export type Target = z.output<typeof target>;

export const impositions = ['none', 'conditions', 'prohibited'] as const;
export type Imposition = (typeof impositions)[number];

const imposes = z
  .strictObject({
    opening: z.enum(impositions),
    maintaining: z.enum(impositions),
    resellerAccounts: z.boolean().describe('accounts of resellers are included'),
    terms: terms.nullable().default(null).describe('conditions that the program can hold by itself'),
    texts: z
      .array(z.string().trim().min(1).max(2000))
      .max(50)
      .default([])
      .describe('conditions that people hold, in the words of the determination'),
  })
  .refine(({ opening, maintaining }) => opening !== 'none' || maintaining !== 'none', {
    path: ['maintaining'],
    error: 'imposes-nothing',
    params: { code: 'imposes-nothing' },
  })
  .refine(
    ({ opening, maintaining, terms: limits, texts }) =>
      ![opening, maintaining].includes('conditions') || limits !== null || texts.length > 0,
    { path: ['terms'], error: 'no-conditions', params: { code: 'no-conditions' } },
  );
export type Imposes = z.output<typeof imposes>;

/** Where a determination, an extension or a revocation is published. It names offices, not people. */
export const source = z.strictObject({
  citation: z
    .string()
    .trim()
    .min(3, 'at least three characters, such as 92 FR 1234')
    .max(200)
    .openapi({ example: '92 FR 1234' }),
  url: z.url('an address, such as https://www.govinfo.gov/').max(1000).nullable().default(null),
  signedBy: z
    .string()
    .trim()
    .min(2, 'the office, in at least two characters')
    .max(200)
    .describe('the office that signed it'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest in lower-case hexadecimal')
    .nullable()
    .default(null)
    .describe('of the document, where it was handed in or fetched'),
});
export type Source = z.output<typeof source>;

const words = z.string().trim().min(10, 'say why, in at least ten characters').max(2000);

export const measureContent = z.strictObject({
  title: z.string().trim().min(3).max(200).describe('how it is called here; it names no person'),
  target,
  imposes,
  source,
  determinedOn: dayField,
  publishedOn: dayField.nullable().default(null),
  effectiveOn: dayField.describe('the first day on which it is enforced here'),
  earlyBecause: words
    .nullable()
    .default(null)
    .describe('why it is enforced before the day from which the law asks it'),
});
export type MeasureContent = z.output<typeof measureContent>;

/** Whom a determination about a person names. Sealed in the history; nothing where it aims at a jurisdiction. */
export const named = z.strictObject({
  name: textField(300),
  identifiers: z
    .array(z.strictObject({ kind: textField(60), value: textField(200) }))
    .max(50)
    .default([]),
});
export type Named = z.output<typeof named>;

/** What is asked to follow on a measure in force. Each is decided by a second person. */
export const measureStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('extend'),
    until: dayField.describe('the last day on which it is in force'),
    publishedOn: dayField,
    source,
  }),
  z.strictObject({
    kind: z.literal('revoke'),
    on: dayField.describe('the first day on which it is no longer in force'),
    publishedOn: dayField,
    source,
  }),
  z.strictObject({ kind: z.literal('link'), link }),
  z.strictObject({ kind: z.literal('unlink'), party: linkedParty }),
]);
export type MeasureStep = z.output<typeof measureStep>;
export const stepKinds = ['extend', 'revoke', 'link', 'unlink'] as const;
