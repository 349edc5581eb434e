/** Events that wait, by the account they are said to be of. */
import { z } from '@hono/zod-openapi';
import { instantField } from '../../../../runtime/http/fields.ts';

export const unmatchedAccount = z.object({
  namespace: z.string(),
  id: z.string(),
  events: z.number().int(),
  firstAt: instantField,
  lastAt: instantField,
});
export type UnmatchedAccount = z.output<typeof unmatchedAccount>;
