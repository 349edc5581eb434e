/** HTTP of doubts, and of what is asked further. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { mailAskedItem } from '../../../collect/applications/index.ts';
import { reachesPerson, readPerson } from '../../../collect/identification/index.ts';
import { knownPerson } from '../commands/known.ts';
import { ask, liftDoubt, raiseDoubt, settleEvidence } from '../decide/doubts.ts';
import { readDocument } from '../store/documents.ts';
import * as store from '../store/doubts.ts';
import * as doubts from '../types/doubts.ts';
import { personId, verificationState } from '../types/state.ts';
import { presentState } from './state.ts';
import { part, readers, reviewers } from './who.ts';

const ofPerson = z.object({ person: personId });
const read = { roles: readers, scope: 'determine:read' } as const;
const write = { roles: reviewers, scope: 'determine:write' } as const;

export const doubtRoutes = [
  defineRoute({
    id: 'raiseDoubt',
    part,
    method: 'post',
    path: '/verification/persons/:person/doubts',
    summary: 'Put the identity of a person in doubt, at once, and ask for more evidence',
    describes:
      'Further evidence may be about a signatory or controller of the account: name them in `about`.',
    clause: '§ 7.302(d)',
    allow: write,
    params: ofPerson,
    body: doubts.raiseDoubt,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const known = await knownPerson(work, params.person);
        if (isRefusal(known)) return known;
        for (const { about } of body.ask)
          if (about && !(await readPerson(work.tx, about)))
            return refuse('invalid-field', { field: 'body.ask.about', code: 'not-found' });
        const asking = { person: params.person, evidenceDueOn: known.evidenceDueOn, ids: work.runtime.ids };
        await work.commit(raiseDoubt(body, asking));
        if (body.ask.length > 0) await mailAskedItem(work, { person: params.person, code: 'verification' });
        return presentState(work.tx, call, params.person);
      }),
  }),
  defineRoute({
    id: 'listDoubts',
    part,
    method: 'get',
    path: '/verification/persons/:person/doubts',
    summary: 'List the doubts about a person, newest first',
    clause: '§ 7.302(d)',
    allow: read,
    narrowed: { asOf: true },
    params: ofPerson,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(doubts.doubt),
    handle: ({ params, query }, call) =>
      answerList(query, { name: 'doubts', at: call.at, filter: params }, (page) =>
        call.read((tx) => store.listDoubts(tx, { ...params, asOf: asOfMoment(call.session) }, page)),
      ),
  }),
  defineRoute({
    id: 'liftDoubt',
    part,
    method: 'post',
    path: '/verification/doubts/:doubt/lifts',
    summary: 'Lift a doubt, with the reason; what it asked for must be provided or waived first',
    clause: '§ 7.302(d)',
    allow: { roles: reviewers },
    params: z.object({ doubt: doubts.doubtId }),
    body: doubts.liftDoubt,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const seen = await store.readDoubt(work.tx, params.doubt);
        if (!seen) return refuse('not-found');
        const known = await knownPerson(work, seen.person);
        if (isRefusal(known)) return known;
        const found = await store.readDoubt(work.tx, params.doubt);
        if (!found) return refuse('not-found');
        const decided = liftDoubt(found, body, await store.readEvidenceOf(work.tx, found.id));
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return presentState(work.tx, call, found.person);
      }),
  }),
  defineRoute({
    id: 'askEvidence',
    part,
    method: 'post',
    path: '/verification/persons/:person/evidence-requests',
    summary: 'Ask for more evidence, for a doubt or after a verification that failed',
    clause: '§ 7.302(d)',
    allow: write,
    params: ofPerson,
    body: doubts.askEvidence,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const known = await knownPerson(work, params.person);
        if (isRefusal(known)) return known;
        const doubt = body.doubt ? await store.readDoubt(work.tx, body.doubt) : undefined;
        if (body.doubt && (doubt?.person !== params.person || doubt.liftedAt !== null))
          return refuse('invalid-field', { field: 'body.doubt', code: 'not-an-open-doubt' });
        const asking = { person: params.person, evidenceDueOn: known.evidenceDueOn, ids: work.runtime.ids };
        await work.commit(ask(body.items, asking, doubt?.id ?? null));
        await mailAskedItem(work, { person: params.person, code: 'verification' });
        return presentState(work.tx, call, params.person);
      }),
  }),
  defineRoute({
    id: 'listEvidenceRequests',
    part,
    method: 'get',
    path: '/verification/persons/:person/evidence-requests',
    summary: 'List what was asked further about a person and what came of it, newest first',
    clause: '§ 7.302(d)',
    allow: { ...read, customerItself: true },
    narrowed: { asOf: true },
    params: ofPerson,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(doubts.evidenceRequest),
    handle: async ({ params, query }, call) => {
      if (!(await call.read((tx) => reachesPerson(tx, call.session, params.person))))
        return refuse('not-found');
      return answerList(query, { name: 'evidence-requests', at: call.at, filter: params }, (page) =>
        call.read((tx) => store.listEvidence(tx, { ...params, asOf: asOfMoment(call.session) }, page)),
      );
    },
  }),
  defineRoute({
    id: 'settleEvidence',
    part,
    method: 'post',
    path: '/verification/evidence-requests/:evidenceRequest/settlements',
    summary: 'Record that evidence asked further was provided, or is waived and why',
    clause: '§ 7.302(d)',
    allow: { roles: reviewers },
    params: z.object({ evidenceRequest: doubts.evidenceRequestId }),
    body: doubts.settleEvidence,
    status: 201,
    creates: true,
    answer: verificationState,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const seen = await store.readEvidence(work.tx, params.evidenceRequest);
        if (!seen) return refuse('not-found');
        const known = await knownPerson(work, seen.person);
        if (isRefusal(known)) return known;
        const found = await store.readEvidence(work.tx, params.evidenceRequest);
        if (!found) return refuse('not-found');
        const given = body.document ? await readDocument(work.tx, body.document) : undefined;
        const decided = settleEvidence(found, body, given?.document);
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return presentState(work.tx, call, found.person);
      }),
  }),
];
