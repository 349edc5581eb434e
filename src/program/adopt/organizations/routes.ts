/** HTTP of adopt/organizations. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problems.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../runtime/http/who.ts';
import { contactRoutes } from './primary-contact/routes.ts';
import { reportedFactRoutes } from './reported-facts/routes.ts';
import { resellerRoutes } from './resellers/routes.ts';
import { readOrganization } from './store.ts';
import { describeOrganization, organization, organizationId, recordCertification } from './types.ts';

const part = 'adopt/organizations';
const params = z.object({ organization: organizationId });

export const routes = [
  // Before those that name an organization: their address is not an id.
  ...resellerRoutes,
  defineRoute({
    id: 'getOrganization',
    part,
    method: 'get',
    path: '/organizations/:organization',
    summary: 'Read an organization',
    allow: {
      roles: everyReader,
      scope: 'adopt:read',
    },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params,
    status: 200,
    answer: organization,
    handle: async ({ params }, call) => (await read(call, params.organization)) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'describeOrganization',
    part,
    method: 'put',
    path: '/organizations/:organization',
    summary: 'Change the description of the provider',
    allow: { roles: officers, scope: 'adopt:write' },
    params,
    body: describeOrganization,
    status: 200,
    answer: organization,
    handle: ({ params, body }, call) => change(call, params.organization, 'organization-described', body),
  }),
  defineRoute({
    id: 'recordFirstCertification',
    part,
    method: 'post',
    path: '/organizations/:organization/certifications-on-record',
    summary: 'Record that the first certification was filed and received',
    clause: '§ 7.304(d)',
    allow: { roles: officers, scope: 'adopt:write' },
    params,
    body: recordCertification,
    status: 201,
    creates: true,
    answer: organization,
    handle: ({ params, body }, call) =>
      change(call, params.organization, 'first-certification-recorded', body),
  }),
  ...contactRoutes,
  ...reportedFactRoutes,
];

function read(call: Call, id: Id<'organization'>) {
  return call.read((tx) => readOrganization(tx, id, asOfMoment(call.session)));
}

/** One event on the provider; resellers have operations of their own. */
function change(call: Call, id: Id<'organization'>, type: string, data: unknown) {
  return call.perform(async (work) => {
    const found = await readOrganization(work.tx, id);
    if (found?.kind !== 'provider') return refuse('not-found');
    await work.commit([{ type, subject: id, data }]);
    return (await readOrganization(work.tx, id)) ?? refuse('not-found');
  });
}
