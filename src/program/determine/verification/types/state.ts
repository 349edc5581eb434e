/** How far the verification of a person is. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { dayField, findingField, idField, instantField } from '../../../../runtime/http/fields.ts';

export const personId = idField('person');

/** `not-owed`: a U.S. person, about whom no further verification is owed. */
export const outcomes = ['verified', 'pending', 'in-doubt', 'failed', 'not-owed'] as const;
export type VerificationOutcome = (typeof outcomes)[number];

/** What later parts read of the verification of one person. */
export type VerificationFacts = {
  readonly person: Id<'person'>;
  readonly outcome: VerificationOutcome;
  /** Of `verified`: the moment of the oldest proof it rests on. */
  readonly since: Instant;
  /** The last day for evidence that was asked further. */
  readonly dueOn: Day | null;
  /** The day on which the person was entered in the register of identities not verified. */
  readonly failedOn: Day | null;
  readonly attemptsLeft: number;
  readonly openDiscrepancies: number;
  /** The customer handed in a document that nobody has read yet. */
  readonly awaitingReview: boolean;
  /** The last day on which the result still counts as accurate. */
  readonly reverifyDueOn: Day | null;
};

export const methods = [
  'documentary',
  'email-code',
  'telephone-code',
  'domain-dns',
  'registry-record',
] as const;
export type Method = (typeof methods)[number];

/** What still stands between a person and `verified`. */
export const lacks = [
  'documentary-method',
  'non-documentary-method',
  'another-method',
  'discrepancy-open',
  'doubt-open',
] as const;
export type Lack = (typeof lacks)[number];

/** The hard cases of § 7.302(d): documents alone are not enough. */
export const circumstances = [
  'no-unexpired-photo-document',
  'unfamiliar-documents',
  'opened-without-documents',
  'not-met-in-person',
  'other-raised-risk',
] as const;
export type Circumstance = (typeof circumstances)[number];

export const setCircumstance = z.strictObject({
  circumstance: z.enum(circumstances),
  applies: z.boolean(),
});

export const verificationState = z.object({
  person: personId,
  outcome: z.enum(outcomes),
  since: instantField,
  dueOn: dayField.nullable(),
  failedOn: dayField.nullable(),
  attemptsLeft: z.number().int(),
  openDiscrepancies: z.number().int(),
  reverifyDueOn: dayField.nullable(),
  lacks: z.array(z.enum(lacks)).describe('what stands between this person and verified'),
  methods: z.array(
    z.object({ method: z.enum(methods), provedAt: instantField.nullable(), open: z.boolean() }),
  ),
  circumstances: z.array(z.enum(circumstances)),
  findings: z.array(findingField),
});
