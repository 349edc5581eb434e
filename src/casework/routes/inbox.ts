/** Reading cases: the inbox, one case, its timeline, the kinds there are. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import { asOfMoment } from '../../runtime/http/as-of.ts';
import { notAsOf } from '../../runtime/http/examiner-reach.ts';
import { idField } from '../../runtime/http/fields.ts';
import { answerList, type PageQuery, pageOf, pageQuery } from '../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../runtime/http/route.ts';
import { readTexts } from '../../runtime/http/sealed-texts.ts';
import type { Session } from '../../runtime/http/session.ts';
import { presentClock, readClock, readClockAsOf, subjectField } from '../clocks/index.ts';
import { findKind, kindsOf } from '../kinds.ts';
import { type CaseFilter, caseSorts, listCases, listCasesAsOf, listEntries } from '../list.ts';
import { readCasesAsOf } from '../past.ts';
import { readCase } from '../store.ts';
import { type Case, caseStates, caseUrgencies } from '../types.ts';
import { caseView, caseWithClock, entryView, presentCase } from '../view.ts';
import { caseParams, part, readers } from './act.ts';

const me = z.literal('me');
const code = z
  .string()
  .regex(/^[a-z0-9.-]{1,100}$/, 'a code of lower-case letters, digits, dots and hyphens');
const filter = z.object({
  kind: code.optional(),
  team: code.optional(),
  state: z.enum(caseStates).optional(),
  assignee: z.union([me, z.literal('nobody'), idField('user')]).optional(),
  holder: z.union([me, idField('user')]).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  urgency: z.enum(caseUrgencies).optional().describe('how near the service level is'),
  active: z.enum(['true', 'false']).optional().describe('true: neither resolved nor cancelled'),
  subject: subjectField.optional(),
  customer: idField('customer').optional(),
  account: idField('account').optional(),
  person: idField('person').optional(),
});
type Filter = z.output<typeof filter>;

const kindView = z.object({
  code: z.string(),
  label: z.string(),
  describes: z.string(),
  clause: z.string().nullable(),
  team: z.string(),
  openedBy: z.array(z.enum(['colleague', 'customer'])),
  decidedBy: z.array(z.string()),
  freshEyes: z.boolean(),
  hasClock: z.boolean(),
  reasons: z.array(z.object({ code: z.string(), label: z.string(), customerTemplate: z.string() })),
  resolutions: z.array(z.object({ code: z.string(), label: z.string(), follows: z.string() })),
});

export const inboxRoutes = [
  defineRoute({
    id: 'listCaseKinds',
    part,
    method: 'get',
    path: '/casework/kinds',
    summary: 'List the kinds of case with their closed lists of reasons and resolutions',
    allow: { roles: readers, scope: 'casework:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answer: z.object({ items: z.array(kindView) }),
    handle: (_request, call) => Promise.resolve({ items: presentKinds(call) }),
  }),
  defineRoute({
    id: 'listCases',
    part,
    method: 'get',
    path: '/casework/cases',
    summary: 'List cases: the inbox, by priority and service level unless sorted otherwise',
    describes:
      'Under a grant as of a moment: the cases that were opened by then, as they were then, oldest first. What changes in the life of a case cannot be asked for then.',
    allow: { roles: readers, scope: 'casework:read' },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    query: pageQuery.extend({ ...filter.shape, sort: z.enum(caseSorts).default('priority') }),
    status: 200,
    list: true,
    answer: pageOf(caseView),
    handle: ({ query }, call) => {
      const asked = filter.parse(query);
      const asOf = asOfMoment(call.session);
      if (asOf) return casesAsOf(call, query, asked, asOf);
      const wanted = { ...filterOf(asked, call.session), at: call.at, sort: query.sort };
      return answerList(query, { name: 'cases', at: call.at, filter: asked }, async (page) => {
        const cases = await call.read((tx) => listCases(tx, wanted, page));
        return { ...cases, items: cases.items.map((found) => presentFor(call, found)) };
      });
    },
  }),
  defineRoute({
    id: 'getCase',
    part,
    method: 'get',
    path: '/casework/cases/:case',
    summary: 'Read a case with its deadline',
    allow: { roles: readers, scope: 'casework:read' },
    narrowed: { asOf: true },
    params: caseParams,
    status: 200,
    answer: caseWithClock,
    handle: ({ params }, call) => readWithClock(call, params.case),
  }),
  defineRoute({
    id: 'listCaseTimeline',
    part,
    method: 'get',
    path: '/casework/cases/:case/timeline',
    summary: 'Read everything that happened in a case, in order',
    allow: { roles: readers, scope: 'casework:read' },
    narrowed: { asOf: true },
    params: caseParams,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(entryView),
    handle: async ({ params, query }, call) => {
      const found = await call.read((tx) => readCase(tx, params.case));
      const asOf = asOfMoment(call.session);
      if (!found || (asOf && found.openedAt > asOf)) return refuse('not-found');
      const about = { name: 'case-timeline', at: call.at, filter: { case: found.id } };
      return answerList(query, about, (page) => readTimeline(call, found, page));
    },
  }),
];

/** What a case was assigned to, how urgent or how far it was is not found as of a moment: only what it is about. */
const changing = ['state', 'assignee', 'holder', 'overdue', 'urgency', 'active'] as const;

