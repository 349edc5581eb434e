/** What happens to an erasure. What it took of each account is an event of that account. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../../runtime/part.ts';
import { insertErasure, insertFiles, setApproved, setCertified, setPreview, setWithdrawn } from './store.ts';
import {
  accountErased,
  certificate,
  erasurePrepared,
  erasurePreview,
  fileErased,
  unmatchedErased,
} from './types.ts';
import { insertUnmatchedErased } from './unmatched-store.ts';

export const erasureEvents = [
  defineEvent({
    type: 'erasure-prepared',
    describes: 'Somebody prepared an erasure: its accounts are those of which records were due on that day.',
    data: erasurePrepared,
    apply: insertErasure,
  }),
  defineEvent({
    type: 'erasure-previewed',
    describes: 'What the erasure would take and leave was looked at: counts by table, and a digest.',
    data: erasurePreview,
    apply: setPreview,
  }),
  defineEvent({
    type: 'erasure-approved',
    describes: 'A second person approved the erasure, as it was looked at.',
    data: z.strictObject({ digest: z.string() }),
    apply: setApproved,
  }),
  defineEvent({
    type: 'erasure-withdrawn',
    describes: 'The erasure was taken back before it was approved.',
    data: z.strictObject({ reason: z.string() }),
    apply: setWithdrawn,
  }),
  defineEvent({
    type: 'account-records-erased',
    describes:
      'Records of an account were erased: of each table, rows and digests before and after. The digests are salted with the keys that went.',
    data: accountErased,
    // The database wrote the row beside what it erased: nobody else may.
    apply: () => Promise.resolve(),
  }),
  defineEvent({
    type: 'erasure-files-rewritten',
    describes: 'Files were rewritten without the accounts of an erasure: their digests before and after.',
    data: z.strictObject({ files: z.array(fileErased).max(1000) }),
    apply: insertFiles,
  }),
  defineEvent({
    type: 'unmatched-accesses-erased',
    describes:
      'Accesses of accounts that nobody here knows went, as their time was over: how many by namespace, and a digest of their batches and lines.',
    data: unmatchedErased,
    apply: insertUnmatchedErased,
  }),
  defineEvent({
    type: 'erasure-certified',
    describes: 'The erasure is carried out: its certificate, with classes, counts and digests.',
    data: certificate,
    apply: setCertified,
  }),
];
