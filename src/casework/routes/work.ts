/** Working on cases: open, take the next, hold, hand over, talk. */
import type { z } from '@hono/zod-openapi';
import { refuse } from '../../kernel/problems.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { type Call, defineRoute } from '../../runtime/http/route.ts';
import { colleagues } from '../../runtime/http/who.ts';
import { decideAct } from '../acts.ts';
import { subjectField } from '../clocks/index.ts';
import { claim, note, renew, tell } from '../decide/index.ts';
import { findKind, kindsOf } from '../kinds.ts';
import { openCaseEvents } from '../open.ts';
import { lockNextCase } from '../store.ts';
import {
  assignCase,
  nextCase,
  noteCase,
  openByColleague,
  type Person,
  prioritizeCase,
  tellCustomer,
} from '../types.ts';
import { caseView, nextAnswer } from '../view.ts';
import { act, alreadyOpen, caseParams, commitOn, commitTexts, part, personOf, presentOne } from './act.ts';

export const workRoutes = [
  defineRoute({
    id: 'openCase',
    part,
    method: 'post',
    path: '/casework/cases',
    summary: 'Open a case of a kind that colleagues may open',
    allow: { roles: colleagues, scope: 'casework:write' },
    body: openByColleague,
    status: 201,
    creates: true,
    answer: caseView,
    handle: ({ body }, call) => openOne(call, body),
  }),
  defineRoute({
    id: 'takeNextCase',
    part,
    method: 'post',
    path: '/casework/next',
    summary: 'Take the next case in hand: what is assigned to you, then by priority and service level',
    describes:
      'Two people who ask at once get different cases. The answer is null when nothing is left to take.',
    allow: { roles: colleagues },
    body: nextCase,
    status: 200,
    creates: true,
    answer: nextAnswer,
    handle: ({ body }, call) => call.perform((work) => takeNext(work, personOf(call.session), body)),
  }),
  defineRoute({
    id: 'claimCase',
    part,
    method: 'post',
    path: '/casework/cases/:case/claim',
    summary: 'Take this case in hand; a colleague who has it is named, with the end of the lock',
    allow: { roles: colleagues },
    params: caseParams,
    status: 200,
    answer: caseView,
    handle: ({ params }, call) =>
      act(call, params.case, ({ found, kind, work }) =>
        claim(found, { ...personOf(call.session), decidedBy: kind.decidedBy }, work.at),
      ),
  }),
  defineRoute({
    id: 'renewCaseLock',
    part,
    method: 'post',
    path: '/casework/cases/:case/renewal',
    summary: 'Say that you still work on the case, so that its lock does not end',
    allow: { roles: colleagues },
    params: caseParams,
    status: 200,
    answer: caseView,
    handle: ({ params }, call) =>
      act(call, params.case, ({ found, work }) => renew(found, personOf(call.session), work.at)),
  }),
  defineRoute({
    id: 'releaseCase',
    part,
    method: 'post',
    path: '/casework/cases/:case/release',
    summary: 'Put the case back into the inbox',
    allow: { roles: colleagues },
    params: caseParams,
    status: 200,
    answer: caseView,
    handle: ({ params }, call) =>
      act(call, params.case, (given) => decideAct(given, { name: 'release' }, personOf(call.session))),
  }),
  defineRoute({
    id: 'assignCase',
    part,
    method: 'put',
    path: '/casework/cases/:case/assignee',
    summary: 'Give the case to a colleague, or to nobody',
    describes: 'Seniors may take a case out of somebody’s hands; others may not.',
    allow: { roles: colleagues },
    params: caseParams,
    body: assignCase,
    status: 200,
    answer: caseView,
    handle: ({ params, body }, call) =>
      act(call, params.case, (given) =>
        decideAct(given, { name: 'assign', to: body.to }, personOf(call.session)),
      ),
  }),
  defineRoute({
    id: 'prioritizeCase',
    part,
    method: 'put',
    path: '/casework/cases/:case/priority',
    summary: 'Change how pressing the case is',
    allow: { roles: colleagues },
    params: caseParams,
    body: prioritizeCase,
    status: 200,
    answer: caseView,
    handle: ({ params, body }, call) =>
      act(call, params.case, (given) =>
        decideAct(given, { name: 'prioritize', priority: body.priority }, personOf(call.session)),
      ),
  }),
  defineRoute({
    id: 'noteCase',
    part,
    method: 'post',
    path: '/casework/cases/:case/notes',
    summary: 'Leave a note that only colleagues read',
    allow: { roles: colleagues, scope: 'casework:write' },
    params: caseParams,
    body: noteCase,
    status: 201,
    creates: true,
    answer: caseView,
    handle: ({ params, body }, call) =>
      act(call, params.case, ({ found, work }) => note(found, body.colleagueText, work.at)),
  }),
  defineRoute({
    id: 'tellCaseCustomer',
    part,
    method: 'post',
    path: '/casework/cases/:case/messages',
    summary: 'Tell the customer something that needs no answer',
    allow: { roles: colleagues },
    params: caseParams,
    body: tellCustomer,
    status: 201,
    creates: true,
    answer: caseView,
    handle: ({ params, body }, call) =>
      act(call, params.case, ({ found, work }) =>
        tell(found, { ...body, by: personOf(call.session) }, work.at),
      ),
  }),
];

function openOne(call: Call, body: z.output<typeof openByColleague>) {
  return call.perform(async (work) => {
    const kind = findKind(work.runtime.parts, body.kind);
    if (!kind?.openedBy.includes('colleague'))
      return refuse('invalid-field', { field: 'body.kind', code: 'not-in-list' });
    const subject = subjectField.safeParse(body.subject);
    const about = subject.success ? await kind.about?.(work, subject.data) : undefined;
    if (!subject.success || !about) return refuse('not-found', { field: 'body.subject', code: 'unknown' });
    const { priority, colleagueText } = body;
    const opening = await openCaseEvents(work, {
      kind: kind.code,
      subject: subject.data,
      about,
      texts: { colleagueText },
      ...(priority ? { priority } : {}),
    });
    if (opening.events.length === 0) return alreadyOpen(opening.case);
    return (await commitTexts(work, opening.events)) ?? presentOne(work, opening.case);
  });
}

async function takeNext(work: Work, by: Person, wanted: z.output<typeof nextCase>) {
  const known = kindsOf(work.runtime.parts);
  const unknown = (wanted.kinds ?? []).find((code) => !known.some((kind) => kind.code === code));
  if (unknown !== undefined) return refuse('invalid-field', { field: 'body.kinds', code: 'not-in-list' });
  const kinds = known
    .filter((kind) => kind.decidedBy.includes(by.role) && (wanted.kinds?.includes(kind.code) ?? true))
    .map((kind) => kind.code);
  const next = await lockNextCase(work.tx, { user: by.user, kinds, teams: wanted.teams ?? [], at: work.at });
  if (!next) return { case: null };
  const refusal = await commitOn(work, next.id, ({ found, kind }) =>
    claim(found, { ...by, decidedBy: kind.decidedBy }, work.at),
  );
  if (refusal) return refusal;
  const taken = await presentOne(work, next.id);
  return 'refused' in taken ? taken : { case: taken };
}
