/** Ending cases: more asked, decided, seen by a second person, opened again, called off. */
import type { z } from '@hono/zod-openapi';
import { isRefusal } from '../../kernel/problems.ts';
import { defineRoute } from '../../runtime/http/route.ts';
import { colleagues } from '../../runtime/http/who.ts';
import { askMore, withTemplate } from '../acts.ts';
import { satisfyClockEvents } from '../clocks/index.ts';
import { cancel, confirm, decide, decline, reopen } from '../decide/index.ts';
import { reasonOf, refuseUnknownResolution } from '../kinds.ts';
import { clockOf, endClock } from '../open.ts';
import { reviewDueAt } from '../rules.ts';
import { decidersOf, findOpenCase, holdOpening } from '../store.ts';
import {
  cancelCase,
  confirmCase,
  decideCase,
  declineCase,
  type Person,
  reopenCase,
  type Texts,
} from '../types.ts';
import { caseView } from '../view.ts';
import { act, alreadyOpen, caseParams, type Given, part, personOf } from './act.ts';

const seniors = ['owner', 'officer', 'senior-reviewer'] as const;

export const concludeRoutes = [
  defineRoute({
    id: 'decideCase',
    part,
    method: 'post',
    path: '/casework/cases/:case/decisions',
    summary: 'Decide: RETRY asks the customer for more, FINAL ends the case',
    describes:
      'A FINAL decision that the program wants seen by a second person waits for them and has no effect before.',
    allow: { roles: colleagues },
    params: caseParams,
    body: decideCase,
    status: 201,
    creates: true,
    answer: caseView,
    handle: ({ params, body }, call) =>
      act(call, params.case, (given) => decided(given, body, personOf(call.session))),
  }),
  defineRoute({
    id: 'confirmCaseDecision',
    part,
    method: 'post',
    path: '/casework/cases/:case/confirmation',
    summary: 'As the second person, let a decision take effect',
    allow: { roles: seniors },
    params: caseParams,
    body: confirmCase,
    status: 201,
    creates: true,
    answer: caseView,
    handle: ({ params, body }, call) =>
      act(call, params.case, async (given) => {
        const by = personOf(call.session);
        return ended(
          given,
          confirm(given.found, { by, notBy: await notBy(given), texts: body }, given.work.at),
        );
      }),
  }),
  defineRoute({
    id: 'declineCaseDecision',
    part,
    method: 'post',
    path: '/casework/cases/:case/refusal',
    summary: 'As the second person, send a decision back to whoever made it',
    allow: { roles: seniors },
    params: caseParams,
    body: declineCase,
    status: 201,
    creates: true,
    answer: caseView,
    handle: ({ params, body }, call) =>
      act(call, params.case, async (given) => {
        const by = personOf(call.session);
        return decline(given.found, { by, notBy: await notBy(given), texts: body }, given.work.at);
      }),
  }),
  defineRoute({
    id: 'reopenCase',
    part,
    method: 'post',
    path: '/casework/cases/:case/reopening',
    summary: 'Open a case again that had ended; a clock of its kind starts anew',
    allow: { roles: seniors },
    params: caseParams,
    body: reopenCase,
    status: 201,
    creates: true,
    answer: caseView,
    handle: ({ params, body }, call) => act(call, params.case, (given) => reopened(given, body)),
  }),
  defineRoute({
    id: 'cancelCase',
    part,
    method: 'post',
    path: '/casework/cases/:case/cancellation',
    summary: 'Call a case off: nothing follows from it',
    allow: { roles: seniors },
    params: caseParams,
    body: cancelCase,
    status: 201,
    creates: true,
    answer: caseView,
    handle: ({ params, body }, call) =>
      act(call, params.case, async ({ found, work }) => {
        const { because, ...texts } = body;
        const events = cancel(found, { because, texts }, work.at);
        return isRefusal(events) ? events : [...events, ...(await endClock(work, found))];
      }),
  }),
];

async function decided(given: Given, body: z.output<typeof decideCase>, by: Person) {
  const { found, kind, work } = given;
  if (body.outcome === 'RETRY') return askMore(given, { ...body, texts: body }, by);
  const reason = reasonOf(kind, body.reason);
  if (isRefusal(reason)) return reason;
  const texts = withTemplate(body, reason.customerTemplate);
  const unknown = refuseUnknownResolution(kind, body.resolution);
  if (unknown) return unknown;
  const { secondPersonFor } = await kind.terms(work);
  const secondPerson = secondPersonFor.includes(body.resolution);
  const { resolution } = body;
  return ended(
    given,
    decide(
      found,
      { resolution, reason: reason.code, texts, by, secondPerson, notBy: await notBy(given) },
      work.at,
    ),
  );
}

/** A resolved case meets its deadline in the same commit. */
async function ended({ found, kind, work }: Given, decision: ReturnType<typeof decide>) {
  if (isRefusal(decision) || !kind.clock || !decision.some((event) => event.type === 'case-resolved'))
    return decision;
  const of = { subject: found.id, obligation: kind.clock.obligation };
  return [...decision, ...(await satisfyClockEvents(work, of, { what: found.id }))];
}

/** Where the kind wants fresh eyes: those who took part in deciding the case this one answers. */
async function notBy({ found, kind, work }: Given) {
  return kind.freshEyes && found.linked ? decidersOf(work.tx, found.linked) : [];
}

async function reopened({ found, kind, work }: Given, texts: Texts) {
  await holdOpening(work, found);
  const other = await findOpenCase(work.tx, found);
  if (other && other.id !== found.id) return alreadyOpen(other.id);
  const terms = await kind.terms(work);
  const clock = await clockOf(work, {
    id: found.id,
    kind,
    terms,
    about: found.about,
    trigger: 'case-reopened',
  });
  const dueAt = reviewDueAt(work.at, terms.reviewHours);
  const events = reopen(found, { dueAt, clock: clock.id, texts }, work.at);
  return isRefusal(events) ? events : [...events, ...clock.events];
}
