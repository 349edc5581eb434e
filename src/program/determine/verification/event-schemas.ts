/** What the events of verification carry: in clear, and sealed under the person's key. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { dayField, instantField } from '../../../runtime/http/fields.ts';
import { signalId, signalKinds } from '../../collect/access-log/index.ts';
import { elementId, elementKinds } from '../../collect/identification/index.ts';
import { attemptEnds, attemptId, attemptOutcomes } from './types/attempts.ts';
import * as discrepancies from './types/discrepancies.ts';
import * as documents from './types/documents.ts';
import * as doubts from './types/doubts.ts';
import { entryId, entryResolutions, failureReasons } from './types/register.ts';
import { circumstances, methods, outcomes, personId } from './types/state.ts';

/** On every event, so that whoever follows it need not look up whose it is. */
const of = { person: personId };
const words = z.strictObject({ words: z.string() });
const round = z.number().int().min(1);

export const registryFields = ['name', 'number', 'jurisdiction', 'address', 'status'] as const;
export const fieldResults = ['agrees', 'differs', 'missing'] as const;

export const data = {
  'verification-attempt-started': z.strictObject({
    ...of,
    method: z.enum(methods),
    round,
    element: elementId.nullable(),
    document: documents.documentId.nullable(),
    expiresAt: instantField.nullable(),
  }),
  'verification-code-wrong': z.strictObject({ ...of, method: z.enum(methods) }),
  'verification-attempt-ended': z.strictObject({
    ...of,
    method: z.enum(methods),
    outcome: z.enum(attemptOutcomes).exclude(['open']),
    why: z.enum(attemptEnds),
  }),
  'registry-record-compared': z.strictObject({
    ...of,
    source: z.enum(['gleif', 'plain']),
    fields: z.record(z.enum(registryFields), z.enum(fieldResults)),
  }),
  'identity-document-received': z.strictObject({
    ...of,
    mediaType: z.enum(documents.mediaTypes),
    bytes: z.number().int(),
    from: z.enum(['customer', 'colleague']),
  }),
  'identity-document-reviewed': z.strictObject({
    ...of,
    result: z.enum(['accepted', 'rejected']),
    type: z.enum(documents.documentTypes).nullable(),
    placeOfIssue: z.string().nullable(),
    issuedOn: dayField.nullable(),
    expiresOn: dayField.nullable(),
    rejection: z.enum(documents.rejections).nullable(),
  }),
  'identity-document-revealed': z.strictObject({
    ...of,
    part: z.enum(['image', 'number']),
    reason: z.enum(documents.revealReasons),
  }),
  'discrepancy-recorded': z.strictObject({
    ...of,
    field: z.enum(discrepancies.discrepancyFields),
    severity: z.enum(discrepancies.severities),
    statedBy: z.enum(discrepancies.evidenceSources),
    foundBy: z.enum(discrepancies.evidenceSources),
    attempt: attemptId.nullable(),
  }),
  'discrepancy-resolved': z.strictObject({
    ...of,
    resolution: z.enum(discrepancies.discrepancyResolutions),
  }),
  'doubt-raised': z.strictObject({
    ...of,
    source: z.enum(['colleague', 'rule']),
    reason: z.enum(doubts.doubtReasons),
    signal: z
      .strictObject({ id: signalId, kind: z.enum(signalKinds) })
      .optional()
      .describe('what accesses said, where that raised it'),
  }),
  'doubt-lifted': z.strictObject({ ...of, because: z.enum(doubts.liftReasons) }),
  'more-evidence-asked': z.strictObject({
    ...of,
    doubt: doubts.doubtId.nullable(),
    about: personId.nullable(),
    kind: z.enum(doubts.evidenceKinds),
    dueOn: dayField,
  }),
  'evidence-settled': z.strictObject({
    ...of,
    how: z.enum(['provided', 'waived']),
    document: documents.documentId.nullable(),
  }),
  'circumstance-set': z.strictObject({ ...of, circumstance: z.enum(circumstances), applies: z.boolean() }),
  'identity-not-verified': z.strictObject({
    ...of,
    round,
    because: z.enum(failureReasons),
    failedAttempts: z.number().int(),
  }),
  'identity-resolved': z.strictObject({ ...of, resolution: z.enum(entryResolutions) }),
  'verification-attempts-granted': z.strictObject({ ...of, round }),
  'verification-outcome-changed': z.strictObject({
    ...of,
    from: z.enum(outcomes),
    to: z.enum(outcomes),
    since: instantField,
    round,
    entry: entryId.nullable().describe('of failed: the entry in the register'),
  }),
  'verified-information-changed': z.strictObject({
    ...of,
    element: elementId.nullable().describe('null: no element, but who the owners are'),
    kind: z.enum([...elementKinds, 'owners']),
  }),
} as const;

export const personal = {
  'verification-attempt-started': z.strictObject({
    /** Base64. The code itself is nowhere but in its notice. */
    code: z.strictObject({ salt: z.string(), digest: z.string() }).optional(),
    domain: z.strictObject({ name: z.string(), token: z.string() }).optional(),
  }),
  'registry-record-compared': z.strictObject({ record: z.unknown() }),
  'identity-document-received': z.strictObject({ content: z.string() }),
  'identity-document-reviewed': z.strictObject({
    number: z.string(),
    issuer: z.string(),
    nameAsWritten: z.string(),
  }),
  'identity-document-revealed': words,
  'discrepancy-recorded': z.strictObject({ stated: z.string(), found: z.string() }),
  'discrepancy-resolved': words,
  'doubt-raised': words,
  'doubt-lifted': words,
  'evidence-settled': words,
  'identity-not-verified': words,
  'identity-resolved': words,
  'verification-attempts-granted': words,
} as const;

export type EventType = keyof typeof data;
export type DataOf<T extends EventType> = z.output<(typeof data)[T]>;
export type PersonalOf<T extends EventType> = T extends keyof typeof personal
  ? z.output<(typeof personal)[T]>
  : undefined;

export type Made<T extends EventType = EventType> = NewEvent<T, DataOf<T>, PersonalOf<T>>;

/** An event about a person, on the thing it happened to. */
export function made<T extends EventType>(
  type: T,
  subject: Id,
  event: { readonly data: DataOf<T>; readonly personal?: PersonalOf<T> },
): Made<T> {
  // Safe: the field is in every schema; TypeScript does not see it through the generic.
  const { person } = event.data as { person: Id<'person'> };
  const also = subject === person ? [] : [person];
  return {
    type,
    subject,
    also,
    data: event.data,
    ...(event.personal === undefined ? {} : { personal: { of: person, value: event.personal } }),
  };
}
