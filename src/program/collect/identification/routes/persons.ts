/** HTTP of persons. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { notAsOf } from '../../../../runtime/http/examiner-reach.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { collectPerson } from '../commands/collect.ts';
import { reachesPerson } from '../reach.ts';
import { listPersons, readPersonFacts } from '../store/persons.ts';
import { externalIdField } from '../types/fields.ts';
import {
  createPerson,
  person,
  personId,
  personKinds,
  personSummary,
  searchPersons,
} from '../types/persons.ts';
import { grantedTo, part, readers, writers } from './who.ts';

const params = z.object({ person: personId });

export const personRoutes = [
  defineRoute({
    id: 'listPersons',
    part,
    method: 'get',
    path: '/identification/persons',
    summary: 'List persons, newest first',
    allow: { roles: readers, scope: 'identification:read' },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    query: pageQuery.extend({
      kind: z.enum(personKinds).optional(),
      externalId: externalIdField
        .optional()
        .describe("the provider's key of the customer or of one of its accounts"),
    }),
    status: 200,
    list: true,
    answer: pageOf(personSummary),
    handle: ({ query }, call) => {
      const filter = { kind: query.kind, externalId: query.externalId };
      const asOf = asOfMoment(call.session);
      // A key may have been recorded later than the person.
      if (asOf && query.externalId !== undefined) {
        return Promise.resolve(refuse('outside-grant', { ...notAsOf, field: 'query.externalId' }));
      }
      return answerList(query, { name: 'persons', at: call.at, filter }, (page) =>
        call.read((tx) => listPersons(tx, { ...filter, ...grantedTo(call.session) }, page)),
      );
    },
  }),
  defineRoute({
    id: 'searchPersons',
    part,
    method: 'post',
    path: '/identification/persons/searches',
    summary: 'Search persons by name or e-mail address',
    describes:
      'Words of `name` match the beginnings of words of any form of a name, in any order, without accents; under a grant as of a moment, of the names they had then. The search is in the body because names must not stand in a URL.',
    allow: { roles: readers, scope: 'identification:read' },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    reads: true,
    query: pageQuery,
    body: searchPersons,
    status: 200,
    list: true,
    answer: pageOf(personSummary),
    // The file says what was searched for by kind only.
    handle: ({ query, body }, call) =>
      answerList(
        query,
        { name: 'persons-found', at: call.at, filter: { searchedBy: Object.keys(body) } },
        (page) => call.read((tx) => listPersons(tx, { ...body, ...grantedTo(call.session) }, page)),
      ),
  }),
  defineRoute({
    id: 'createPerson',
    part,
    method: 'post',
    path: '/identification/persons',
    summary: 'Enter an individual or entity with what is known at first',
    describes: 'All elements or none are kept. The answer carries ids only: it is stored for retries.',
    clause: '§ 7.302(c)',
    allow: { roles: writers, scope: 'identification:write' },
    body: createPerson,
    status: 201,
    creates: true,
    answer: z.object({ id: personId }),
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const id = await collectPerson(work, body);
        return isRefusal(id) ? id : { id };
      }),
  }),
  defineRoute({
    id: 'getPerson',
    part,
    method: 'get',
    path: '/identification/persons/:person',
    summary: 'Read a person with the elements that stand, sealed parts masked',
    allow: { roles: readers, scope: 'identification:read', customerItself: true, ownerItself: true },
    narrowed: { asOf: true },
    params,
    status: 200,
    answer: person,
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        if (!(await reachesPerson(tx, call.session, params.person))) return refuse('not-found');
        const found = await readPersonFacts(tx, params.person, asOfMoment(call.session));
        return found
          ? { ...found, collected: [...found.collected], elements: [...found.elements] }
          : refuse('not-found');
      }),
  }),
];
