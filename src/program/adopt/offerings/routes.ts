/** HTTP of adopt/offerings. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problems.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { presentFinding } from '../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../runtime/http/who.ts';
import { offeringRules } from './rules.ts';
import { listOfferings, readOffering, readOfferingByCode } from './store.ts';
import {
  describeOffering,
  type KeptOffering,
  type Offering,
  offering,
  offeringId,
  scopeDecision,
} from './types.ts';

const part = 'adopt/offerings';
const params = z.object({ offering: offeringId });

export const routes = [
  defineRoute({
    id: 'listOfferings',
    part,
    method: 'get',
    path: '/offerings',
    summary: 'List the product register with its scope decisions',
    clause: '§ 7.300',
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(offering),
    handle: ({ query }, call) =>
      answerList(query, { name: 'offerings', at: call.at, filter: {} }, async (page) => {
        const kept = await call.read((tx) => listOfferings(tx, { asOf: asOfMoment(call.session) }, page));
        return { ...kept, items: kept.items.map((item) => withFindings(item, call)) };
      }),
  }),
  defineRoute({
    id: 'createOffering',
    part,
    method: 'post',
    path: '/offerings',
    summary: 'Enter a product in the register',
    clause: '§ 7.300',
    allow: { roles: officers, scope: 'adopt:write' },
    body: describeOffering,
    status: 201,
    creates: true,
    answer: offering,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        if (await readOfferingByCode(work.tx, body.code)) {
          return refuse('already-exists', { field: 'body.code', code: 'taken' });
        }
        return change(work, call, call.runtime.ids.next('offering'), 'offering-described', body);
      }),
  }),
  defineRoute({
    id: 'getOffering',
    part,
    method: 'get',
    path: '/offerings/:offering',
    summary: 'Read a product and what the rules say of it',
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    params,
    status: 200,
    answer: offering,
    handle: async ({ params }, call) => {
      const kept = await call.read((tx) => readOffering(tx, params.offering, asOfMoment(call.session)));
      return kept ? withFindings(kept, call) : refuse('not-found');
    },
  }),
  defineRoute({
    id: 'describeOffering',
    part,
    method: 'put',
    path: '/offerings/:offering',
    summary: 'Change the facts of a product; its scope must then be decided again',
    allow: { roles: officers, scope: 'adopt:write' },
    params,
    body: describeOffering,
    status: 200,
    answer: offering,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const same = await readOfferingByCode(work.tx, body.code);
        if (same && same.id !== params.offering)
          return refuse('already-exists', { field: 'body.code', code: 'taken' });
        if (!(await readOffering(work.tx, params.offering))) return refuse('not-found');
        return change(work, call, params.offering, 'offering-described', body);
      }),
  }),
  defineRoute({
    id: 'decideOfferingScope',
    part,
    method: 'post',
    path: '/offerings/:offering/scope-decisions',
    summary: 'Decide, with a reason, whether the product is in scope and a U.S. product',
    clause: '§ 7.300',
    allow: { roles: officers, scope: 'adopt:write' },
    params,
    body: scopeDecision,
    status: 201,
    creates: true,
    answer: offering,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        if (!(await readOffering(work.tx, params.offering))) return refuse('not-found');
        return change(work, call, params.offering, 'offering-scope-decided', body);
      }),
  }),
];

async function change(work: Work, call: Call, id: Id<'offering'>, type: string, data: unknown) {
  await work.commit([{ type, subject: id, data }]);
  const kept = await readOffering(work.tx, id);
  return kept ? withFindings(kept, call) : refuse('not-found');
}

function withFindings(kept: KeptOffering, call: Call): Offering {
  const context = {
    edition: call.runtime.edition.id,
    parameters: call.runtime.edition.parameters,
    at: call.at,
  };
  const findings = offeringRules.map((rule) => presentFinding(rule(kept, context)));
  return { ...kept, findings };
}
