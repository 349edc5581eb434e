/** HTTP of registry comparisons and discrepancies. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { knownPerson } from '../commands/known.ts';
import { compareRegistry } from '../commands/registry.ts';
import { recordDiscrepancy, resolveDiscrepancy } from '../decide/discrepancies.ts';
import { fieldResults } from '../event-schemas.ts';
import * as registry from '../registry/record.ts';
import { listDiscrepancies, readDiscrepancy } from '../store/discrepancies.ts';
import * as discrepancies from '../types/discrepancies.ts';
import { personId, verificationState } from '../types/state.ts';
import { presentState } from './state.ts';
import { part, readers, reviewers } from './who.ts';

const ofPerson = z.object({ person: personId });
const result = z.enum(fieldResults);
const allow = { roles: reviewers, scope: 'determine:write' } as const;

export const discrepancyRoutes = [
  defineRoute({
    id: 'compareRegistryRecord',
    part,
    method: 'post',
    path: '/verification/persons/:person/registry-comparisons',
    summary: 'Compare what was collected about an entity with a record of a public register',
    describes:
      'Takes a GLEIF record as the register publishes it, or a plain one. Each difference becomes a discrepancy that a person resolves.',
    clause: '§ 7.302(d)',
    allow,
    params: ofPerson,
    body: registry.compareRegistry,
    status: 201,
    creates: true,
    answer: z.object({
      fields: z.object({
        name: result,
        number: result,
        jurisdiction: result,
        address: result,
        status: result,
      }),
      differences: z.array(z.object({ field: z.string(), severity: z.enum(discrepancies.severities) })),
    }),
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const compared = await compareRegistry(work, params.person, body);
        if (isRefusal(compared)) return compared;
        // The answer of a create is stored for retries: it says which fields differ, not what they hold.
        const differences = compared.differences.map(({ field, severity }) => ({ field, severity }));
        return { fields: compared.fields, differences };
      }),
  }),
  defineRoute({
    id: 'listDiscrepancies',
    part,
    method: 'get',
    path: '/verification/persons/:person/discrepancies',
    summary: 'List the discrepancies found while verifying a person, newest first',
    clause: '§ 7.302(e)',
    allow: { roles: readers, scope: 'determine:read' },
    narrowed: { asOf: true },
    params: ofPerson,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(discrepancies.discrepancy),
    handle: ({ params, query }, call) =>
      answerList(query, { name: 'discrepancies', at: call.at, filter: params }, (page) =>
        call.read((tx) => listDiscrepancies(tx, { ...params, asOf: asOfMoment(call.session) }, page)),
      ),
  }),
  defineRoute({
    id: 'recordDiscrepancy',
    part,
    method: 'post',
    path: '/verification/persons/:person/discrepancies',
    summary: 'Record that two pieces of evidence about a person do not agree',
    clause: '§ 7.302(e)',
    allow,
    params: ofPerson,
    body: discrepancies.recordDiscrepancy,
    status: 201,
    creates: true,
    answer: z.object({ discrepancy: discrepancies.discrepancyId }),
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const known = await knownPerson(work, params.person);
        if (isRefusal(known)) return known;
        const id = work.runtime.ids.next('discrepancy');
        const decided = recordDiscrepancy(body, { id, person: params.person });
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return { discrepancy: id };
      }),
  }),
  defineRoute({
    id: 'resolveDiscrepancy',
    part,
    method: 'post',
    path: '/verification/discrepancies/:discrepancy/resolutions',
    summary: 'Say how a discrepancy was resolved',
    clause: '§ 7.302(e)',
    allow: { roles: reviewers },
    params: z.object({ discrepancy: discrepancies.discrepancyId }),
    body: discrepancies.resolveDiscrepancy,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const seen = await readDiscrepancy(work.tx, params.discrepancy);
        if (!seen) return refuse('not-found');
        const known = await knownPerson(work, seen.person);
        if (isRefusal(known)) return known;
        const found = await readDiscrepancy(work.tx, params.discrepancy);
        if (!found) return refuse('not-found');
        const decided = resolveDiscrepancy(found, body);
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return presentState(work.tx, call, found.person);
      }),
  }),
];
