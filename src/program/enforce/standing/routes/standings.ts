/** HTTP of reading standings: one with what is owed, lists, history, counts. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { accountsOf } from '../../../collect/identification/index.ts';
import { gatherFacts } from '../gather.ts';
import { programAt } from '../program.ts';
import { standingOf } from '../standing.ts';
import { countStandings, countStandingsAt } from '../store/counts.ts';
import { listChanges, listStandings } from '../store/lists.ts';
import { readKeptStandings } from '../store/standings.ts';
import { standingReasons, standingStates } from '../types/standing.ts';
import { standingChangeView, standingCounts, standingRow, standingView } from '../types/views.ts';
import { presentRow, presentStanding } from '../view.ts';
import { mayReach, part } from './who.ts';

const params = z.object({ account: idField('account') });
const filter = z.object({
  state: z.enum(standingStates).optional(),
  reason: z.enum(standingReasons).optional(),
  customer: idField('customer').optional(),
});

export const standingRoutes = [
  defineRoute({
    id: 'listStandings',
    part,
    method: 'get',
    path: '/standing/accounts',
    summary: 'List accounts by their standing',
    clause: '§ 7.302(d)',
    allow: { roles: everyReader, scope: 'standing:read', customerItself: true },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    query: pageQuery.extend(filter.shape),
    status: 200,
    list: true,
    answer: pageOf(standingRow),
    handle: ({ query }, call) => {
      const { session, at } = call;
      const { state, reason, customer } = filter.parse(query);
      if (session.customer && customer && customer !== session.customer) {
        return Promise.resolve(refuse('not-found'));
      }
      const of = session.customer ?? customer;
      return answerList(query, { name: 'standings', at, filter: { state, reason, customer: of } }, (page) =>
        call.read(async (tx) => {
          const customers = of ? [of] : session.examiner?.customers;
          const accounts = customers && (await accountsOf(tx, { customers, persons: [] }));
          const found = await listStandings(tx, { state, reason, accounts, asOf: asOfMoment(session) }, page);
          return {
            ...found,
            items: found.items.map((one) => presentRow(one, session.customer !== undefined)),
          };
        }),
      );
    },
  }),
  defineRoute({
    id: 'getStanding',
    part,
    method: 'get',
    path: '/standing/accounts/:account',
    summary: 'Read what an account may do now and why, and everything that is owed for it',
    clause: '§ 7.302(d)',
    allow: { roles: everyReader, scope: 'standing:read', customerItself: true },
    narrowed: { asOf: true },
    params,
    status: 200,
    answer: standingView,
    handle: ({ params }, call) => call.read((tx) => readView(tx, call, params.account)),
  }),
  defineRoute({
    id: 'listStandingChanges',
    part,
    method: 'get',
    path: '/standing/accounts/:account/history',
    summary: 'List what the standing of an account was, newest first, with the terms in force at each moment',
    clause: '§ 7.302(d)',
    allow: { roles: everyReader, scope: 'standing:read' },
    narrowed: { asOf: true },
    params,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(standingChangeView),
    handle: async ({ params, query }, call) => {
      const asOf = asOfMoment(call.session);
      const known = await call.read((tx) => readKeptStandings(tx, [params.account], asOf));
      if (known.size === 0) return refuse('not-found');
      const about = { name: 'standing-history', at: call.at, filter: { account: params.account } };
      return answerList(query, about, (page) =>
        call.read(async (tx) => {
          const changes = await listChanges(tx, { account: params.account, until: asOf }, page);
          return { ...changes, items: changes.items.map(presentChange) };
        }),
      );
    },
  }),
  defineRoute({
    id: 'countStandings',
    part,
    method: 'get',
    path: '/standing/counts',
    summary: 'Count accounts by standing, now or as of a moment',
    allow: { roles: everyReader, scope: 'standing:read' },
    narrowed: { asOf: true },
    query: z.object({ asOf: instantField.optional() }),
    status: 200,
    answer: standingCounts,
    handle: async ({ query }, call) => {
      const asOf = asOfMoment(call.session, query.asOf);
      const rows = await call.read((tx) => (asOf ? countStandingsAt(tx, asOf) : countStandings(tx)));
      const count = (state: string) => rows.find((row) => row.state === state)?.accounts ?? 0;
      // Safe: one number for each state of that very list.
      const byState = Object.fromEntries(standingStates.map((state) => [state, count(state)])) as z.output<
        typeof standingCounts
      >['byState'];
      const accounts = rows.reduce((sum, row) => sum + row.accounts, 0);
      const unverifiedForeign = rows.reduce((sum, row) => sum + row.unverified, 0);
      return { asOf: asOf ?? call.at, accounts, unverifiedForeign, byState };
    },
  }),
];

/** The standing as stored, with the findings as the facts give them now, or gave them at the moment of a grant. */
export async function readView(
  tx: Transaction,
  call: Pick<Call, 'session' | 'runtime' | 'at'>,
  id: Id<'account'>,
) {
  if (!(await mayReach(tx, call.session, id))) return refuse('not-found');
  const { edition } = call.runtime;
  const asOf = asOfMoment(call.session);
  const program = await programAt(tx, { edition, tenant: call.session.tenant, at: call.at, asOf });
  const account = (await gatherFacts(tx, [id], program)).get(id);
  const kept = (await readKeptStandings(tx, [id], asOf)).get(id);
  if (!account || !kept) return refuse('not-found');
  const { findings } = standingOf(account.facts, program.law, program.time);
  return presentStanding({ kept, account, findings, forCustomer: call.session.customer !== undefined });
}

type Change = Awaited<ReturnType<typeof listChanges>>['items'][number];

function presentChange(change: Change): z.input<typeof standingChangeView> {
  return {
    ...change,
    reasons: change.reasons.map(({ code, clause, facts }) => ({
      code,
      clause,
      ...(facts ? { facts: { ...facts } } : {}),
    })),
  };
}
