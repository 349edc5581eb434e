/** What is told of sealed files. The ledger has it: what the file held then is what it must hold. */
import { z } from '@hono/zod-openapi';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const sealedFile = z.strictObject({
  day: dayField,
  part: z.number().int().min(1),
  kind: z.enum(['day', 'supplement', 'rewritten']),
  path: z.string(),
  rows: z.number().int().min(1),
  bytes: z.number().int().min(1),
  digest: sha256,
  /** The sum of the digests of its rows: see docs/operator/access-archive.md. */
  rowDigest: z.string().regex(/^\d+$/),
  firstAt: instantField,
  lastAt: instantField,
  firstAccount: z.uuid(),
  lastAccount: z.uuid(),
});

export type SealedFile = z.output<typeof sealedFile>;

export const rewrite = z.strictObject({
  day: dayField,
  /** The part whose place is taken. */
  part: z.number().int().min(1),
  path: z.string(),
  digestBefore: sha256,
  rowsBefore: z.number().int(),
  /** What it was rewritten for. */
  erasure: idField('erasure'),
  /** Null where no row was left: then nothing takes its place. */
  after: sealedFile.nullable(),
});

export type Rewrite = z.output<typeof rewrite>;
