/** What is in a backup beside rows: the parts that are JSON, parsed where they are read. */
import { z } from 'zod';

const migration = z.object({ name: z.string(), digest: z.string() });

export const header = z.object({
  format: z.literal('gatehouse-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  migrations: z.array(migration),
  /** Values that only the keys of the installation fit; the keys themselves are not in here. */
  keyCheck: z.object({ sealed: z.string(), ledger: z.string(), verdicts: z.string() }),
  hasKeys: z.boolean(),
});
export type Header = z.output<typeof header>;

export const keyFile = z.object({
  name: z.string().regex(/^[a-z-]+\.(key|pem|secret)$/),
  content: z.string(),
});
export type KeyFile = z.output<typeof keyFile>;

/** A day in UTC of a tenant that a table has rows of. */
const tableDay = z.object({ tenant: z.uuid(), day: z.iso.date() });
export type TableDay = z.output<typeof tableDay>;

export const tableStart = z.object({
  table: z.string(),
  columns: z.array(z.string()),
  /** Of a table that is kept by day. */
  days: z.array(tableDay).optional(),
});
export type TableStart = z.output<typeof tableStart>;

export const tableEnd = z.object({ table: z.string(), rows: z.number(), sha256: z.string() });
export type TableEnd = z.output<typeof tableEnd>;

export const sequence = z.object({ name: z.string(), last: z.string(), isCalled: z.boolean() });
export type Sequence = z.output<typeof sequence>;

export const ending = z.object({ tables: z.number(), rows: z.number(), sequences: z.array(sequence) });
export type Ending = z.output<typeof ending>;
