/** HTTP of access: third parties who may look, for a purpose, until a moment. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../kernel/problems.ts';
import { answerList, pageOf } from '../../http/page.ts';
import { defineRoute } from '../../http/route.ts';
import { sendInvitation } from '../invitations.ts';
import { giveExaminerGrant, takeAway } from '../members.ts';
import { listGrants, readGrant } from '../store/members.ts';
import { examinerGrant, grantExaminer, membershipId } from '../types.ts';
import { newestFirst, stateQuery } from './paging.ts';

const part = 'access';
const params = z.object({ grant: membershipId });
const givers = ['owner', 'officer'] as const;

export const examinerGrantRoutes = [
  defineRoute({
    id: 'listExaminerGrants',
    part,
    method: 'get',
    path: '/access/examiner-grants',
    summary: 'List which third parties may see the records, why, and until when',
    clause: '§ 7.302(e)',
    allow: { roles: [...givers, 'examiner'], scope: 'access:manage' },
    query: stateQuery,
    status: 200,
    list: true,
    answer: pageOf(examinerGrant),
    handle: ({ query }, call) => {
      const { state } = query;
      const filter = state ? { live: state === 'live' } : {};
      return answerList(query, { name: 'examiner-grants', at: call.at, filter: { state } }, (page) =>
        newestFirst('membership', page, (rows) => call.read((tx) => listGrants(tx, { ...filter, ...rows }))),
      );
    },
  }),
  defineRoute({
    id: 'grantExaminer',
    part,
    method: 'post',
    path: '/access/examiner-grants',
    summary: 'Let an examiner read the records for a purpose, until a moment, as of a moment',
    clause: '§ 7.302(e)',
    allow: { roles: givers, scope: 'access:manage' },
    body: grantExaminer,
    status: 201,
    creates: true,
    answer: examinerGrant,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const given = await giveExaminerGrant(work, call.session, body);
        if (isRefusal(given)) return given;
        await sendInvitation(work, { user: given.user, role: 'examiner' });
        return (await readGrant(work.tx, given.membership)) ?? refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'endExaminerGrant',
    part,
    method: 'post',
    path: '/access/examiner-grants/:grant/ending',
    summary: 'End an examiner’s grant before its time',
    clause: '§ 7.302(e)',
    allow: { roles: givers, scope: 'access:manage' },
    params,
    status: 200,
    answer: examinerGrant,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const refused = await takeAway(work, call.session, { membership: params.grant, role: 'examiner' });
        return refused ?? (await readGrant(work.tx, params.grant)) ?? refuse('not-found');
      }),
  }),
];
