/** What an erasure would take and took, table by table. Pure. */
import { z } from '@hono/zod-openapi';
import type { KeptClass } from '../limits.ts';
import type { Erasure } from './types.ts';

const rows = z.int().min(0).nullable();

export const recordsTakenView = z.object({
  table: z.string(),
  classes: z.array(z.string()).describe('the classes of records that lie in it'),
  counted: rows.describe('rows that the look before counted; null while none was'),
  gone: rows.describe('rows that went; null without a certificate'),
  emptied: rows.describe('rows that stayed without their values; null without a certificate'),
});
export type RecordsTaken = z.output<typeof recordsTakenView>;

/** Each table of which rows were counted or taken, in the order of their names. */
export function recordsTaken(
  { preview, certificate }: Pick<Erasure, 'preview' | 'certificate'>,
  classes: readonly KeptClass[],
): readonly RecordsTaken[] {
  const taken = new Map(certificate?.classes.map((one) => [one.table, one]));
  const tables = new Set([...Object.keys(preview?.rows ?? {}), ...taken.keys()]);
  return [...tables].sort().map((table) => {
    const { before = 0, after = 0 } = taken.get(table) ?? {};
    return {
      table,
      classes: classes.filter((one) => one.table === table).map(({ name }) => name),
      counted: preview && (preview.rows[table] ?? 0),
      gone: certificate && before - after,
      emptied: certificate && after,
    };
  });
}
