/** Doubts about an identity, and what was asked further. */
import { z } from '@hono/zod-openapi';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { signalId, signalKinds } from '../../../collect/access-log/index.ts';
import { documentId } from './documents.ts';
import { personId } from './state.ts';

export const doubtId = idField('doubt');
export const evidenceRequestId = idField('evidenceRequest');

export const doubtReasons = [
  'document-not-genuine',
  'evidence-contradicts',
  'another-person-behind',
  'use-does-not-fit',
  'report-of-misuse',
  'contact-details-not-held',
  'other',
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** What can be asked further. `signatory-identity` is about those with authority or control over the account. */
export const evidenceKinds = [
  'another-document',
  'second-method',
  'signatory-identity',
  'source-of-funds',
  'address-proof',
  'explanation',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const words = z.string().trim().min(10, 'say why, in at least ten characters').max(2000);

export const askedItem = z.strictObject({
  kind: z.enum(evidenceKinds),
  about: personId.optional().describe('the signatory or controller it is about; absent: the person itself'),
});
export type AskedItem = z.output<typeof askedItem>;

export const raiseDoubt = z.strictObject({
  reason: z.enum(doubtReasons),
  words,
  ask: z.array(askedItem).min(1, 'doubt asks for more evidence').max(10),
});
export type RaiseDoubt = z.output<typeof raiseDoubt>;

export const askEvidence = z.strictObject({
  doubt: doubtId.optional(),
  items: z.array(askedItem).min(1).max(10),
});
export type AskEvidence = z.output<typeof askEvidence>;

export const settleEvidence = z.strictObject({
  how: z.enum(['provided', 'waived']),
  document: documentId.optional(),
  words,
});
export type SettleEvidence = z.output<typeof settleEvidence>;

export const liftReasons = ['identity-confirmed', 'explained', 'raised-in-error'] as const;
export const liftDoubt = z.strictObject({ because: z.enum(liftReasons), words });
export type LiftDoubt = z.output<typeof liftDoubt>;

export const doubt = z.object({
  id: doubtId,
  person: personId,
  source: z.enum(['colleague', 'rule']),
  reason: z.enum(doubtReasons),
  raisedAt: instantField,
  raisedBy: z.string(),
  liftedAt: instantField.nullable(),
  liftedBy: z.string().nullable(),
  liftedBecause: z.enum(liftReasons).nullable(),
  signal: z
    .object({ id: signalId, kind: z.enum(signalKinds) })
    .nullable()
    .describe('what accesses said, where that raised it'),
});
export type Doubt = z.output<typeof doubt>;

export const evidenceStates = ['asked', 'provided', 'waived'] as const;

export const evidenceRequest = z.object({
  id: evidenceRequestId,
  person: personId,
  doubt: doubtId.nullable(),
  about: personId.nullable(),
  kind: z.enum(evidenceKinds),
  askedAt: instantField,
  dueOn: dayField,
  state: z.enum(evidenceStates),
  document: documentId.nullable(),
  settledAt: instantField.nullable(),
  settledBy: z.string().nullable(),
});
export type EvidenceRequest = z.output<typeof evidenceRequest>;
