/** Versions of the program and their differences as the API gives them. */
import { z } from '@hono/zod-openapi';
import { riskStated } from '../changes/types.ts';
import { settingName } from '../types.ts';

export const versionNumber = z.coerce.number().int().min(0).max(1_000_000);

export const versionHead = z.object({
  number: z.number().int().describe('0 is the edition before any change'),
  since: z.string().describe('the day it took effect, or will'),
  changes: z.array(z.string()).describe('ids of the changes that took effect on that day'),
  state: z.enum(['ahead', 'in-force', 'superseded']),
});

const line = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
export const riskView = riskStated.extend({ id: z.string() });

export const comparisonView = z.object({
  clauses: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      clause: z.string(),
      settings: z.array(
        z.object({ name: settingName, before: z.string(), after: z.string() }).describe('values in words'),
      ),
      narrative: z.array(line).describe('the text line by line; empty where it is the same'),
      risksNoLonger: z.array(z.string()).describe('risks it answers before and not after'),
      risksNow: z.array(z.string()).describe('risks it answers after and not before'),
    }),
  ),
  risks: z.array(z.object({ id: z.string(), before: riskView.nullable(), after: riskView.nullable() })),
});

const digest = z
  .string()
  .describe('SHA-256 in hexadecimal of its settings, texts and risks under its edition, as canonical JSON');
const comparedVersion = versionHead.extend({ digest });

export const comparison = comparisonView.extend({ from: comparedVersion, to: comparedVersion });

/** Which two are compared. */
export const twoVersions = {
  from: versionNumber.optional().describe('the one before `to` where it is absent'),
  to: versionNumber.optional().describe('the version in force where it is absent'),
};

export const valueKinds = ['setting', 'narrative', 'risk'] as const;

export const approvedValue = z.object({
  kind: z.enum(valueKinds),
  name: z.string(),
  value: z.unknown().describe('null, or an empty text: it was taken back'),
  words: z.string().nullable().describe('the value of a setting in words'),
  effectiveOn: z.string(),
  approvedAt: z.string(),
  change: z.string().describe('the id of the change that brought it'),
});
