/** Imports: files of existing customers, and the report of each row. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { accountId } from './accounts.ts';

export const importId = idField('import');

export const importBytesMax = 50 * 1024 * 1024;

/** `preview` reads and compares and changes nothing. */
export const importModes = ['import', 'preview'] as const;
export type ImportMode = (typeof importModes)[number];

export const rowStatuses = ['imported', 'updated', 'unchanged', 'skipped-duplicate', 'refused'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** What is wrong with a row: the column and a code, never the value. `column` is `row` where it is the row as such. */
export const rowError = z.strictObject({ column: z.string(), code: z.string() });
export type RowError = z.output<typeof rowError>;

/** One line of the report. `row` counts the rows of data from 1; `line` is the line of the file it begins on. */
export const importRow = z.strictObject({
  row: z.number().int(),
  line: z.number().int(),
  status: z.enum(rowStatuses),
  externalId: z.string().nullable(),
  account: accountId.nullable(),
  errors: z.array(rowError),
});
export type ImportRow = z.output<typeof importRow>;

export const importCounts = z.strictObject({
  rows: z.number().int(),
  imported: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
});
export type ImportCounts = z.output<typeof importCounts>;

export const importRun = z.object({
  id: importId,
  mode: z.enum(importModes),
  state: z.enum(['running', 'finished']),
  counts: importCounts,
  startedAt: instantField,
  finishedAt: instantField.nullable(),
});
export type ImportRun = z.output<typeof importRun>;
