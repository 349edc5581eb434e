/** The program in force. */
import { z } from '@hono/zod-openapi';
import { type SettingName, settingSchemas } from './settings.ts';
import { settingShape } from './shapes.ts';

// Safe: the keys of that very record.
export const settingNames = Object.keys(settingSchemas) as [SettingName, ...SettingName[]];

export const settingName = z.enum(settingNames);

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
