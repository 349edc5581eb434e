/** HTTP of the log of special measures: on which account one was enforced, from which day, and when it was lifted. */
import { z } from '@hono/zod-openapi';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { measureId } from '../../../determine/special-measures/index.ts';
import { listEnforcements } from '../store/enforcements.ts';
import { enforcementView } from '../types/enforcements.ts';
import { part } from './who.ts';

export const enforcementRoutes = [
  defineRoute({
    id: 'listSpecialMeasureEnforcements',
    part,
    method: 'get',
    path: '/standing/special-measures/:measure/enforcements',
    summary: 'List on which accounts a special measure was enforced and lifted, newest first',
    clause: '§ 7.307',
    allow: { roles: everyReader, scope: 'standing:read' },
    narrowed: { asOf: true },
    params: z.object({ measure: measureId }),
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(enforcementView),
    handle: ({ params, query }, call) =>
      answerList(query, { name: 'special-measure-enforcements', at: call.at, filter: params }, (page) =>
        call.read((tx) => listEnforcements(tx, { ...params, asOf: asOfMoment(call.session) }, page)),
      ),
  }),
];
