/** HTTP of lists. */
import { z } from '@hono/zod-openapi';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { answerList, type Cursor, pageOf, pageQuery, toPage } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import type { Made } from '../event-schemas.ts';
import { listFormats } from '../reading/readers/index.ts';
import { countLists, hasSlug, listLists, listsMax, lockList, readList } from '../store/lists.ts';
import {
  type EnterList,
  enterList,
  formatView,
  type List,
  list,
  listCounts,
  listId,
  listSettings,
} from '../types/lists.ts';
import { presenter, shown } from './present.ts';
import { part, read, write } from './who.ts';

const params = z.object({ list: listId });

const formats = listFormats.map(
  ({ slug, title, roles }) =>
    `- \`${slug}\`: ${title}; files ${roles.map((role) => `\`${role}\``).join(', ')}`,
);

export const listRoutes = [
  defineRoute({
    id: 'getListFormats',
    part,
    method: 'get',
    path: '/lists/formats',
    summary: 'Read the formats that lists are read from, each with the files it may consist of',
    allow: read,
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answer: z.object({ formats: z.array(formatView) }),
    handle: () =>
      Promise.resolve({
        formats: listFormats.map(({ slug, title, roles }) => ({ slug, title, files: [...roles] })),
      }),
  }),
  defineRoute({
    id: 'enterScreeningList',
    part,
    method: 'post',
    path: '/lists',
    summary: 'Enter a list that parties are to be compared with',
    describes: `It has no entries until a version of it is handed in. Formats:\n\n${formats.join('\n')}`,
    allow: write,
    body: enterList,
    status: 201,
    creates: true,
    answer: list,
    handle: ({ body }, call) => call.perform((work) => enter(work, call, body)),
  }),
  defineRoute({
    id: 'listScreeningLists',
    part,
    method: 'get',
    path: '/lists',
    summary: 'List the lists, each with its version in force and whether it is stale',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    query: pageQuery.extend({ stale: z.enum(['yes', 'no']).optional() }),
    status: 200,
    list: true,
    answer: pageOf(list),
    handle: ({ query }, call) =>
      answerList(
        query,
        { name: 'screening-lists', at: call.at, filter: { stale: query.stale } },
        ({ cursor, limit }) =>
          call.read(async (tx) => {
            const all = await shownAfter(tx, call, cursor);
            const asked = all.filter(
              ({ stale }) => !query.stale || (stale !== null) === (query.stale === 'yes'),
            );
            return toPage(asked, limit, ({ slug }) => ({ after: slug, id: '' }));
          }),
      ),
  }),
  defineRoute({
    id: 'countScreeningLists',
    part,
    method: 'get',
    path: '/lists/counts',
    summary: 'Count the lists, and those of them that are stale',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    status: 200,
    answer: listCounts,
    handle: (_asked, call) =>
      call.read(async (tx) => {
        const all = await shownAfter(tx, call, undefined);
        return {
          lists: all.length,
          stale: all.filter(({ stale }) => stale !== null).length,
          inForce: all.filter(({ inForce, retired }) => inForce !== null && retired === null).length,
        };
      }),
  }),
  defineRoute({
    id: 'getScreeningList',
    part,
    method: 'get',
    path: '/lists/:list',
    summary: 'Read a list: its settings, its version in force, and whether it is stale',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params,
    status: 200,
    answer: list,
    handle: ({ params: { list: id } }, call) =>
      call.read(async (tx) => {
        const found = await readList(tx, id);
        return found ? (await presenter(tx, call))(found) : refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'setScreeningListSettings',
    part,
    method: 'put',
    path: '/lists/:list/settings',
    summary: 'Set how a list is called, when it is stale, and how much smaller a version of it may be',
    describes: 'Its slug and format stay: a list of another format is another list.',
    allow: write,
    params,
    body: listSettings,
    status: 200,
    answer: list,
    handle: ({ params: { list: id }, body }, call) =>
      call.perform(async (work) => {
        if (!(await lockList(work.tx, id))) return refuse('not-found');
        const changed: Made<'list-settings-changed'> = {
          type: 'list-settings-changed',
          subject: id,
          data: body,
        };
        await work.commit([changed]);
        return shown(work, call, id);
      }),
  }),
];

/** By slug. All of them, which are few: whether one is stale is a rule, and not a question to the database. */
async function shownAfter(tx: Transaction, call: Call, cursor: Cursor | undefined): Promise<readonly List[]> {
  const { items } = await listLists(tx, { limit: listsMax, ...(cursor ? { cursor } : {}) });
  return items.map(await presenter(tx, call));
}

async function enter(work: Work, call: Call, body: EnterList): Promise<List | Refusal> {
  if (await hasSlug(work.tx, body.slug))
    return refuse('already-exists', { field: 'body.slug', code: 'taken' });
  if ((await countLists(work.tx)) >= listsMax)
    return refuse('conflict', { field: 'body', code: 'too-many-lists' });
  const id = work.runtime.ids.next('screeningList');
  const entered: Made<'list-entered'> = { type: 'list-entered', subject: id, data: body };
  await work.commit([entered]);
  return shown(work, call, id);
}
