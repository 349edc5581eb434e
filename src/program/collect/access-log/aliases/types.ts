/** What another system calls an account of ours. */
import { z } from '@hono/zod-openapi';
import { instantField } from '../../../../runtime/http/fields.ts';
import { accountId } from '../../identification/index.ts';

export const foreignName = z.strictObject({
  namespace: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,62}$/)
    .describe('`aws`, `azure`, `gcp`, `kubernetes`, `ocsf`, or a word of your own'),
  id: z.string().min(1).max(500).describe('as that system writes it: 123456789012'),
});

export const setAccountAlias = foreignName.extend({ account: accountId });
export type SetAccountAlias = z.output<typeof setAccountAlias>;

export const accountAlias = z.object({
  namespace: z.string(),
  id: z.string(),
  account: accountId,
  setAt: instantField,
});
export type AccountAlias = z.output<typeof accountAlias>;
