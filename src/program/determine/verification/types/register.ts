/** The register of each time a person could not be verified. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { personId } from './state.ts';

export const entryId = idField('unresolvedIdentity');

export const failureReasons = [
  'attempts-exhausted',
  'evidence-false',
  'evidence-not-given',
  'doubt-not-lifted',
] as const;
export type FailureReason = (typeof failureReasons)[number];

export const entryResolutions = ['verified-later', 'refused', 'closed', 'entered-in-error'] as const;
export type EntryResolution = (typeof entryResolutions)[number];

const words = z.string().trim().min(10, 'say why, in at least ten characters').max(2000);

export const concludeNotVerified = z.strictObject({
  because: z.enum(failureReasons).exclude(['attempts-exhausted']),
  words,
});
export type ConcludeNotVerified = z.output<typeof concludeNotVerified>;

export const grantAttempts = z.strictObject({ words });
export type GrantAttempts = z.output<typeof grantAttempts>;

export const resolveEntry = z.strictObject({ resolution: z.enum(entryResolutions), words });
export type ResolveEntry = z.output<typeof resolveEntry>;

export const registerEntry = z.object({
  id: entryId,
  person: personId,
  because: z.enum(failureReasons),
  failedAttempts: z.number().int(),
  registeredAt: instantField,
  registeredBy: z.string(),
  resolution: z.enum(entryResolutions).nullable(),
  resolvedAt: instantField.nullable(),
  resolvedBy: z.string().nullable(),
});
export type RegisterRow = z.output<typeof registerEntry>;

export const registerCounts = z.object({
  asOf: instantField,
  registered: z.number().int(),
  open: z.number().int(),
  resolved: z.object({
    'verified-later': z.number().int(),
    refused: z.number().int(),
    closed: z.number().int(),
    'entered-in-error': z.number().int(),
  }),
});
