/** HTTP of the log of special measures on resellers. */
import { z } from '@hono/zod-openapi';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { listResellerEnforcements } from '../store/reseller-enforcements.ts';
import { measureId } from '../types/content.ts';
import { resellerEnforcementView } from '../types/reseller-enforcements.ts';
import { clause, part, read } from './who.ts';

export const resellerRoutes = [
  defineRoute({
    id: 'listSpecialMeasureResellers',
    part,
    method: 'get',
    path: '/special-measures/:measure/resellers',
    summary: 'List on which resellers a measure was enforced and lifted, newest first',
    describes:
      'What that does to each account through one, listSpecialMeasureEnforcements says. It is recorded within a minute of the turn.',
    clause,
    allow: read,
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params: z.object({ measure: measureId }),
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(resellerEnforcementView),
    handle: ({ params, query }, call) =>
      answerList(query, { name: 'special-measure-resellers', at: call.at, filter: params }, (page) =>
        call.read((tx) => listResellerEnforcements(tx, { ...params, asOf: asOfMoment(call.session) }, page)),
      ),
  }),
];
