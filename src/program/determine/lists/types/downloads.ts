/** Downloads of lists: from where, when, and what came of the last one. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { fileRoles } from '../reading/types.ts';

/** Why a download brought nothing: a closed set, each in one sentence. */
export const downloadFaults = {
  'address-not-public': 'The address is not on the public network.',
  busy: 'The server says that it is busy.',
  'connection-failed': 'No connection came about.',
  'cut-off': 'The connection ended before the file did.',
  'encoding-not-asked': 'The server sent it in an encoding nobody asked for.',
  'name-not-found': 'The name of the server is not known.',
  'not-authorized': 'The server does not let us have it.',
  'not-found': 'The server does not have it at this address.',
  'not-plugged-in': 'Downloads are not set up in this installation.',
  'not-taken': 'The files were not taken: too many versions of the list wait to be read.',
  'not-understood': 'The server answered in a way that is no download.',
  overtaken: 'Another version came into force meanwhile.',
  'redirect-refused': 'The server sends elsewhere, to where we do not go.',
  'server-fault': 'The server has a fault.',
  timeout: 'Nothing came for too long.',
  'tls-failed': 'The server could not prove who it is.',
  'too-large': 'The files are larger than a version may be.',
  'too-many-redirects': 'The server sends from one address to the next.',
} as const;
export type DownloadFault = keyof typeof downloadFaults;
// Safe: the keys of that very table.
const faultCodes = Object.keys(downloadFaults) as [DownloadFault, ...DownloadFault[]];

const address = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((text) => !/^https?:\/\/[^/?#]*@/i.test(text), 'without a name or password');

export const downloadSettings = z.strictObject({
  addresses: z
    .partialRecord(z.enum(fileRoles), address)
    .refine((of) => Object.keys(of).length === 0 || of.main !== undefined, '`main` is needed')
    .describe('by file; none of them: the list is not downloaded'),
  hour: z.number().int().min(0).max(23).describe('of the legal day, from which on it is downloaded'),
});
export type DownloadSettings = z.output<typeof downloadSettings>;

export const downloadOutcomes = ['received', 'unchanged', 'failed'] as const;
export type DownloadOutcome = (typeof downloadOutcomes)[number];

const mark = z.strictObject({ etag: z.string().nullable(), lastModified: z.string().nullable() });
export type Mark = z.output<typeof mark>;

export const downloadEnded = z.strictObject({
  outcome: z.enum(downloadOutcomes),
  fault: z.enum(faultCodes).nullable(),
  file: z.enum(fileRoles).nullable(),
  status: z.number().int().nullable(),
  version: idField('listVersion').nullable(),
  marks: z.partialRecord(z.enum(fileRoles), mark),
});
export type DownloadEnded = z.output<typeof downloadEnded>;

/** As the API shows it with its list. */
export const download = downloadSettings.extend({
  last: z
    .object({
      endedAt: instantField,
      outcome: z.enum(downloadOutcomes),
      fault: z.enum(faultCodes).nullable(),
      means: z.string().nullable(),
      file: z.enum(fileRoles).nullable(),
      status: z.number().int().nullable().describe('of HTTP, where the server answered'),
    })
    .nullable(),
});
export type Download = z.output<typeof download>;
