/** Special measures as they were enforced and lifted, account by account. */
import { z } from '@hono/zod-openapi';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { measureId } from '../../../determine/special-measures/index.ts';
import { standingReasons } from './standing.ts';

export const measureEnforced = z.strictObject({
  measure: measureId,
  on: dayField.describe('the legal day'),
  version: z.number().int().positive().describe('of the standing with which it began or ended'),
  as: z.array(z.enum(standingReasons)).describe('what it did, or had done, to the account'),
});
export type MeasureEnforced = z.output<typeof measureEnforced>;

export const enforcementSteps = ['enforced', 'lifted'] as const;

export const enforcementView = z.object({
  account: idField('account'),
  measure: measureId,
  what: z.enum(enforcementSteps),
  on: dayField,
  version: z.number().int(),
  recordedAt: instantField,
});
export type Enforcement = z.output<typeof enforcementView>;
