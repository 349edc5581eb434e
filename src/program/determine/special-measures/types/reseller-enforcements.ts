/** Special measures as they were enforced on resellers and lifted: from when on accounts through one are stopped. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { dayField, instantField } from '../../../../runtime/http/fields.ts';
import { organizationId } from '../../../adopt/organizations/index.ts';
import { measureId } from './content.ts';

const criterion = z
  .enum(['address', 'linked'])
  .describe('where the reseller is organized, or a link that an officer confirmed');

export const resellerEnforced = z.strictObject({
  reseller: organizationId,
  criterion,
  on: dayField.describe('the legal day'),
});
export type ResellerEnforced = z.output<typeof resellerEnforced>;

export const resellerSteps = ['enforced', 'lifted'] as const;

export const resellerEnforcementView = z.object({
  reseller: organizationId,
  measure: measureId,
  what: z.enum(resellerSteps),
  criterion,
  on: dayField,
  recordedAt: instantField,
});
export type ResellerEnforcement = z.output<typeof resellerEnforcementView>;

/** A reseller on which a measure is enforced, as it is on record. */
export type ResellerUnder = {
  readonly measure: Id<'specialMeasure'>;
  readonly reseller: Id<'organization'>;
  readonly criterion: ResellerEnforced['criterion'];
};
