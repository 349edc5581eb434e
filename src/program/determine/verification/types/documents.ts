/** Documents handed in, and what a reviewer read in them. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { countryField, type PersonKind, textField } from '../../../collect/identification/index.ts';
import { personId } from './state.ts';

export const documentId = idField('document');

export const mediaTypes = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** 8 MiB: a page scanned at 300 dpi. */
export const documentBytesMax = 8 * 1024 * 1024;

/** Documents that prove identity, by the kind of person. */
export const identityTypes = {
  individual: [
    'passport',
    'national-identity-card',
    'residence-permit',
    'driving-licence',
    'other-government-photo-document',
  ],
  entity: ['formation-document', 'registry-extract', 'good-standing-certificate'],
} as const satisfies Record<PersonKind, readonly string[]>;

/** Documents that support an answer and prove no identity by themselves. */
export const supportingTypes = [
  'address-document',
  'source-of-funds-document',
  'authority-document',
  'other-document',
] as const;

export const documentTypes = [
  ...identityTypes.individual,
  ...identityTypes.entity,
  ...supportingTypes,
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Why a document is not accepted. `counts`: it says something about the person, so the attempt failed. */
export const rejectionTable = {
  unreadable: { counts: false },
  'page-missing': { counts: false },
  'not-a-document-of-identity': { counts: false },
  'document-expired': { counts: true },
  'another-person': { counts: true },
  altered: { counts: true },
  'not-genuine': { counts: true },
} as const satisfies Record<string, { counts: boolean }>;
export type Rejection = keyof typeof rejectionTable;
// Safe: the keys of that very table.
export const rejections = Object.keys(rejectionTable) as [Rejection, ...Rejection[]];

export const handIn = z.strictObject({
  mediaType: z.enum(mediaTypes),
  content: z
    .base64()
    .min(16)
    .max(Math.ceil(documentBytesMax / 3) * 4)
    .describe('the file, base64; at most 8 MiB'),
});
export type HandIn = z.output<typeof handIn>;

export const reviewDocument = z.discriminatedUnion('result', [
  z.strictObject({
    result: z.literal('accepted'),
    type: z.enum(documentTypes),
    number: textField(80, 'letter-or-digit'),
    issuer: textField(200),
    placeOfIssue: countryField,
    issuedOn: dayField,
    expiresOn: dayField.nullable().describe('null: the document itself says that it does not expire'),
    nameAsWritten: textField(200, 'letter-or-digit'),
  }),
  z.strictObject({ result: z.literal('rejected'), reason: z.enum(rejections) }),
]);
export type ReviewDocument = z.output<typeof reviewDocument>;

export const revealReasons = ['verification', 'review', 'legal-process', 'customer-request'] as const;
export const revealDocument = z.strictObject({
  part: z.enum(['image', 'number']),
  reason: z.enum(revealReasons),
  words: z.string().trim().min(10, 'say why, in at least ten characters').max(1000),
  case: idField('case').optional().describe('the case it is needed for; the showing is then on its timeline'),
});
export type RevealDocument = z.output<typeof revealDocument>;

export const revealed = z.object({
  document: documentId,
  part: z.enum(['image', 'number']),
  mediaType: z.enum(mediaTypes),
  content: z.string().nullable().describe('the file, base64'),
  number: z.string().nullable(),
});

export const documentStates = ['received', 'accepted', 'rejected'] as const;
export type DocumentState = (typeof documentStates)[number];

export const identityDocument = z.object({
  id: documentId,
  person: personId,
  mediaType: z.enum(mediaTypes),
  bytes: z.number().int(),
  receivedAt: instantField,
  receivedFrom: z.enum(['customer', 'colleague']),
  state: z.enum(documentStates),
  type: z.enum(documentTypes).nullable(),
  number: z.string().nullable().describe('masked'),
  issuer: z.string().nullable(),
  placeOfIssue: z.string().nullable(),
  issuedOn: dayField.nullable(),
  expiresOn: dayField.nullable(),
  nameAsWritten: z.string().nullable(),
  rejection: z.enum(rejections).nullable(),
  reviewedAt: instantField.nullable(),
  reviewedBy: z.string().nullable(),
});
export type IdentityDocument = z.output<typeof identityDocument>;

/** Where the sealed parts of a document are. */
export type SealedParts = { readonly content: Id<'event'>; readonly review: Id<'event'> | null };
