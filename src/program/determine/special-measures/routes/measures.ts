/** HTTP of special measures: reading them, and writing a draft. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { draft } from '../decide.ts';
import { circumstancesOf, presentHead, shown } from '../present.ts';
import { listMeasures, lockMeasure, readMeasure } from '../store/measures.ts';
import { measureId } from '../types/content.ts';
import { measureStates } from '../types/measure.ts';
import { draftMeasure, measureHead, measureView, redraftMeasure } from '../types/views.ts';
import { decideOn } from './decide-on.ts';
import { partiesIn, refuseUnknown } from './linked-parties.ts';
import { act, clause, part, read } from './who.ts';

const params = z.object({ measure: measureId });

export const measureRoutes = [
  defineRoute({
    id: 'listSpecialMeasures',
    part,
    method: 'get',
    path: '/special-measures',
    summary: 'List special measures, newest first, each with where it is today',
    clause,
    allow: read,
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: pageQuery.extend({ state: z.enum(measureStates).optional() }),
    status: 200,
    list: true,
    answer: pageOf(measureHead),
    handle: ({ query }, call) =>
      answerList(query, { name: 'special-measures', at: call.at, filter: { state: query.state } }, (page) =>
        call.read(async (tx) => {
          const circumstances = await circumstancesOf(tx, call);
          const asked = { state: query.state, asOf: asOfMoment(call.session) };
          const { items, ...more } = await listMeasures(tx, asked, page);
          return { items: items.map((one) => presentHead(one, circumstances)), ...more };
        }),
      ),
  }),
  defineRoute({
    id: 'getSpecialMeasure',
    part,
    method: 'get',
    path: '/special-measures/:measure',
    summary:
      'Read a special measure: whom it aims at, what it imposes, its days, its history and its findings',
    clause,
    allow: read,
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params,
    status: 200,
    answer: measureView,
    handle: ({ params }, call) =>
      call.read(async (tx) =>
        shown(tx, call, await readMeasure(tx, params.measure, asOfMoment(call.session))),
      ),
  }),
  defineRoute({
    id: 'draftSpecialMeasure',
    part,
    method: 'post',
    path: '/special-measures',
    summary: 'Enter a determination of the Secretary as a draft',
    describes:
      'Nothing is enforced until a second person has approved it. A day of effect before the law asks it needs a reason: the lead time is a floor of the duty, and no ban on acting sooner.',
    clause,
    allow: act,
    body: draftMeasure,
    status: 201,
    creates: true,
    answer: measureView,
    handle: ({ body: { named, ...content } }, call) =>
      call.perform(async (work) => {
        const unknown = await refuseUnknown(work.tx, partiesIn(content));
        if (unknown) return unknown;
        const id = call.runtime.ids.next('specialMeasure');
        const decided = draft({ id }, { content, named }, await circumstancesOf(work.tx, call));
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return shown(work.tx, call, await lockMeasure(work.tx, id));
      }),
  }),
  defineRoute({
    id: 'redraftSpecialMeasure',
    part,
    method: 'put',
    path: '/special-measures/:measure',
    summary: 'Write a draft anew, as a whole',
    clause,
    allow: act,
    params,
    body: redraftMeasure,
    status: 200,
    answer: measureView,
    handle: async ({ params, body: { replaces, named, ...content } }, call) => {
      const unknown = await call.read((tx) => refuseUnknown(tx, partiesIn(content)));
      return (
        unknown ??
        decideOn(call, params.measure, (measure, _by, circumstances) =>
          measure.digest === replaces
            ? draft(measure, { content, named }, circumstances)
            : refuse('conflict', { field: 'body.replaces', code: 'written-since' }),
        )
      );
    },
  }),
];
