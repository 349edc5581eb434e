/** Attempts to verify a person: one method, tried once, and how it ended. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { elementId } from '../../../collect/identification/index.ts';
import { documentId, rejections } from './documents.ts';
import { type Method, methods, personId } from './state.ts';

export const attemptId = idField('verificationAttempt');

export const attemptOutcomes = ['open', 'succeeded', 'failed', 'abandoned'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** Why an attempt ended. Only those that say something about the person count as failed. */
export const attemptEnds = [
  'code-confirmed',
  'domain-record-found',
  'record-is-of-this-entity',
  'document-accepted',
  'too-many-wrong-entries',
  'another-entity',
  'entity-not-active',
  'expired',
  'replaced',
  'information-changed',
  ...rejections,
] as const;
export type AttemptEnd = (typeof attemptEnds)[number];

export const codeMethods = ['email-code', 'telephone-code'] as const;
export type CodeMethod = (typeof codeMethods)[number];

export const sendCode = z.strictObject({
  method: z.enum(codeMethods),
  element: elementId
    .optional()
    .describe('the collected e-mail address or telephone number; absent: the newest'),
});

export const codeSent = z.object({ attempt: attemptId, expiresAt: instantField });

export const confirmCode = z.strictObject({ code: z.string().regex(/^[0-9 ]{6,12}$/, 'six digits') });

export const confirmed = z.object({ attempt: attemptId, outcome: z.enum(attemptOutcomes) });

export const challengeDomain = z.strictObject({
  domain: z
    .string()
    .max(253)
    .optional()
    .describe('the domain of a collected e-mail address; absent: that of the newest'),
});

export const challenged = z.object({
  attempt: attemptId,
  domain: z.string(),
  record: z.string().describe('put this text into a TXT record of the domain'),
});

export const domainChecked = z.object({
  attempt: attemptId,
  outcome: z.enum(attemptOutcomes),
  recordsSeen: z.number().int(),
});

export type Attempt = {
  readonly id: Id<'verificationAttempt'>;
  readonly person: Id<'person'>;
  readonly method: Method;
  readonly round: number;
  readonly startedAt: Instant;
  readonly element: Id<'element'> | null;
  readonly document: Id<'document'> | null;
  readonly outcome: AttemptOutcome;
  readonly why: AttemptEnd | null;
  readonly endedAt: Instant | null;
  readonly overtakenAt: Instant | null;
};

/** An attempt with what it is checked by. Never shown. */
export type OpenAttempt = Attempt & {
  readonly expiresAt: Instant | null;
  readonly salt: Buffer | null;
  readonly digest: Buffer | null;
  readonly wrongEntries: number;
  readonly domain: string | null;
  readonly token: string | null;
};

export const attemptRow = z.object({
  id: attemptId,
  person: personId,
  method: z.enum(methods),
  round: z.number().int(),
  startedAt: instantField,
  element: elementId.nullable(),
  document: documentId.nullable(),
  outcome: z.enum(attemptOutcomes),
  why: z.enum(attemptEnds).nullable(),
  endedAt: instantField.nullable(),
  overtakenAt: instantField.nullable().describe('since when what was proved is no longer what is collected'),
});
