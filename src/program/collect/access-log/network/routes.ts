/** HTTP of what can be said of an address. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { colleagues } from '../../../../runtime/http/who.ts';
import { networkOf } from './plugged-in.ts';
import { addressFacts } from './types.ts';

export const networkRoutes = [
  defineRoute({
    id: 'getAddress',
    part: 'collect/access-log',
    method: 'get',
    path: '/access-log/addresses/:address',
    summary: 'Read what can be said of an IP address: country of registration and kind of network',
    describes: 'Each is an indication. Neither says where somebody is; nothing is decided by it alone.',
    allow: { roles: [...colleagues, 'examiner'], scope: 'access-log:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params: z.object({ address: z.string().min(2).max(45).describe('IPv4 or IPv6, written plainly') }),
    status: 200,
    answer: addressFacts,
    handle: async ({ params: { address } }, call) =>
      (await networkOf(call.runtime).current()).factsOf(address) ??
      refuse('invalid-field', { field: 'params.address', code: 'not-an-address' }),
  }),
];
