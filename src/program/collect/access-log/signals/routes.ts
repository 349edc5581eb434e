/** HTTP of signals. */
import { z } from '@hono/zod-openapi';
import type { Role } from '../../../../kernel/events.ts';
import { refuse } from '../../../../kernel/problems.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import { dayField } from '../../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { colleagues } from '../../../../runtime/http/who.ts';
import { accountId, personId } from '../../identification/index.ts';
import { dismiss } from './dismiss.ts';
import { listAccessDays } from './store/days.ts';
import { listSignals, readSignal } from './store/signals.ts';
import { accessDay, accessSignal, dismissSignal, signalId, signalKinds, signalStates } from './types.ts';

const part = 'collect/access-log';
/** Where people were is not for those who run machines or resellers (R-302-23). */
export const readers: readonly Role[] = [...colleagues, 'examiner'];
const params = z.object({ signal: signalId });

export const signalRoutes = [
  defineRoute({
    id: 'listAccessSignals',
    part,
    method: 'get',
    path: '/access-log/signals',
    summary: 'List what accesses say against what is on record, newest first',
    describes:
      'Each with its evidence. A signal puts an identity in doubt for somebody to look at; it decides nothing.',
    clause: '§ 7.302(d)',
    allow: { roles: readers, scope: 'access-log:read' },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    query: pageQuery.extend({
      account: accountId.optional(),
      person: personId.optional().describe('the customer behind the account'),
      kind: z.enum(signalKinds).optional(),
      state: z.enum(signalStates).optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(accessSignal),
    handle: ({ query }, call) => {
      const { account, person, kind, state } = query;
      const filter = { account, person, kind, state };
      const { examiner } = call.session;
      const within = { ...filter, among: examiner?.customers, asOf: asOfMoment(call.session) };
      return answerList(query, { name: 'access-signals', at: call.at, filter }, (page) =>
        call.read((tx) => listSignals(tx, within, page)),
      );
    },
  }),
  defineRoute({
    id: 'getAccessSignal',
    part,
    method: 'get',
    path: '/access-log/signals/:signal',
    summary: 'Read one signal with its evidence',
    clause: '§ 7.302(d)',
    allow: { roles: readers, scope: 'access-log:read' },
    narrowed: { asOf: true },
    params,
    status: 200,
    answer: accessSignal,
    handle: async ({ params: { signal } }, call) =>
      (await call.read((tx) => readSignal(tx, signal, asOfMoment(call.session)))) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'listAccessDays',
    part,
    method: 'get',
    path: '/access-log/days',
    summary:
      'List from which countries, by which kind of network, accounts were used on each day, newest first',
    describes:
      'Of one account, or of all accounts of a person. Days are those of UTC. Country and network are indications.',
    allow: { roles: readers, scope: 'access-log:read' },
    narrowed: { customers: 'lists-those-granted' },
    query: pageQuery.extend({
      account: accountId.optional(),
      person: personId.optional().describe('the customer behind the accounts'),
      from: dayField.optional(),
      until: dayField.optional().describe('this day too'),
    }),
    status: 200,
    list: true,
    answer: pageOf(accessDay),
    handle: ({ query }, call) => {
      const { account, person, from, until } = query;
      if (!account && !person)
        return Promise.resolve(
          refuse('invalid-field', { field: 'query.account', code: 'account-or-person' }),
        );
      const filter = { account, person, from, until };
      const within = { ...filter, among: call.session.examiner?.customers };
      return answerList(query, { name: 'access-days', at: call.at, filter }, (page) =>
        call.read((tx) => listAccessDays(tx, within, page)),
      );
    },
  }),
  defineRoute({
    id: 'dismissAccessSignal',
    part,
    method: 'post',
    path: '/access-log/signals/:signal/dismiss',
    summary: 'Dismiss a signal, with the reason; the same evidence raises none again',
    describes: 'The doubt it opened is lifted where no other signal of its kind about the person is open.',
    clause: '§ 7.302(d)',
    allow: { roles: colleagues },
    params,
    body: dismissSignal,
    status: 200,
    answer: accessSignal,
    handle: ({ params: { signal }, body }, call) => call.perform((work) => dismiss(work, signal, body)),
  }),
];
