/** Accesses of accounts that nobody here knows, as they are counted. */
import { z } from '@hono/zod-openapi';

export const namespaceCounts = z.array(z.strictObject({ namespace: z.string(), accesses: z.int().min(1) }));

export const unmatchedCount = z.strictObject({
  accesses: z.int().min(0).describe('of all namespaces'),
  namespaces: namespaceCounts.describe('the fifty with the most'),
});
export type UnmatchedCount = z.output<typeof unmatchedCount>;
