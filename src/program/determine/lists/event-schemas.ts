/** What the events of screening carry: ids, counts, codes and digests. What a list says of anybody is in none of them. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../../kernel/events.ts';
import { dayField } from '../../../runtime/http/fields.ts';
import { fileRoles } from './reading/types.ts';
import { downloadEnded, downloadSettings } from './types/downloads.ts';
import { enterList, listId, listSettings, versionId } from './types/lists.ts';
import { listResumed, listRetired } from './types/retirements.ts';
import { changeCounts, readCounts, versionFile } from './types/versions.ts';

const published = { publishedOn: dayField.nullable() };

export const data = {
  'list-entered': enterList,
  'list-settings-changed': listSettings,
  'list-version-received': z.strictObject({
    list: listId,
    digest: z.string(),
    files: z.array(versionFile),
    source: z.string(),
    ...published,
  }),
  'list-version-received-again': z.strictObject({ version: versionId }),
  'list-version-accepted': z.strictObject({
    list: listId,
    number: z.number().int(),
    before: versionId.nullable(),
    digest: z.string(),
    counts: readCounts,
    changes: changeCounts,
    ...published,
  }),
  'list-version-refused': z.strictObject({
    list: listId,
    digest: z.string(),
    counts: readCounts,
    refusals: z.array(
      z.strictObject({
        code: z.string(),
        file: z.enum(fileRoles),
        line: z.number().int().nullable(),
        element: z.number().int().nullable(),
      }),
    ),
    ...published,
  }),
  'list-downloads-set': downloadSettings,
  'list-download-ended': downloadEnded,
  'list-retired': listRetired,
  'list-resumed': listResumed,
} as const;

export type EventType = keyof typeof data;
export type DataOf<T extends EventType> = z.output<(typeof data)[T]>;
export type Made<T extends EventType> = NewEvent<T, DataOf<T>, undefined>;
