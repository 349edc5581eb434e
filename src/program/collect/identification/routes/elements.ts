/** HTTP of elements: add, end, look back. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { collectElements, supersedeElement } from '../commands/collect.ts';
import { reachesPerson } from '../reach.ts';
import { listElements } from '../store/element-history.ts';
import { readElement } from '../store/elements.ts';
import { readPerson } from '../store/persons.ts';
import { element, elementId } from '../types/elements.ts';
import * as persons from '../types/persons.ts';
import { part, readers, saidIn, statesForItself, writers } from './who.ts';

const ofPerson = z.object({ person: persons.personId });
const ofElement = z.object({ element: elementId });

export const elementRoutes = [
  defineRoute({
    id: 'listElements',
    part,
    method: 'get',
    path: '/identification/persons/:person/elements',
    summary: 'List everything ever collected about a person, newest first, with source and time',
    clause: '§ 7.302(c)',
    allow: { roles: readers, scope: 'identification:read', customerItself: true, ownerItself: true },
    narrowed: { asOf: true },
    params: ofPerson,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(element),
    handle: async ({ params, query }, call) => {
      if (!(await personInReach(call, params.person))) return refuse('not-found');
      const asOf = asOfMoment(call.session);
      return answerList(query, { name: 'elements', at: call.at, filter: params }, (page) =>
        call.read((tx) => listElements(tx, { person: params.person, ...(asOf ? { asOf } : {}) }, page)),
      );
    },
  }),
  defineRoute({
    id: 'addElement',
    part,
    method: 'post',
    path: '/identification/persons/:person/elements',
    summary: 'Collect one more element about a person',
    clause: '§ 7.302(c)',
    allow: { roles: writers, scope: 'identification:write', customerItself: true, ownerItself: true },
    params: ofPerson,
    body: persons.addElement,
    status: 201,
    creates: true,
    answer: z.object({ element: elementId }),
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        if (!(await reachesPerson(work.tx, call.session, params.person))) return refuse('not-found');
        const refusal = statesForItself(call.session, saidIn(body, body.element));
        if (refusal) return refusal;
        const added = await collectElements(
          work,
          { person: params.person, source: body.source, elements: [body.element] },
          () => 'body.element',
        );
        if (isRefusal(added)) return added;
        const [id] = added;
        return id ? { element: id } : refuse('internal');
      }),
  }),
  defineRoute({
    id: 'supersedeElement',
    part,
    method: 'post',
    path: '/identification/elements/:element/supersessions',
    summary: 'End an element, with the one that takes its place unless it is withdrawn',
    describes: 'The ended element stays in the history.',
    allow: { roles: writers, scope: 'identification:write', customerItself: true, ownerItself: true },
    params: ofElement,
    body: persons.supersedeElement,
    status: 201,
    creates: true,
    answer: z.object({ person: persons.personId }),
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const found = await readElement(work.tx, params.element);
        if (!found || !(await reachesPerson(work.tx, call.session, found.person))) return refuse('not-found');
        const said = saidIn(body, body.replacement, 'body.replacement');
        const refusal = statesForItself(call.session, said);
        if (refusal) return refusal;
        const person = await supersedeElement(work, params.element, body);
        return isRefusal(person) ? person : { person };
      }),
  }),
];

function personInReach(call: Call, person: Id<'person'>): Promise<boolean> {
  return call.read(
    async (tx) =>
      (await reachesPerson(tx, call.session, person)) && (await readPerson(tx, person)) !== undefined,
  );
}
