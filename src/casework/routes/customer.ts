/** The customer's side of cases: what is theirs to read, and their appeals, reports and answers. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problems.ts';
import type { CaseAbout, CaseKind } from '../../runtime/case-kind.ts';
import type { Work } from '../../runtime/commit/work.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import { idField } from '../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../runtime/http/route.ts';
import { readTexts } from '../../runtime/http/sealed-texts.ts';
import { readClock, subjectField } from '../clocks/index.ts';
import { answer } from '../decide/index.ts';
import { findKind } from '../kinds.ts';
import { listShownCases, listShownEntries } from '../list.ts';
import { openCaseEvents } from '../open.ts';
import { reviewDueAt } from '../rules.ts';
import { readCase } from '../store.ts';
import { answerCase, type Case, openByCustomer } from '../types.ts';
import { customerCaseView, customerCaseWithTimeline, presentToCustomer } from '../view.ts';
import { alreadyOpen, commitOn, commitTexts, part, readers } from './act.ts';

const customerParams = z.object({ customer: idField('customer') });
const params = customerParams.extend({ case: idField('case') });
type Own = z.output<typeof params>;

export const customerRoutes = [
  defineRoute({
    id: 'listCustomerCases',
    part,
    method: 'get',
    path: '/casework/customers/:customer/cases',
    summary: 'List a customer’s cases as the customer sees them',
    allow: { roles: readers, scope: 'casework:read', customerItself: true },
    params: customerParams,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(customerCaseView),
    handle: ({ params, query }, call) => {
      if (notTheirs(call, params.customer)) return Promise.resolve(refuse('not-found'));
      const about = { name: 'my-cases', at: call.at, filter: { customer: params.customer } };
      return answerList(query, about, (page) =>
        call.read(async (tx) => {
          const cases = await listShownCases(tx, params.customer, page);
          return {
            ...cases,
            items: await Promise.all(cases.items.map((found) => presentOwn(call, tx, found))),
          };
        }),
      );
    },
  }),
  defineRoute({
    id: 'getCustomerCase',
    part,
    method: 'get',
    path: '/casework/customers/:customer/cases/:case',
    summary: 'Read a case as the customer sees it, with what was said between them and us',
    allow: { roles: readers, scope: 'casework:read', customerItself: true },
    params,
    status: 200,
    answer: customerCaseWithTimeline,
    handle: ({ params }, call) => call.read((tx) => readOwn(call, tx, params)),
  }),
  defineRoute({
    id: 'openCustomerCase',
    part,
    method: 'post',
    path: '/casework/customers/:customer/cases',
    summary: 'Appeal, or report what happened: a case of a kind that customers may open',
    clause: '§ 7.302(d)',
    allow: { roles: [], customerItself: true },
    params: customerParams,
    body: openByCustomer,
    status: 201,
    creates: true,
    answer: customerCaseWithTimeline,
    handle: ({ params, body }, call) => openOwn(call, params.customer, body),
  }),
  defineRoute({
    id: 'answerCase',
    part,
    method: 'post',
    path: '/casework/customers/:customer/cases/:case/answers',
    summary: 'Answer what was asked, or add to a case that is not ended',
    allow: { roles: [], customerItself: true },
    params,
    body: answerCase,
    status: 201,
    creates: true,
    answer: customerCaseWithTimeline,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        if (!(await findOwn(call, work.tx, params))) return refuse('not-found');
        const refusal = await commitOn(work, params.case, async ({ found, kind }) => {
          const { reviewHours } = await kind.terms(work);
          return answer(found, { text: body.text, dueAt: reviewDueAt(work.at, reviewHours) }, work.at);
        });
        return refusal ?? readOwn(call, work.tx, params);
      }),
  }),
];

/** A customer reaches their own cases only. Others are not found, as if they were not there. */
function notTheirs(call: Call, customer: Id<'customer'>): boolean {
  return call.session.role === 'customer' && call.session.customer !== customer;
}

async function findOwn(call: Call, tx: Transaction, own: Own): Promise<Case | undefined> {
  if (notTheirs(call, own.customer)) return undefined;
  const found = await readCase(tx, own.case);
  return found?.shownToCustomer && found.about.customer === own.customer ? found : undefined;
}

async function readOwn(call: Call, tx: Transaction, own: Own) {
  const found = await findOwn(call, tx, own);
  if (!found) return refuse('not-found');
  const entries = await listShownEntries(tx, found.id);
  const read = await readTexts(call, tx, found.personalOf);
  return {
    ...(await presentOwn(call, tx, found)),
    timeline: entries.map(({ kind, at, actor, wanted, text }) => {
      const from: 'you' | 'us' = actor.kind === 'user' && actor.role === 'customer' ? 'you' : 'us';
      return { kind, at, from, wanted: wanted ?? [], ...read(text) };
    }),
  };
}

async function presentOwn(call: Call, tx: Transaction, found: Case) {
  const clock = found.clock && (await readClock(tx, found.clock));
  return presentToCustomer(found, findKind(call.runtime.parts, found.kind), clock ? clock.dueOn : null);
}

function openOwn(call: Call, customer: Id<'customer'>, body: z.output<typeof openByCustomer>) {
  return call.perform(async (work) => {
    if (notTheirs(call, customer)) return refuse('not-found');
    const kind = findKind(work.runtime.parts, body.kind);
    if (!kind?.openedBy.includes('customer'))
      return refuse('invalid-field', { field: 'body.kind', code: 'not-in-list' });
    const target = await targetOf(call, work, { customer, kind, body });
    if (isRefusal(target)) return target;
    const opening = await openCaseEvents(work, {
      ...target,
      kind: kind.code,
      byCustomer: true,
      texts: { customerText: body.text },
    });
    if (opening.events.length === 0) return alreadyOpen(opening.case);
    const refusal = await commitTexts(work, opening.events);
    return refusal ?? readOwn(call, work.tx, { customer, case: opening.case });
  });
}

type Target = { subject: Id; about: CaseAbout; linked?: Id<'case'> };

/** What the customer's case is about: a case of theirs that has ended, a thing of theirs, or they as a whole. */
async function targetOf(
  call: Call,
  work: Work,
  asked: { customer: Id<'customer'>; kind: CaseKind; body: z.output<typeof openByCustomer> },
): Promise<Target | Refusal> {
  const { customer, kind, body } = asked;
  if (body.against) {
    const against = await findOwn(call, work.tx, { customer, case: body.against });
    if (!against) return refuse('not-found', { field: 'body.against', code: 'unknown' });
    const { state } = against.progress;
    if (state !== 'resolved') return refuse('conflict', { field: 'body.against', code: 'not-decided-yet' });
    return { subject: against.id, about: against.about, linked: against.id };
  }
  if (body.subject === undefined) return { subject: customer, about: { customer } };
  const subject = subjectField.safeParse(body.subject);
  const about = subject.success ? await kind.about?.(work, subject.data) : undefined;
  if (!subject.success || about?.customer !== customer) {
    return refuse('not-found', { field: 'body.subject', code: 'unknown' });
  }
  return { subject: subject.data, about };
}
