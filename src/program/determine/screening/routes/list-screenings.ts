/** HTTP of changes of lists on their way through everybody. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { instantField } from '../../../../runtime/http/fields.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { listId, versionId } from '../../lists/index.ts';
import { readShownScreening, readUnfinished, type ShownScreening } from '../store/list-screenings.ts';
import { readWaiting } from '../store/subjects.ts';
import { part } from './who.ts';

const count = z.number().int();

const listScreening = z.object({
  version: versionId,
  list: listId,
  begunAt: instantField,
  endedAt: instantField.nullable().describe('when everybody was looked at'),
  total: count.describe('parties when it began'),
  compared: count.describe('of them, looked at so far'),
  marked: count.describe('of those, touched by an entry that was added or changed: they are compared whole'),
  waiting: count.describe(
    'those who were due when it ended, or are while it goes on, and are not compared yet; it is through when it ended and nobody waits',
  ),
});

/** As many as there may be lists. */
const mostUnfinished = 500;

export const listScreeningRoutes = [
  defineRoute({
    id: 'getListScreening',
    part,
    method: 'get',
    path: '/screening/versions/:version/screening',
    summary: 'Read how far a version of a list has gone through everybody it can touch',
    allow: { roles: everyReader, scope: 'determine:read' },
    narrowed: { customers: 'tells-of-none' },
    params: z.object({ version: versionId }),
    status: 200,
    answer: listScreening,
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const found = await readShownScreening(tx, params.version);
        return found ? present(found) : refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'getScreeningProgress',
    part,
    method: 'get',
    path: '/screening/progress',
    summary: 'Read who waits to be compared, and which changes of lists are not through yet',
    allow: { roles: everyReader, scope: 'determine:read' },
    narrowed: { customers: 'tells-of-none' },
    status: 200,
    answer: z.object({
      subjects: count.describe('parties that are compared with lists'),
      due: count.describe('of them, those who wait to be compared'),
      dueSince: instantField.nullable().describe('since when the first of them waits'),
      changes: z.array(listScreening).describe('not through yet, the newest first'),
    }),
    handle: (_asked, call) =>
      call.read(async (tx) => ({
        ...(await readWaiting(tx)),
        changes: (await readUnfinished(tx, mostUnfinished)).map(present),
      })),
  }),
];

function present({ from: _from, to: _to, after: _after, ...shown }: ShownScreening) {
  return shown;
}
