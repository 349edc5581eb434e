/** A batch as the API shows it. */
import { z } from '@hono/zod-openapi';
import { instantField } from '../../../../runtime/http/fields.ts';
import { lineCodes } from '../types.ts';

export const lineProblem = z.object({
  line: z.number().int().describe('from 1; of a document that lists records, the number of the record'),
  code: z.enum(lineCodes),
  field: z.string().nullable(),
});

export const batchCounts = z.object({
  events: z.number().int().describe('accesses of accounts that are known here'),
  unmatched: z.number().int().describe('accesses of accounts that are not known here: they wait'),
  refused: z.number().int(),
  skipped: z.number().int().describe('lines that are no access and not wrong: earlier stages of a request'),
});

export const accessBatch = z.object({
  batch: z.number().int().describe('the number of the batch here'),
  key: z.string().describe("the sender's own name of the batch"),
  digest: z.string().describe('SHA-256 of the body, unpacked, hexadecimal'),
  format: z.string(),
  receivedAt: instantField,
  counts: batchCounts,
  bytes: z.number().int().describe('of the body, unpacked'),
  firstAt: instantField.nullable(),
  lastAt: instantField.nullable(),
});
export type AccessBatch = z.output<typeof accessBatch>;

export const accessReceipt = accessBatch.extend({
  again: z.boolean().describe('true: it was received before, and nothing was added'),
  problems: z.array(lineProblem).describe('the first hundred lines that were refused'),
});
export type AccessReceipt = z.output<typeof accessReceipt>;
