/** Facts of an organization that a certification reports: changes of business or structure, and its employees. */
import { z } from '@hono/zod-openapi';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';

export const structureChangeKinds = ['business', 'corporate-structure'] as const;

/** `reference` names the paper that says so, such as a resolution. It names no people: it is kept in clear. */
export const recordStructureChange = z.strictObject({
  kind: z.enum(structureChangeKinds),
  on: dayField,
  reference: z.string().trim().min(1).max(300),
});
export type RecordStructureChange = z.output<typeof recordStructureChange>;

export const structureChange = z.object({
  id: idField('event'),
  kind: z.enum(structureChangeKinds),
  on: z.string(),
  reference: z.string(),
  recordedAt: instantField,
});
export type StructureChange = z.output<typeof structureChange>;

export const countEmployees = z.strictObject({
  employees: z.number().int().min(0).max(10_000_000),
  on: dayField.describe('the day they were counted'),
});
export type CountEmployees = z.output<typeof countEmployees>;

export const employeeCount = z.object({
  employees: z.number().int(),
  on: z.string(),
  recordedAt: instantField,
});
export type EmployeeCount = z.output<typeof employeeCount>;
