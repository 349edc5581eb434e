/** HTTP of looks at whom a measure would touch: starting one, how far it is, what it found, and its lists. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import {
  findLongWork,
  longWorkId,
  longWorkView,
  presentLongWork,
} from '../../../../runtime/long-work/index.ts';
import { resellersTouched } from '../preview/resellers.ts';
import { startPreview } from '../preview/start.ts';
import { listPreviews, readPreview } from '../store/previews.ts';
import { listRows } from '../store/rows.ts';
import { measureId } from '../types/content.ts';
import {
  type Preview,
  previewHead,
  previewOutcomes,
  previewRowView,
  previewView,
  resellerRowView,
} from '../types/previews.ts';
import { act, clause, part, read } from './who.ts';

const ofMeasure = z.object({ measure: measureId });
const params = z.object({ preview: longWorkId });

export const previewRoutes = [
  defineRoute({
    id: 'startSpecialMeasurePreview',
    part,
    method: 'post',
    path: '/special-measures/:measure/previews',
    summary: 'Look through every account for those that a measure would touch',
    describes:
      'Long work: getSpecialMeasurePreview tells how far it is, and what it found. Nothing is enforced.',
    clause,
    allow: act,
    params: ofMeasure,
    status: 202,
    answer: longWorkView,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const started = await startPreview(work, call.session, params.measure);
        return isRefusal(started) ? started : presentLongWork(started, call.runtime.parts);
      }),
  }),
  defineRoute({
    id: 'listSpecialMeasurePreviews',
    part,
    method: 'get',
    path: '/special-measures/:measure/previews',
    summary: 'List the looks at whom a measure would touch, newest first',
    clause,
    allow: read,
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params: ofMeasure,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(previewHead),
    handle: ({ params, query }, call) =>
      answerList(query, { name: 'special-measure-previews', at: call.at, filter: params }, (page) =>
        call.read(async (tx) => {
          const asked = { ...params, asOf: asOfMoment(call.session) };
          const { items, ...more } = await listPreviews(tx, asked, page);
          return { items: items.map(presentRow), ...more };
        }),
      ),
  }),
  defineRoute({
    id: 'getSpecialMeasurePreview',
    part,
    method: 'get',
    path: '/special-measures/previews/:preview',
    summary: 'Read how far a look is, how it was done, and its counts',
    clause,
    allow: read,
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params,
    status: 200,
    answer: previewView,
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const preview = await readPreview(tx, params.preview, asOfMoment(call.session));
        const work = preview && (await findLongWork(tx, preview.id));
        if (!preview || !work) return refuse('not-found');
        const { state: _state, endedAt: _endedAt, ...about } = presentRow(preview);
        return { ...about, work: presentLongWork(work, call.runtime.parts) };
      }),
  }),
  defineRoute({
    id: 'listSpecialMeasurePreviewAccounts',
    part,
    method: 'get',
    path: '/special-measures/previews/:preview/accounts',
    summary:
      'List the accounts that a look found, each with every value that reaches it and what it is worth',
    describes: 'Only the newest look at a measure keeps its rows; the counts of all stay.',
    clause,
    allow: read,
    narrowed: { asOf: true },
    params,
    query: pageQuery.extend({ outcome: z.enum(previewOutcomes).optional() }),
    status: 200,
    list: true,
    answer: pageOf(previewRowView),
    handle: async ({ params, query }, call) => {
      if (!(await previewOf(call, params.preview))) return refuse('not-found');
      const filter = { preview: params.preview, outcome: query.outcome };
      return answerList(query, { name: 'special-measure-accounts', at: call.at, filter }, (page) =>
        call.read((tx) => listRows(tx, filter, page)),
      );
    },
  }),
  defineRoute({
    id: 'listSpecialMeasurePreviewResellers',
    part,
    method: 'get',
    path: '/special-measures/previews/:preview/resellers',
    summary: 'List the resellers that a measure would bear on, as they are now',
    clause,
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(resellerRowView),
    handle: async ({ params, query }, call) => {
      const preview = await previewOf(call, params.preview);
      if (!preview) return refuse('not-found');
      return answerList(query, { name: 'special-measure-resellers', at: call.at, filter: params }, () =>
        call.read(async (tx) => ({ items: [...(await resellersTouched(tx, preview.content))] })),
      );
    },
  }),
];

function previewOf(call: Call, id: Id<'longWork'>) {
  return call.read((tx) => readPreview(tx, id, asOfMoment(call.session)));
}

function presentRow({ id, measure, digest, basis, askedAt, state, endedAt, found }: Preview) {
  return { id, measure, digest, basis: [...basis], askedAt, state, endedAt, found };
}
