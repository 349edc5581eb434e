/** HTTP of resellers. */
import { z } from '@hono/zod-openapi';
import type { Role } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { organizationId } from '../types.ts';
import { isForeign, refuseEnded } from './rules.ts';
import { listResellerPrograms, listResellers, lockReseller, readReseller } from './store.ts';
import {
  adoptProgram,
  describeReseller,
  endReseller,
  type Reseller,
  receiveProgram,
  reseller,
  resellerProgram,
} from './types.ts';

const part = 'adopt/organizations';
const params = z.object({ reseller: organizationId });
const writers = ['owner', 'officer', 'reseller-manager'] as const satisfies readonly Role[];
const read = {
  part,
  allow: { roles: everyReader, scope: 'adopt:read' },
  narrowed: { asOf: true, customers: 'tells-of-none' },
} as const;
const write = { part, allow: { roles: writers, scope: 'adopt:write' } } as const;

export const resellerRoutes = [
  defineRoute({
    id: 'listResellers',
    ...read,
    method: 'get',
    path: '/organizations/resellers',
    summary: 'List resellers with the program each runs',
    clause: '§ 7.303',
    query: pageQuery.extend({
      foreign: z
        .enum(['yes', 'no'])
        .optional()
        .describe('organized under the law of another country, or not'),
      state: z.enum(['current', 'ended']).optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(reseller),
    handle: ({ query: { foreign, state, ...query } }, call) =>
      answerList(query, { name: 'resellers', at: call.at, filter: { foreign, state } }, (page) => {
        const of = foreign === undefined ? undefined : foreign === 'yes';
        return call.read((tx) =>
          listResellers(tx, { foreign: of, state, asOf: asOfMoment(call.session) }, page),
        );
      }),
  }),
  defineRoute({
    id: 'enterReseller',
    ...write,
    method: 'post',
    path: '/organizations/resellers',
    summary: 'Enter somebody who sells the products on',
    describes: 'Whether it is foreign follows from its jurisdiction.',
    clause: '§ 7.303',
    body: describeReseller,
    status: 201,
    creates: true,
    answer: reseller,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const subject = work.runtime.ids.next('organization');
        await work.commit([
          { type: 'reseller-entered', subject, data: { ...body, foreign: isForeign(body) } },
        ]);
        return (await readReseller(work.tx, subject)) ?? refuse('internal');
      }),
  }),
  defineRoute({
    id: 'getReseller',
    ...read,
    method: 'get',
    path: '/organizations/resellers/:reseller',
    summary: 'Read a reseller and the program it runs',
    clause: '§ 7.303',
    params,
    status: 200,
    answer: reseller,
    handle: async ({ params }, call) =>
      (await call.read((tx) => readReseller(tx, params.reseller, asOfMoment(call.session)))) ??
      refuse('not-found'),
  }),
  defineRoute({
    id: 'describeReseller',
    ...write,
    method: 'put',
    path: '/organizations/resellers/:reseller',
    summary: 'Change the description of a reseller',
    params,
    body: describeReseller,
    status: 200,
    answer: reseller,
    handle: ({ params, body }, call) =>
      change(call, params.reseller, 'reseller-described', { ...body, foreign: isForeign(body) }),
  }),
  defineRoute({
    id: 'endReseller',
    ...write,
    method: 'post',
    path: '/organizations/resellers/:reseller/end',
    summary: 'Record that the relation with a reseller ended',
    clause: '§ 7.303',
    params,
    body: endReseller,
    status: 201,
    creates: true,
    answer: reseller,
    handle: ({ params, body }, call) => change(call, params.reseller, 'reseller-ended', body),
  }),
  defineRoute({
    id: 'recordResellerAdoption',
    ...write,
    method: 'post',
    path: '/organizations/resellers/:reseller/program-adoptions',
    summary: "Record that a reseller adopted the provider's program, by an agreement",
    clause: '§ 7.302(g)',
    params,
    body: adoptProgram,
    status: 201,
    creates: true,
    answer: reseller,
    handle: ({ params, body }, call) => change(call, params.reseller, 'reseller-adopted-program', body),
  }),
  defineRoute({
    id: 'recordResellerProgram',
    ...write,
    method: 'post',
    path: '/organizations/resellers/:reseller/own-programs',
    summary: 'Record that a reseller handed in a program of its own',
    describes: 'The file is kept where papers are kept: its name and its SHA-256 digest are recorded here.',
    clause: '§ 7.303',
    params,
    body: receiveProgram,
    status: 201,
    creates: true,
    answer: reseller,
    handle: ({ params, body }, call) => change(call, params.reseller, 'reseller-program-received', body),
  }),
  defineRoute({
    id: 'listResellerPrograms',
    ...read,
    method: 'get',
    path: '/organizations/resellers/:reseller/programs',
    summary: 'List every program a reseller said it runs, newest first',
    clause: '§ 7.303',
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(resellerProgram),
    handle: async ({ params, query }, call) => {
      const asOf = asOfMoment(call.session);
      if (!(await call.read((tx) => readReseller(tx, params.reseller, asOf)))) return refuse('not-found');
      return answerList(query, { name: 'reseller-programs', at: call.at, filter: { ...params } }, (page) =>
        call.read((tx) => listResellerPrograms(tx, { ...params, asOf }, page)),
      );
    },
  }),
];

/** One event on a reseller that has not ended. */
function change(
  call: Call,
  id: Id<'organization'>,
  type: string,
  data: unknown,
): Promise<Reseller | Refusal> {
  return call.perform(async (work) => {
    const found = await lockReseller(work.tx, id);
    if (!found) return refuse('not-found');
    const refusal = refuseEnded(found);
    if (refusal) return refusal;
    await work.commit([{ type, subject: id, data }]);
    return (await readReseller(work.tx, id)) ?? refuse('internal');
  });
}
