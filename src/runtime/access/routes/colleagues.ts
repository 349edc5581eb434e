/** HTTP of access: what somebody is called who acts here. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../kernel/problems.ts';
import { defineRoute } from '../../http/route.ts';
import { everyReader } from '../../http/who.ts';
import { readColleague } from '../store/colleagues.ts';
import { colleague, userId } from '../types.ts';

export const colleagueRoutes = [
  defineRoute({
    id: 'getColleague',
    part: 'access',
    method: 'get',
    path: '/access/colleagues/:user',
    summary: 'Read what somebody is called who acts here, or once did',
    describes:
      'For whoever reads who did what. `not-found` for who never had a role of the organization: those who speak for a customer, and beneficial owners.',
    clause: '§ 7.302(e)',
    allow: { roles: everyReader, scope: 'access:manage' },
    // As of a moment nobody has a name: what people are called is kept as it is now.
    narrowed: { customers: 'tells-of-none' },
    params: z.object({ user: userId }),
    status: 200,
    answer: colleague,
    handle: async ({ params }, call) =>
      (await call.read((tx) => readColleague(tx, params.user))) ?? refuse('not-found'),
  }),
];