function casesAsOf(call: Call, query: PageQuery, asked: Filter, asOf: Instant) {
  const errors = changing
    .filter((name) => asked[name] !== undefined)
    .map((name) => ({ ...notAsOf, field: `query.${name}` }));
  if (errors.length > 0) return Promise.resolve(refuse('outside-grant', ...errors));
  const { kind, team, subject, customer, account, person } = asked;
  const fixed = { kind, team, subject, customer, account, person };
  const wanted = { ...fixed, customers: call.session.examiner?.customers, asOf };
  return answerList(query, { name: 'cases', at: call.at, filter: fixed }, async (page) => {
    const cases = await call.read((tx) => listCasesAsOf(tx, wanted, page));
    return { ...cases, items: cases.items.map((found) => presentFor(call, found)) };
  });
}

function presentFor(call: Call, found: Case) {
  return presentCase(found, findKind(call.runtime.parts, found.kind), call.at);
}

function readTimeline(
  call: Call,
  found: { id: Id<'case'>; personalOf: Id },
  page: Parameters<typeof listEntries>[2],
) {
  return call.read(async (tx) => {
    const entries = await listEntries(tx, { of: found.id, asOf: asOfMoment(call.session) }, page);
    const read = await readTexts(call, tx, found.personalOf);
    const items = entries.items.map((entry) => {
      const [forCustomer, forColleagues] = [read(entry.customer_text), read(entry.colleague_text)];
      const { event, kind, at, actor, facts, shownAt } = entry;
      return {
        event,
        kind,
        at,
        actor: { ...actor },
        facts,
        customerText: forCustomer.text,
        colleagueText: forColleagues.text,
        shownToCustomerAt: shownAt,
        erased: forCustomer.erased || forColleagues.erased,
      };
    });
    return { ...entries, items };
  });
}

function readWithClock(call: Call, id: Id<'case'>) {
  return call.read(async (tx) => {
    const asOf = asOfMoment(call.session);
    const found = asOf ? (await readCasesAsOf(tx, [id], asOf))[0] : await readCase(tx, id);
    if (!found) return refuse('not-found');
    const clock =
      found.clock && (await (asOf ? readClockAsOf(tx, found.clock, asOf) : readClock(tx, found.clock)));
    return {
      ...presentFor(call, found),
      deadline: clock ? presentClock(clock, call.at) : null,
    };
  });
}

function presentKinds(call: Call): z.input<typeof kindView>[] {
  return kindsOf(call.runtime.parts).map((kind) => ({
    code: kind.code,
    label: kind.label,
    describes: kind.describes,
    clause: kind.clause ?? null,
    team: kind.team,
    openedBy: [...kind.openedBy],
    decidedBy: [...kind.decidedBy],
    freshEyes: kind.freshEyes,
    hasClock: kind.clock !== undefined,
    reasons: kind.reasons.map((reason) => ({ ...reason })),
    resolutions: kind.resolutions.map((resolution) => ({ ...resolution })),
  }));
}

function filterOf(asked: Filter, session: Session): CaseFilter {
  const { assignee, holder, overdue, active, ...rest } = asked;
  const own = session.actor.kind === 'user' ? session.actor.id : undefined;
  return {
    ...rest,
    customers: session.examiner?.customers,
    // A key is nobody, so nothing is assigned to it: `me` finds what is assigned to nobody.
    assignee: assignee === 'nobody' ? null : assignee === 'me' ? (own ?? null) : assignee,
    holder: holder === 'me' ? own : holder,
    overdue: overdue === undefined ? undefined : overdue === 'true',
    active: active === undefined ? undefined : active === 'true',
  };
}
