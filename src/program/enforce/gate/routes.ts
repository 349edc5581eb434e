/** HTTP of enforce/gate. */
import { z } from '@hono/zod-openapi';
import { actorText } from '../../../kernel/events.ts';
import { isRefusal, refuse } from '../../../kernel/problems.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { idField } from '../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../runtime/http/page.ts';
import { defineRoute } from '../../../runtime/http/route.ts';
import { askGate } from './ask.ts';
import { presentVerdict, publicJwk } from './signing.ts';
import { listVerdicts, readVerdicts } from './store.ts';
import { question, signedVerdict } from './types.ts';

const part = 'enforce/gate';
const readers = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'engineer', 'examiner'] as const;

export const routes = [
  defineRoute({
    id: 'askGate',
    part,
    method: 'post',
    path: '/gate/verdicts',
    summary: 'Ask what an account may do now',
    describes:
      'The answer is on record before it is given, and signed. An Idempotency-Key is optional: the same question with the same key gets the verdict that is on record.',
    clause: '§ 7.302(d)',
    allow: { roles: ['owner', 'officer', 'engineer'], scope: 'gate:ask' },
    body: question,
    headers: ['idempotency-key'],
    status: 200,
    answer: signedVerdict,
    answersAsIs: true,
    hot: true,
    handle: async ({ body, headers }, call) => {
      const { tenant, actor } = call.session;
      const key = headers['idempotency-key'];
      const requestKey = key === undefined ? {} : { requestKey: `${actorText(actor)} ${key.slice(0, 200)}` };
      const answer = await askGate(call.runtime, { tenant, actor, question: body, ...requestKey });
      if (isRefusal(answer)) return answer;
      call.runtime.meter?.verdict(answer.decision);
      return { raw: answer.text, contentType: 'application/json' };
    },
  }),
  defineRoute({
    id: 'listVerdicts',
    part,
    method: 'get',
    path: '/gate/verdicts',
    summary: 'List verdicts, newest first',
    allow: { roles: readers, scope: 'standing:read' },
    narrowed: { asOf: true },
    query: pageQuery.extend({
      account: idField('account').optional(),
      decision: z.enum(['permit', 'permit-with-terms', 'deny']).optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(signedVerdict),
    handle: ({ query }, call) => {
      const { account, decision } = query;
      return answerList(
        query,
        { name: 'verdicts', at: call.at, filter: { account, decision } },
        async (page) => {
          const kept = await call.read((tx) =>
            listVerdicts(tx, { account, decision, until: asOfMoment(call.session) }, page),
          );
          return { ...kept, items: kept.items.map(presentVerdict) };
        },
      );
    },
  }),
  defineRoute({
    id: 'getVerdict',
    part,
    method: 'get',
    path: '/gate/verdicts/:verdict',
    summary: 'Read one verdict as it was given',
    allow: { roles: readers, scope: 'standing:read' },
    narrowed: { asOf: true },
    params: z.object({ verdict: idField('verdict') }),
    status: 200,
    answer: signedVerdict,
    answersAsIs: true,
    handle: async ({ params }, call) => {
      const kept = await call.read((tx) => readVerdicts(tx, [params.verdict]));
      const row = kept.get(params.verdict);
      const until = asOfMoment(call.session);
      return row && (!until || row.verdict.at <= until) ? presentVerdict(row) : refuse('not-found');
    },
  }),
  defineRoute({
    id: 'getVerdictKeys',
    part,
    method: 'get',
    path: '/gate/keys',
    summary:
      'The public keys that verdicts are signed with, as a JSON Web Key Set; also at /.well-known/jwks.json',
    allow: { roles: [], anybody: true },
    status: 200,
    answer: z.object({ keys: z.array(z.record(z.string(), z.string())) }),
    handle: (_request, call) => Promise.resolve({ keys: [publicJwk(call.runtime.keys.verdicts)] }),
  }),
];
