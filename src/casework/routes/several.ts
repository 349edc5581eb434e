/** HTTP of acts on several cases at once: what would become of each, and doing it as long work. */
import { z } from '@hono/zod-openapi';
import { isRefusal } from '../../kernel/problems.ts';
import { defineRoute } from '../../runtime/http/route.ts';
import { colleagues } from '../../runtime/http/who.ts';
import { longWorkView, presentLongWork, startLongWork } from '../../runtime/long-work/index.ts';
import { actOnCases, caseActs, effectView, previewActs } from '../several.ts';
import { part, personOf } from './act.ts';

export const severalRoutes = [
  defineRoute({
    id: 'previewCaseActs',
    part,
    method: 'post',
    path: '/casework/acts/preview',
    summary: 'Say what would become of each of several cases, and change nothing',
    allow: { roles: colleagues },
    reads: true,
    body: actOnCases,
    status: 200,
    answer: z.object({ items: z.array(effectView) }),
    handle: ({ body }, call) =>
      call.perform(async (work) => ({ items: await previewActs(work, body, personOf(call.session)) })),
  }),
  defineRoute({
    id: 'startCaseActs',
    part,
    method: 'post',
    path: '/casework/acts',
    summary: 'Do one act to each of several cases, as if you did it to each alone',
    describes:
      'Long work: getLongWork tells how far it is and which cases were refused. It runs under your rights for as long as you have them; locks and four eyes hold.',
    allow: { roles: colleagues },
    body: actOnCases,
    status: 202,
    creates: true,
    answer: longWorkView,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const { name, ...by } = body.act;
        const about = { act: name, ...by, cases: body.cases.length };
        const started = await startLongWork(work, call.session, { kind: caseActs, input: body, about });
        return isRefusal(started) ? started : presentLongWork(started, call.runtime.parts);
      }),
  }),
];
