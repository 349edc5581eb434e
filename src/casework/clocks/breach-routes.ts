/** HTTP of breaches. */
import { z } from '@hono/zod-openapi';
import { instant } from '../../kernel/time.ts';
import { asOfMoment } from '../../runtime/http/as-of.ts';
import { instantField } from '../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../runtime/http/page.ts';
import { defineRoute } from '../../runtime/http/route.ts';
import { everyReader } from '../../runtime/http/who.ts';
import { listBreaches } from './breaches.ts';

const breachView = z.object({
  clock: z.string(),
  obligation: z.string(),
  clause: z.string(),
  subject: z.string(),
  dueOn: z.string(),
  breachedAt: instantField,
  recordedAt: instantField,
  ended: z.enum(['met-late', 'cancelled']).nullable(),
  endedAt: instantField.nullable(),
});

/** Before anything of ours, and after it. */
const ever = { from: instant('1970-01-01T00:00:00Z'), until: instant('9999-01-01T00:00:00Z') };

export const breachRoutes = [
  defineRoute({
    id: 'listBreaches',
    part: 'clocks',
    method: 'get',
    path: '/clocks/breaches',
    summary: 'List deadlines that passed without being met, whatever became of them since',
    describes:
      'One that was undone by proof that the duty was met in time is none. Breaches since the last certification are part of its evidence.',
    clause: '§ 7.304',
    allow: { roles: everyReader, scope: 'casework:read' },
    narrowed: { asOf: true },
    query: pageQuery.extend({
      from: instantField.optional().describe('breached at this moment or later'),
      until: instantField.optional().describe('breached before this moment'),
    }),
    status: 200,
    list: true,
    answer: pageOf(breachView),
    handle: ({ query: { from, until, ...query } }, call) =>
      answerList(query, { name: 'breaches', at: call.at, filter: { from, until } }, (page) => {
        const stretch = { from: from ?? ever.from, until: until ?? ever.until };
        return call.read((tx) => listBreaches(tx, { ...stretch, asOf: asOfMoment(call.session) }, page));
      }),
  }),
];
