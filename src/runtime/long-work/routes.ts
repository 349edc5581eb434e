/** HTTP of long work: how far it is, what came of it, calling it off. Parts start it by operations of their own. */
import { z } from '@hono/zod-openapi';
import { isRefusal } from '../../kernel/problems.ts';
import { answerList, pageOf, pageQuery } from '../http/page.ts';
import { defineRoute } from '../http/route.ts';
import { scopes } from '../http/session.ts';
import { cancelLongWork, readVisible } from './commands.ts';
import { seesAll } from './decide.ts';
import { listLongWork, listRefusals } from './store/read.ts';
import { longWorkId, longWorkStates, longWorkView, longWorkWithResult, presentRefusal } from './types.ts';
import { presentLongWork } from './view.ts';

const part = 'long-work';
const params = z.object({ longWork: longWorkId });
const flag = z.enum(['true', 'false']);

/** Whoever can ask for any. Inside, all but owners and officers find only what they asked for themselves. */
const askers = [
  'owner',
  'officer',
  'senior-reviewer',
  'reviewer',
  'reseller-manager',
  'engineer',
  'examiner',
] as const;

const allow = { roles: askers, scope: scopes };

export const routes = [
  defineRoute({
    id: 'listLongWork',
    part,
    method: 'get',
    path: '/long-work',
    summary: 'List work that outlasts a request, newest first: what waits, what runs, and how the rest ended',
    describes: 'Owners and officers see all of it, everybody else what they asked for.',
    allow,
    narrowed: { customers: 'tells-of-none' },
    query: pageQuery.extend({
      state: z.enum(longWorkStates).optional(),
      active: flag.optional().describe('true: it waits or runs'),
      mine: flag.optional().describe('true: only what you asked for'),
      kind: z.string().max(100).optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(longWorkView),
    handle: ({ query }, call) => {
      const { state, active, mine, kind } = query;
      const own = mine === 'true' || !seesAll(call.session);
      const filter = {
        state,
        kind,
        active: active === undefined ? undefined : active === 'true',
        askedBy: own ? call.session.actor : undefined,
      };
      const about = { name: 'long-work', at: call.at, filter: { state, active, mine, kind } };
      return answerList(query, about, async (page) => {
        const found = await call.read((tx) => listLongWork(tx, filter, page));
        return { ...found, items: found.items.map((one) => presentLongWork(one, call.runtime.parts)) };
      });
    },
  }),
  defineRoute({
    id: 'getLongWork',
    part,
    method: 'get',
    path: '/long-work/:longWork',
    summary: 'Read how far it is, what came of it, and which items were refused',
    allow,
    narrowed: { customers: 'tells-of-none' },
    params,
    status: 200,
    answer: longWorkWithResult,
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const found = await readVisible(tx, call.session, params.longWork);
        if (isRefusal(found)) return found;
        const refusals = (await listRefusals(tx, found.id)).map(presentRefusal);
        return { ...presentLongWork(found, call.runtime.parts), result: found.result, refusals };
      }),
  }),
  defineRoute({
    id: 'cancelLongWork',
    part,
    method: 'post',
    path: '/long-work/:longWork/cancellation',
    summary: 'Call it off: what was done until now stays done, the rest is left as it is',
    allow,
    narrowed: { customers: 'tells-of-none' },
    reads: true,
    params,
    status: 200,
    answer: longWorkView,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const cancelled = await cancelLongWork(work, call.session, params.longWork);
        return isRefusal(cancelled) ? cancelled : presentLongWork(cancelled, call.runtime.parts);
      }),
  }),
];
