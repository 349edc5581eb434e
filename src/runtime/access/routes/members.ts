/** HTTP of access: who is a member, in which role. */
import { z } from '@hono/zod-openapi';
import { roles } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../kernel/problems.ts';
import { answerList, pageOf } from '../../http/page.ts';
import { defineRoute } from '../../http/route.ts';
import { sendInvitation } from '../invitations.ts';
import { giveRole, takeAway } from '../members.ts';
import { listMemberships, lockMembership, readMembership } from '../store/members.ts';
import { customerId, inviteMember, membership, membershipId } from '../types.ts';
import { newestFirst, stateQuery } from './paging.ts';

const part = 'access';
const params = z.object({ membership: membershipId });
const readers = ['owner', 'officer', 'examiner'] as const;
// Which roles each of them may give is in decide.ts.
const givers = ['owner', 'officer', 'senior-reviewer', 'reviewer'] as const;

export const memberRoutes = [
  defineRoute({
    id: 'listMembers',
    part,
    method: 'get',
    path: '/access/members',
    summary: 'List who may act here, in which role, and who gave it to them',
    clause: '§ 7.302(e)',
    allow: { roles: readers, scope: 'access:manage' },
    query: stateQuery.extend({ role: z.enum(roles).optional(), customer: customerId.optional() }),
    status: 200,
    list: true,
    answer: pageOf(membership),
    handle: ({ query }, call) => {
      const { role, customer, state } = query;
      const filter = {
        ...(role ? { role } : {}),
        ...(customer ? { customer } : {}),
        ...(state ? { live: state === 'live' } : {}),
      };
      return answerList(query, { name: 'members', at: call.at, filter: { role, customer, state } }, (page) =>
        newestFirst('membership', page, (rows) =>
          call.read((tx) => listMemberships(tx, { ...filter, ...rows })),
        ),
      );
    },
  }),
  defineRoute({
    id: 'getMember',
    part,
    method: 'get',
    path: '/access/members/:membership',
    summary: 'Read who holds a role, and who gave it to them',
    clause: '§ 7.302(e)',
    allow: { roles: readers, scope: 'access:manage' },
    params,
    status: 200,
    answer: membership,
    handle: async ({ params }, call) =>
      (await call.read((tx) => readMembership(tx, params.membership))) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'inviteMember',
    part,
    method: 'post',
    path: '/access/members',
    summary: 'Give a person a role, or the right to speak for a customer, and invite them',
    describes:
      'A person is known by their e-mail address. Who cannot sign in yet gets a link to set a password.',
    allow: { roles: givers, scope: 'access:manage' },
    body: inviteMember,
    status: 201,
    creates: true,
    answer: membership,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const given = await giveRole(work, call.session, body);
        if (isRefusal(given)) return given;
        await sendInvitation(work, { user: given.user, role: body.role });
        return (await lockMembership(work.tx, given.membership)) ?? refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'inviteMemberAgain',
    part,
    method: 'post',
    path: '/access/members/:membership/invitations',
    summary: 'Send the invitation once more, with a new link',
    allow: { roles: givers, scope: 'access:manage' },
    params,
    status: 201,
    creates: true,
    answer: membership,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const found = await lockMembership(work.tx, params.membership);
        if (!found) return refuse('not-found');
        if (found.endedAt !== null)
          return refuse('transition-not-allowed', { field: 'membership', code: 'ended' });
        await sendInvitation(work, { user: found.user, role: found.role });
        return found;
      }),
  }),
  defineRoute({
    id: 'endMembership',
    part,
    method: 'post',
    path: '/access/members/:membership/ending',
    summary: 'Take a role away; its holder is signed out of it at once',
    clause: '§ 7.302(e)',
    allow: { roles: givers, scope: 'access:manage' },
    params,
    status: 200,
    answer: membership,
    handle: ({ params }, call) =>
      call.perform(async (work) => {
        const ended: Id<'membership'> = params.membership;
        const refused = await takeAway(work, call.session, { membership: ended });
        return refused ?? (await lockMembership(work.tx, ended)) ?? refuse('not-found');
      }),
  }),
];
