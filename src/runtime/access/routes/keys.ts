/** HTTP of access: the keys of programs. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../kernel/problems.ts';
import { answerList, pageOf } from '../../http/page.ts';
import { defineRoute } from '../../http/route.ts';
import { decideKeyEnding } from '../decide.ts';
import { makeKey } from '../keys.ts';
import { listKeys, lockKey, readKey } from '../store/keys.ts';
import { makeServiceKey, newServiceKey, serviceKey, serviceKeyId } from '../types.ts';
import { newestFirst, stateQuery } from './paging.ts';

const part = 'access';
const params = z.object({ key: serviceKeyId });
const makers = ['owner', 'officer', 'engineer'] as const;

export const keyRoutes = [
  defineRoute({
    id: 'listServiceKeys',
    part,
    method: 'get',
    path: '/access/keys',
    summary: 'List the keys of programs, what each may do, and when it was last used',
    allow: { roles: [...makers, 'examiner'], scope: 'access:manage' },
    query: stateQuery,
    status: 200,
    list: true,
    answer: pageOf(serviceKey),
    handle: ({ query }, call) => {
      const { state } = query;
      const filter = state ? { live: state === 'live' } : {};
      return answerList(query, { name: 'service-keys', at: call.at, filter: { state } }, (page) =>
        newestFirst('serviceKey', page, (rows) => call.read((tx) => listKeys(tx, { ...filter, ...rows }))),
      );
    },
  }),
  defineRoute({
    id: 'getServiceKey',
    part,
    method: 'get',
    path: '/access/keys/:key',
    summary: 'Read what a key may do, and when it was last used',
    allow: { roles: [...makers, 'examiner'], scope: 'access:manage' },
    params,
    status: 200,
    answer: serviceKey,
    handle: async ({ params }, call) =>
      (await call.read((tx) => readKey(tx, params.key))) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'makeServiceKey',
    part,
    method: 'post',
    path: '/access/keys',
    summary: 'Make a key for a program; its text is in this answer and nowhere else',
    describes:
      'Sent as `Authorization: Bearer ghk_…`. Nobody can put a scope on a key that goes beyond their own.',
    allow: { roles: makers, scope: 'access:manage' },
    body: makeServiceKey,
    status: 201,
    creates: true,
    shownOnce: ['secret'],
    answer: newServiceKey,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const made = await makeKey(work, call.session, body);
        if (isRefusal(made)) return made;
        const key = await lockKey(work.tx, made.id);
        return key ? { ...key, secret: made.text } : refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'endServiceKey',
    part,
    method: 'post',
    path: '/access/keys/:key/ending',
    summary: 'Withdraw a key; it stops within a second',
    allow: { roles: makers, scope: 'access:manage' },
    params,
    status: 200,
    answer: serviceKey,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const key = await lockKey(work.tx, params.key);
        if (!key) return refuse('not-found');
        const decided = decideKeyEnding({ id: key.id, state: key.endedAt === null ? 'live' : 'ended' });
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return (await lockKey(work.tx, params.key)) ?? refuse('not-found');
      }),
  }),
];
