/** A list that parties are compared with, and what is expected of it. */
import { z } from '@hono/zod-openapi';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { listFormats } from '../reading/readers/index.ts';
import { fileRoles } from '../reading/types.ts';
import { download } from './downloads.ts';
import { retired } from './retirements.ts';

export const listId = idField('screeningList');
export const versionId = idField('listVersion');

const title = z.string().trim().min(1).max(200);
const authority = z.string().trim().min(1).max(200).describe('who lists: the office or the law');

export const formatView = z.object({
  slug: z.string(),
  title: z.string(),
  files: z.array(z.enum(fileRoles)).describe('`main` is needed; the others belong to it'),
});

export const listSettings = z.strictObject({
  title,
  authority,
  staleAfterDays: z
    .number()
    .int()
    .min(1)
    .max(366)
    .describe('days without a download after which the list is stale; the same download again counts'),
  leastShare: z
    .number()
    .min(0.01)
    .max(1)
    .describe('of the entries and names of the version in force, the share that a new one must have'),
});
export type ListSettings = z.output<typeof listSettings>;

export const enterList = listSettings.extend({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens'),
  format: z
    .string()
    .refine((slug) => listFormats.some((format) => format.slug === slug), 'one of the known formats')
    .openapi({ enum: listFormats.map(({ slug }) => slug), example: 'provider-csv' }),
});
export type EnterList = z.output<typeof enterList>;

/** Why a list is stale: it has no version at all, or none was downloaded for as long as it may be. */
export const staleReasons = ['no-version', 'not-downloaded'] as const;

/** `since` is the first day on which it is stale. */
export const staleness = z.object({ reason: z.enum(staleReasons), since: dayField });
export type Staleness = z.output<typeof staleness>;

export const versionInForce = z.object({
  id: versionId,
  number: z.number().int(),
  digest: z.string(),
  publishedOn: dayField.nullable(),
  entries: z.number().int(),
});
export type VersionInForce = z.output<typeof versionInForce>;

export const list = enterList.extend({
  id: listId,
  format: z.string(),
  enteredAt: instantField,
  inForce: versionInForce
    .nullable()
    .describe('of a retired list, the version that is in force again when it is taken up again'),
  retired: retired.nullable().describe('why nothing is compared with it any more, and since when'),
  confirmedAt: instantField.nullable().describe('when the version in force was last handed in'),
  stale: staleness.nullable(),
  download: download.nullable(),
  staleFrom: dayField.describe('the first day on which it is stale, if nothing is downloaded until then'),
});
export type List = z.output<typeof list>;

export const listCounts = z.object({
  lists: z.number().int(),
  stale: z.number().int().describe('of them, those without a version among them'),
  inForce: z.number().int().describe('of them, those with a version that parties are compared with'),
});

/** As it is kept: whether it is stale is worked out for a day. */
export type KeptList = Omit<List, 'download' | 'stale' | 'staleFrom'>;
