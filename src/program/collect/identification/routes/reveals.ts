/** HTTP of seeing sealed values. */
import { z } from '@hono/zod-openapi';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { askForReveal, confirmReveal, revealElement } from '../commands/reveal.ts';
import { listApprovals } from '../store/reveals.ts';
import { elementId } from '../types/elements.ts';
import * as reveals from '../types/reveals.ts';
import { part, readers, writers } from './who.ts';

const ofElement = z.object({ element: elementId });

export const revealRoutes = [
  defineRoute({
    id: 'revealElement',
    part,
    method: 'post',
    path: '/identification/elements/:element/reveals',
    summary: 'See the sealed parts of an element, with a reason that is kept',
    describes:
      'Each reveal is an event on the person. Not a create: the values are stored nowhere, and a repeated call is another reveal.',
    clause: '§ 7.302(e)',
    // People only: no scope lets a key see what is sealed.
    allow: { roles: writers },
    params: ofElement,
    body: reveals.revealElement,
    status: 200,
    answer: reveals.revealedElement,
    handle: ({ params, body }, call) => call.perform((work) => revealElement(work, params.element, body)),
  }),
  defineRoute({
    id: 'askForReveal',
    part,
    method: 'post',
    path: '/identification/elements/:element/reveal-approvals',
    summary: 'Ask a second person to confirm a reveal, where the program wants one',
    clause: '§ 7.302(e)',
    allow: { roles: writers },
    params: ofElement,
    body: reveals.askForReveal,
    status: 201,
    creates: true,
    answer: reveals.revealApproval,
    handle: ({ params, body }, call) => call.perform((work) => askForReveal(work, params.element, body)),
  }),
  defineRoute({
    id: 'listRevealApprovals',
    part,
    method: 'get',
    path: '/identification/reveal-approvals',
    summary: 'List who asked to see what is sealed, and who confirmed it',
    clause: '§ 7.302(e)',
    allow: { roles: readers },
    query: pageQuery.extend({ state: z.enum(reveals.approvalStates).optional() }),
    status: 200,
    list: true,
    answer: pageOf(reveals.revealApproval),
    handle: ({ query }, call) =>
      answerList(query, { name: 'reveal-approvals', at: call.at, filter: { state: query.state } }, (page) =>
        call.read((tx) => listApprovals(tx, { state: query.state }, page)),
      ),
  }),
  defineRoute({
    id: 'confirmReveal',
    part,
    method: 'put',
    path: '/identification/reveal-approvals/:approval/confirmation',
    summary: 'Confirm a reveal as the second person',
    clause: '§ 7.302(e)',
    allow: { roles: ['owner', 'officer', 'senior-reviewer'] },
    params: z.object({ approval: reveals.approvalId }),
    status: 200,
    answer: reveals.revealApproval,
    handle: ({ params }, call) => call.perform((work) => confirmReveal(work, params.approval)),
  }),
];
