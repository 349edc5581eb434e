/** The background work of downloads. */
import { z } from '@hono/zod-openapi';
import type { Actor } from '../../../../kernel/events.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { enqueue, type JobDefinition } from '../../../../runtime/jobs/index.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { listDownloads } from '../store/downloads.ts';
import { listId } from '../types/lists.ts';
import { isDue } from './due.ts';
import { downloadList } from './run.ts';

const downloadJob = 'screening-list-download';
const everyMilliseconds = 600_000;
const actor: Actor = { kind: 'system', name: downloadJob };
const payload = z.object({ list: listId, now: z.boolean() });

/** Downloads of one list run one after another; each looks whether there is still something to do. */
export function enqueueDownload(work: Work, asked: z.output<typeof payload>): Promise<void> {
  return enqueue(work, downloadJob, asked, { series: `list-download-${asked.list}` });
}

export const jobs: readonly JobDefinition[] = [
  {
    name: downloadJob,
    describes: 'Downloads a list and hands in what came.',
    scope: 'tenant',
    lane: 'outbound',
    attempts: 2,
    run: async (runtime, { tenant, payload: given, signal }) => {
      if (!tenant) throw new Error('a list belongs to a tenant');
      await downloadList(runtime, { tenant, ...payload.parse(given), signal });
    },
  },
  {
    name: 'screening-list-downloads-due',
    describes: 'Asks for the download of each list whose hour has come.',
    scope: 'tenant',
    everyMilliseconds,
    run: async (runtime, { tenant }) => {
      if (!tenant) throw new Error('a list belongs to a tenant');
      await perform(runtime, { tenant, actor }, async (work) => {
        const now = runtime.clock.now();
        const { legalZone: zone } = await programSettings(work.tx, runtime.edition, now);
        const due = (await listDownloads(work.tx)).filter((one) => !one.rests && isDue(one, { now, zone }));
        for (const { list } of due) await enqueueDownload(work, { list, now: false });
      });
    },
  },
];
