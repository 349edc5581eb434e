/** What the events of decisions say in the open. */
import { z } from '@hono/zod-openapi';
import { dayField, idField } from '../../../runtime/http/fields.ts';
import { evidenceKinds, grounds } from './types.ts';

export const decided = z.strictObject({
  person: idField('person'),
  status: z.enum(['us', 'foreign']),
  ground: z.enum(grounds).nullable(),
  foreignBranch: z.boolean(),
  evidenceKinds: z.array(z.enum(evidenceKinds)),
  expiresOn: dayField,
});
