/** HTTP of what a certification reports of an organization. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/problems.ts';
import { type Day, dayOf, type Instant } from '../../../../kernel/time.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../../runtime/http/who.ts';
import { readOrganization } from '../store.ts';
import { organizationId } from '../types.ts';
import { listEmployeeCounts, listStructureChanges, readEmployeeCount } from './store.ts';
import { countEmployees, employeeCount, recordStructureChange, structureChange } from './types.ts';

const params = z.object({ organization: organizationId });
const read = {
  part: 'adopt/organizations',
  allow: { roles: everyReader, scope: 'adopt:read' },
  narrowed: { asOf: true, customers: 'tells-of-none' },
  params,
  query: pageQuery,
  status: 200,
  list: true,
} as const;
const write = {
  part: 'adopt/organizations',
  allow: { roles: officers, scope: 'adopt:write' },
  params,
  status: 201,
  creates: true,
} as const;

export const reportedFactRoutes = [
  defineRoute({
    id: 'listStructureChanges',
    ...read,
    method: 'get',
    path: '/organizations/:organization/structure-changes',
    summary: 'List the significant changes of business and corporate structure, newest first',
    clause: '§ 7.304(c)',
    answer: pageOf(structureChange),
    handle: async ({ params, query }, call) => {
      const asked = { ...params, asOf: asOfMoment(call.session) };
      if (!(await isThere(call, asked))) return refuse('not-found');
      return answerList(query, { name: 'structure-changes', at: call.at, filter: { ...params } }, (page) =>
        call.read((tx) => listStructureChanges(tx, asked, page)),
      );
    },
  }),
  defineRoute({
    id: 'recordStructureChange',
    ...write,
    method: 'post',
    path: '/organizations/:organization/structure-changes',
    summary: 'Record a significant change of the business or the corporate structure',
    describes: 'A certification out of cycle is then due.',
    clause: '§ 7.304(c)',
    body: recordStructureChange,
    answer: structureChange,
    handle: ({ params: { organization }, body }, call) =>
      call.perform(async (work) => {
        if (!(await readOrganization(work.tx, organization))) return refuse('not-found');
        if (isAhead(body.on, work.at)) return inTheFuture;
        await work.commit([{ type: 'structure-change-recorded', subject: organization, data: body }]);
        const { items } = await listStructureChanges(work.tx, { organization }, { limit: 1 });
        return items[0] ?? refuse('internal');
      }),
  }),
  defineRoute({
    id: 'listEmployeeCounts',
    ...read,
    method: 'get',
    path: '/organizations/:organization/employee-counts',
    summary: 'List how many employees there were, newest count first',
    clause: '§ 7.304(a)',
    answer: pageOf(employeeCount),
    handle: async ({ params, query }, call) => {
      const asked = { ...params, asOf: asOfMoment(call.session) };
      if (!(await isThere(call, asked))) return refuse('not-found');
      return answerList(query, { name: 'employee-counts', at: call.at, filter: { ...params } }, (page) =>
        call.read((tx) => listEmployeeCounts(tx, asked, page)),
      );
    },
  }),
  defineRoute({
    id: 'countEmployees',
    ...write,
    method: 'post',
    path: '/organizations/:organization/employee-counts',
    summary: 'Record how many employees there are; earlier counts stay',
    clause: '§ 7.304(a)',
    body: countEmployees,
    answer: employeeCount,
    handle: ({ params: { organization }, body }, call) =>
      call.perform(async (work) => {
        if (!(await readOrganization(work.tx, organization))) return refuse('not-found');
        if (isAhead(body.on, work.at)) return inTheFuture;
        await work.commit([{ type: 'organization-counted', subject: organization, data: body }]);
        return (await readEmployeeCount(work.tx, organization)) ?? refuse('internal');
      }),
  }),
];

const inTheFuture = refuse('invalid-field', { field: 'body.on', code: 'in-the-future' });

/** The day has begun nowhere: not even where days begin first. */
function isAhead(on: Day, at: Instant): boolean {
  return on > dayOf(at, 'Pacific/Kiritimati');
}

async function isThere(
  call: Call,
  asked: { readonly organization: Id<'organization'>; readonly asOf?: Instant | undefined },
): Promise<boolean> {
  return (await call.read((tx) => readOrganization(tx, asked.organization, asked.asOf))) !== undefined;
}
