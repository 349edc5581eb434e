/** HTTP of downloads of lists. */
import { z } from '@hono/zod-openapi';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { enqueueDownload } from '../download/jobs.ts';
import type { Made } from '../event-schemas.ts';
import { listFormat } from '../reading/readers/index.ts';
import { readDownload } from '../store/downloads.ts';
import { lockList } from '../store/lists.ts';
import { type DownloadSettings, downloadSettings } from '../types/downloads.ts';
import { type List, list, listId } from '../types/lists.ts';
import { shown } from './present.ts';
import { part, write } from './who.ts';

const params = z.object({ list: listId });

export const downloadRoutes = [
  defineRoute({
    id: 'setListDownloads',
    part,
    method: 'put',
    path: '/lists/:list/downloads',
    summary: 'Set where a list is downloaded from each day, file by file, and from which hour on',
    describes:
      'What comes is handed in as by hand, and accepted or refused whole. A failure shows with the list; the version in force stays.',
    allow: write,
    params,
    body: downloadSettings,
    status: 200,
    answer: list,
    handle: ({ params: { list: id }, body }, call) => call.perform((work) => set(work, call, { id, body })),
  }),
  defineRoute({
    id: 'downloadListNow',
    part,
    method: 'post',
    path: '/lists/:list/downloads',
    summary: 'Download a list now, without waiting for its hour',
    allow: write,
    params,
    status: 202,
    answer: list,
    handle: ({ params: { list: id } }, call) =>
      call.perform(async (work) => {
        const found = await lockList(work.tx, id);
        if (!found) return refuse('not-found');
        if (found.retired) return refuse('conflict', { field: 'list', code: 'retired' });
        if (!(await readDownload(work.tx, id)))
          return refuse('conflict', { field: 'list', code: 'no-address' });
        await enqueueDownload(work, { list: id, now: true });
        return shown(work, call, id);
      }),
  }),
];

type Asked = { readonly id: List['id']; readonly body: DownloadSettings };

async function set(work: Work, call: Call, { id, body }: Asked): Promise<List | Refusal> {
  const found = await lockList(work.tx, id);
  if (!found) return refuse('not-found');
  const roles: readonly string[] = listFormat(found.format)?.roles ?? [];
  const strange = Object.keys(body.addresses).filter((file) => !roles.includes(file));
  if (strange.length > 0)
    return refuse(
      'invalid-field',
      ...strange.map((file) => ({ field: `body.addresses.${file}`, code: 'not-of-this-format' })),
    );
  const changed: Made<'list-downloads-set'> = { type: 'list-downloads-set', subject: id, data: body };
  await work.commit([changed]);
  return shown(work, call, id);
}
