/** Resellers: who sells the provider's products on, whether abroad, and the program each runs. */
import { z } from '@hono/zod-openapi';
import { dayField, instantField } from '../../../../runtime/http/fields.ts';
import { describeOrganization, organizationId } from '../types.ts';

export const describeReseller = describeOrganization.pick({
  legalName: true,
  jurisdiction: true,
  contactEmail: true,
});

/** `foreign` follows from the jurisdiction: it is kept beside it, as it was judged on the day. */
export const resellerDescribed = describeReseller.extend({ foreign: z.boolean() });
export type ResellerDescribed = z.output<typeof resellerDescribed>;

/** A paper by its name or number. It names no people: it goes into the history in clear. */
export const reference = z.string().trim().min(1).max(200);

export const endReasons = ['contract-ended', 'did-not-comply', 'ceased-business'] as const;
export const endReseller = z.strictObject({ on: dayField, because: z.enum(endReasons), reference });
export type EndReseller = z.output<typeof endReseller>;

/** The reseller runs the provider's program, by an agreement between the two (§ 7.302(g)). */
export const adoptProgram = z.strictObject({
  on: dayField,
  agreement: reference.describe('the agreement, by its name or number'),
  scope: z.string().trim().min(1).max(1000).describe('what of the program the reseller takes over'),
  deviations: z
    .array(z.string().trim().min(1).max(500))
    .max(50)
    .describe('where the reseller does otherwise; none: nowhere'),
  programVersion: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('the version of the program that was agreed on; absent: whatever is in force'),
});
export type AdoptProgram = z.output<typeof adoptProgram>;

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest in lower-case hexadecimal')
  .openapi({ example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });

/** The reseller runs a program of its own. The file is kept elsewhere; its digest says which one it is. */
export const receiveProgram = z.strictObject({ on: dayField, reference, digest: sha256 });
export type ReceiveProgram = z.output<typeof receiveProgram>;

export const resellerProgram = z.object({
  basis: z.enum(['adopted', 'own']),
  on: z.string(),
  reference: z.string().describe('the agreement, or the name of the file'),
  scope: z.string().nullable(),
  deviations: z.array(z.string()),
  programVersion: z.number().int().nullable(),
  digest: z.string().nullable(),
  recordedAt: instantField,
});
export type ResellerProgram = z.output<typeof resellerProgram>;

export const reseller = describeReseller.extend({
  id: organizationId,
  foreign: z.boolean(),
  state: z.enum(['current', 'ended']),
  endedOn: z.string().nullable(),
  enteredAt: instantField,
  program: resellerProgram.nullable().describe('the program it runs; null: none is on record'),
});
export type Reseller = z.output<typeof reseller>;
