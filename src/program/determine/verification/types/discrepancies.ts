/** Discrepancies: two pieces of evidence that do not agree, and how that was resolved. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { textField } from '../../../collect/identification/index.ts';
import { personId } from './state.ts';

export const discrepancyId = idField('discrepancy');

export const discrepancyFields = [
  'name',
  'number',
  'jurisdiction',
  'address',
  'status',
  'date-of-birth',
  'document-number',
  'email',
  'telephone',
] as const;
export type DiscrepancyField = (typeof discrepancyFields)[number];

/** Their values are sealed where they are collected, so they are masked here. */
export const maskedFields: readonly DiscrepancyField[] = ['date-of-birth', 'document-number'];

export const severities = ['substantive', 'minor'] as const;
export type Severity = (typeof severities)[number];

export const evidenceSources = ['collected', 'document', 'registry-record', 'customer', 'other'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

export const recordDiscrepancy = z.strictObject({
  field: z.enum(discrepancyFields),
  severity: z.enum(severities),
  statedBy: z.enum(evidenceSources),
  foundBy: z.enum(evidenceSources),
  stated: textField(500),
  found: textField(500),
});
export type RecordDiscrepancy = z.output<typeof recordDiscrepancy>;

export const discrepancyResolutions = ['corrected', 'explained', 'accepted', 'evidence-replaced'] as const;
export const resolveDiscrepancy = z.strictObject({
  resolution: z.enum(discrepancyResolutions),
  words: z.string().trim().min(10, 'say how, in at least ten characters').max(2000),
});
export type ResolveDiscrepancy = z.output<typeof resolveDiscrepancy>;

export const discrepancy = z.object({
  id: discrepancyId,
  person: personId,
  field: z.enum(discrepancyFields),
  severity: z.enum(severities),
  statedBy: z.enum(evidenceSources),
  foundBy: z.enum(evidenceSources),
  stated: z.string(),
  found: z.string(),
  recordedAt: instantField,
  recordedBy: z.string(),
  resolution: z.enum(discrepancyResolutions).nullable(),
  resolvedAt: instantField.nullable(),
  resolvedBy: z.string().nullable(),
});
export type Discrepancy = z.output<typeof discrepancy>;
