/** HTTP of reviews of the program. */
import { refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../../runtime/http/who.ts';
import { legalDay, programSettings } from '../in-force.ts';
import { readAdoption } from '../store.ts';
import { listProgramReviews } from './store.ts';
import { programReview, recordReview } from './types.ts';

const part = 'adopt/written-program';
const clause = '§ 7.304(b)';

export const reviewRoutes = [
  defineRoute({
    id: 'listProgramReviews',
    part,
    method: 'get',
    path: '/written-program/reviews',
    summary: 'List the reviews of the program, the last recorded first',
    clause,
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(programReview),
    handle: ({ query }, call) =>
      answerList(query, { name: 'program-reviews', at: call.at, filter: {} }, (page) =>
        call.read((tx) => listProgramReviews(tx, { asOf: asOfMoment(call.session) }, page)),
      ),
  }),
  defineRoute({
    id: 'recordProgramReview',
    part,
    method: 'post',
    path: '/written-program/reviews',
    summary: 'Record that the adopted program was reviewed: what was looked at, and whether it must change',
    clause,
    allow: { roles: officers, scope: 'adopt:write' },
    body: recordReview,
    status: 201,
    creates: true,
    answer: programReview,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const adoption = await readAdoption(work.tx);
        if (!adoption) return refuse('conflict', { field: 'adopted', code: 'not-adopted' });
        const settings = await programSettings(work.tx, call.runtime.edition, call.at);
        if (body.reviewedOn > legalDay(settings, call.at))
          return refuse('invalid-field', { field: 'body.reviewedOn', code: 'in-the-future' });
        await work.commit([{ type: 'program-reviewed', subject: adoption.program, data: body }]);
        const { items } = await listProgramReviews(work.tx, {}, { limit: 1 });
        return items[0] ?? refuse('not-found');
      }),
  }),
];
