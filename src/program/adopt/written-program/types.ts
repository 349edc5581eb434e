/** The program in force and the changes to its settings. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import type { Day } from '../../../kernel/time.ts';
import { dayField, idField } from '../../../runtime/http/fields.ts';
import { type SettingName, settingSchemas } from './settings.ts';
import { settingShape } from './shapes.ts';

export const settingChangeId = idField('settingChange');

// Safe: the keys of that very record.
export const settingNames = Object.keys(settingSchemas) as [SettingName, ...SettingName[]];

export const settingName = z.enum(settingNames);

/** A change asked for: `value` is checked by the setting's own schema, then against the law. */
export const proposeSetting = z.strictObject({
  name: settingName,
  value: z.unknown(),
  reason: z.string().trim().min(10, 'say why, in at least ten characters').max(2000),
  effectiveOn: dayField.optional(),
});

export const changeStates = ['proposed', 'approved', 'withdrawn'] as const;
export type ChangeState = (typeof changeStates)[number];

export const settingChange = z.object({
  id: settingChangeId,
  name: settingName,
  value: z.unknown(),
  reason: z.string(),
  effectiveOn: z.string(),
  state: z.enum(changeStates),
  proposedBy: z.string(),
  proposedAt: z.string(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
});
export type SettingChange = {
  id: Id<'settingChange'>;
  name: SettingName;
  value: unknown;
  reason: string;
  effectiveOn: Day;
  state: ChangeState;
  proposedBy: string;
  proposedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
};

/** One setting as people see it: its value, where it comes from, its clause and its floor. */
export const settingInForce = z.object({
  name: settingName,
  value: z.unknown(),
  shape: settingShape.describe('what form a value of this setting has, with its limits and its words'),
  clause: z.string(),
  means: z.string(),
  source: z.enum(['edition', 'program']),
  since: z.string().nullable(),
  floor: z
    .object({ parameter: z.string(), limit: z.number(), stricter: z.enum(['lower', 'higher']) })
    .nullable(),
});

export const programInForce = z.object({
  edition: z.string(),
  adopted: z.object({ on: z.string(), by: z.string() }).nullable(),
  settings: z.array(settingInForce),
});

export const adoptProgram = z.strictObject({
  statement: z.string().trim().min(10, 'say on what the adoption rests').max(2000),
});
