/** A list that is no longer wanted: why, and since when. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';

export const retireReasons = [
  'source-discontinued',
  'replaced-by-another-list',
  'no-longer-required',
  'entered-in-error',
] as const;

const words = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .describe('why, for whoever reads it later; it stands in the history in clear, so it names nobody');

export const retirement = z.strictObject({ because: z.enum(retireReasons), words });
export type Retirement = z.output<typeof retirement>;

export const resumption = z.strictObject({ words });
export type Resumption = z.output<typeof resumption>;

export const retired = retirement.extend({ at: instantField });

/** The version that was in force, or is again; null where none was ever accepted. */
const version = { version: idField('listVersion').nullable() };

export const listRetired = retirement.extend(version);
export const listResumed = resumption.extend(version);
