/** HTTP of changes of lists on their way through everybody. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { instantField } from '../../../../runtime/http/fields.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { listId, versionId } from '../../lists/index.ts';
import { readListScreening } from '../store/list-screenings.ts';
import { part } from './who.ts';

const count = z.number().int();

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
    answer: z.object({
      version: versionId,
      list: listId,
      begunAt: instantField,
      endedAt: instantField.nullable(),
      total: count.describe('parties when it began'),
      compared: count.describe('of them, looked at so far'),
      marked: count.describe(
        'of those, touched by an entry that was added or changed: they are compared whole',
      ),
    }),
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const found = await readListScreening(tx, params.version);
        if (!found) return refuse('not-found');
        const { from: _from, to: _to, after: _after, ...shown } = found;
        return shown;
      }),
  }),
];
