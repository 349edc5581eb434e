/** HTTP of documents. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { reachesPerson, tellsOfItself } from '../../../collect/identification/index.ts';
import { handIn, reveal, review } from '../commands/documents.ts';
import { listDocuments } from '../store/documents.ts';
import * as documents from '../types/documents.ts';
import { personId, verificationState } from '../types/state.ts';
import { presentState } from './state.ts';
import { part, readers, reviewers } from './who.ts';

const ofPerson = z.object({ person: personId });
const ofDocument = z.object({ document: documents.documentId });
/** Base64 takes four characters for three bytes; the rest of the request is short. */
const bodyBytesMax = Math.ceil(documents.documentBytesMax / 3) * 4 + 10_000;

export const documentRoutes = [
  defineRoute({
    id: 'handInDocument',
    part,
    method: 'post',
    path: '/verification/persons/:person/documents',
    summary: 'Hand in a document: PNG, JPEG, WebP or PDF, at most 8 MiB',
    describes: 'It is sealed under the key of the person, and a case to read it comes to the inbox.',
    clause: '§ 7.302(d)',
    allow: { roles: reviewers, scope: 'determine:write', customerItself: true, ownerItself: true },
    params: ofPerson,
    body: documents.handIn,
    maxBodyBytes: bodyBytesMax,
    status: 201,
    creates: true,
    answer: z.object({ document: documents.documentId }),
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        if (!(await reachesPerson(work.tx, call.session, params.person))) return refuse('not-found');
        // A beneficial owner stands on the customer's side: what they bring, we did not find.
        const from = tellsOfItself(call.session) ? 'customer' : 'colleague';
        return handIn(work, { person: params.person, from }, body);
      }),
  }),
  defineRoute({
    id: 'listDocuments',
    part,
    method: 'get',
    path: '/verification/persons/:person/documents',
    summary: 'List the documents of a person with what was read in them, numbers masked, newest first',
    clause: '§ 7.302(d)',
    allow: { roles: readers, scope: 'determine:read', customerItself: true, ownerItself: true },
    narrowed: { asOf: true },
    params: ofPerson,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(documents.identityDocument),
    handle: async ({ params, query }, call) => {
      if (!(await call.read((tx) => reachesPerson(tx, call.session, params.person))))
        return refuse('not-found');
      return answerList(query, { name: 'documents', at: call.at, filter: params }, (page) =>
        call.read((tx) => listDocuments(tx, { ...params, asOf: asOfMoment(call.session) }, page)),
      );
    },
  }),
  defineRoute({
    id: 'reviewDocument',
    part,
    method: 'post',
    path: '/verification/documents/:document/reviews',
    summary:
      'Record what a reviewer read in a document: accepted with its particulars, or rejected with a reason',
    describes:
      'An expired document is refused as evidence of identity. A name that was not stated becomes a discrepancy; a document that is not genuine raises a doubt.',
    clause: '§ 7.302(d)',
    allow: { roles: reviewers },
    params: ofDocument,
    body: documents.reviewDocument,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const reviewed = await review(work, params.document, body);
        return isRefusal(reviewed) ? reviewed : presentState(work.tx, call, reviewed.person);
      }),
  }),
  defineRoute({
    id: 'revealDocument',
    part,
    method: 'post',
    path: '/verification/documents/:document/reveals',
    summary: 'See the image or the number of a document, with a reason that is kept',
    describes: 'Each reveal is an event on the document. Not a create: what is shown is stored nowhere.',
    clause: '§ 7.302(e)',
    allow: { roles: reviewers },
    params: ofDocument,
    body: documents.revealDocument,
    status: 200,
    answer: documents.revealed,
    handle: ({ params, body }, call) => call.perform((work) => reveal(work, params.document, body)),
  }),
];
