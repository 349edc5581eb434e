/** Versions of a list: what was handed in, and what came of it. */
import { z } from '@hono/zod-openapi';
import { dayField, instantField } from '../../../../runtime/http/fields.ts';
import { fileRoles, problemEffects, type RowProblemCode, rowProblems } from '../reading/types.ts';
import { type ListRefusalCode, listRefusals } from '../reading/whole.ts';
import { listId, versionId } from './lists.ts';

/** Of all files of one version together. */
export const versionBytesMax = 128 * 1024 * 1024;

export const versionStates = ['received', 'accepted', 'refused'] as const;
export type VersionState = (typeof versionStates)[number];

// Safe: the keys of those very tables.
export const problemCodes = Object.keys(rowProblems) as [RowProblemCode, ...RowProblemCode[]];
const refusalCodes = Object.keys(listRefusals) as [ListRefusalCode, ...ListRefusalCode[]];

export const versionFile = z.strictObject({
  file: z.enum(fileRoles),
  bytes: z.number().int(),
  digest: z.string().describe('SHA-256, in hex'),
  ending: z.enum(['mark', 'line-end', 'neither']),
});
export type VersionFile = z.output<typeof versionFile>;

export const readCounts = z.strictObject({
  entries: z.number().int(),
  names: z.number().int(),
  problems: z.number().int(),
  problemsByCode: z.record(z.string(), z.number().int()),
});
export type ReadCounts = z.output<typeof readCounts>;

export const changeCounts = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
});
export type ChangeCounts = z.output<typeof changeCounts>;

const place = {
  file: z.enum(fileRoles),
  line: z.number().int().nullable(),
  element: z.number().int().nullable().describe('the element by its count, where the format has no lines'),
};

const problemEffect = z.enum(problemEffects);

/** What is wrong in a part of a file. `means` says it in a sentence; `found` is cut at 200 characters. */
export const versionProblem = z.object({
  number: z.number().int(),
  code: z.enum(problemCodes),
  effect: problemEffect,
  means: z.string(),
  ...place,
  key: z.string().nullable(),
  found: z.string(),
});
export type VersionProblem = z.output<typeof versionProblem>;

export const versionRefusal = z.object({
  code: z.enum(refusalCodes),
  means: z.string(),
  ...place,
  found: z.string(),
});
export type VersionRefusal = z.output<typeof versionRefusal>;

export const version = z.object({
  id: versionId,
  list: listId,
  state: z.enum(versionStates),
  number: z.number().int().nullable().describe('of accepted ones, counted from 1'),
  digest: z.string().describe('SHA-256 over the digests of its files by name, as canonical JSON'),
  files: z.array(versionFile),
  source: z.string(),
  publishedOn: dayField.nullable(),
  receivedAt: instantField,
  settledAt: instantField.nullable(),
  counts: readCounts.nullable(),
  changes: changeCounts.nullable().describe('against the version that was in force before'),
});
export type Version = z.output<typeof version>;

/** Problems of one kind: all of them counted, also those beyond the ones that are shown. */
export const problemKind = z.object({
  code: z.enum(problemCodes),
  effect: problemEffect,
  means: z.string(),
  count: z.number().int(),
});
export type ProblemKind = z.output<typeof problemKind>;

export const versionReport = version.extend({
  refusals: z.array(versionRefusal),
  problems: z.array(problemKind),
  filesKept: z.array(z.enum(fileRoles)).describe('that can be downloaded as they were handed in'),
  before: versionId.nullable().describe('the accepted version that its changes are against'),
  entriesRead: z
    .number()
    .int()
    .nullable()
    .describe('while it is being read: how many entries were read so far'),
});
export type VersionReport = z.output<typeof versionReport>;
